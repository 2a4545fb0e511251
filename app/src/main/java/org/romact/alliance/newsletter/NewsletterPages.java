package org.romact.alliance.newsletter;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.alliance.doors.Correspondence;
import org.romact.alliance.doors.Doors;
import org.romact.platform.Authorities;
import org.romact.platform.EmailAddress;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.openform.OpenForms;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Themes;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking for the newsletter, confirming, leaving. A GET changes nothing, so that no mail scanner confirms or leaves for a reader. */
@Pages
@Transactional(propagation = Propagation.SUPPORTS)
public class NewsletterPages {
    static final String FORM = "newsletter";
    static final Duration CONFIRM_WITHIN = Duration.ofDays(7);
    private final Readers readers;
    private final Doors doors;
    private final Correspondence letters;
    private final OpenForms forms;
    private final Authorities authorities;
    private final AllTexts texts;

    NewsletterPages(
            Readers readers,
            Doors doors,
            Correspondence letters,
            OpenForms forms,
            Authorities authorities,
            AllTexts texts) {
        this.readers = readers;
        this.doors = doors;
        this.letters = letters;
        this.forms = forms;
        this.authorities = authorities;
        this.texts = texts;
    }

    /** What a person typed. */
    public record Wish(String email, String language, List<String> countries, List<String> themes) {
        public Wish(
                @Nullable String email,
                @Nullable String language,
                @Nullable List<String> countries,
                @Nullable List<String> themes) {
            this.email = Objects.requireNonNullElse(email, "");
            this.language = Objects.requireNonNullElse(language, "");
            this.countries = Objects.requireNonNullElse(countries, List.of());
            this.themes = Objects.requireNonNullElse(themes, List.of());
        }
    }

    public record Blank(
            Wish wish,
            Complaints complaints,
            String seal,
            Map<String, String> languages,
            Map<String, String> countries,
            Map<String, String> themes) {}

    /**
     * @param state asked, confirmed, leaving, left, or gone where the link ends nothing any more
     * @param choices of a reader who confirmed
     */
    public record Told(String state, String address, Optional<Blank> choices) {}

    @GetMapping("/{lang}/newsletter")
    @Audience(Audience.Kind.VISITOR)
    Answer blank(Asker asker) {
        return page(asker, new Wish("", asker.language().tag(), List.of(), List.of()), new Complaints());
    }

    @PostMapping("/{lang}/newsletter")
    @Audience(Audience.Kind.VISITOR)
    Answer ask(Asker asker, @ModelAttribute Wish wish, HttpServletRequest request) {
        Complaints complaints = new Complaints();
        complaints.addIf(
                !EmailAddress.looksRight(wish.email()) || wish.email().length() > 250,
                "email",
                "platform.team.email-wrong");
        complaints.addIf(Language.ofTag(wish.language()).isEmpty(), "language", "alliance.newsletter.language.missing");
        if (!complaints.any()) {
            forms.refusal(FORM, request).ifPresent(key -> complaints.add("seal", key));
        }
        if (complaints.any()) {
            return page(asker, wish, complaints).refused();
        }
        Language language = Language.ofTag(wish.language()).orElseThrow();
        Readers.Asked asked = readers.ask(wish.email(), language, interest(asker, wish));
        if (asked.write()) {
            doors.inside(asked.id(), () -> letter(wish.email().strip(), asked));
        }
        return Answer.Redirect.to(asker.path("/newsletter")).saying("alliance.newsletter.asked");
    }

    @GetMapping("/{lang}/newsletter/{token}")
    @Audience(Audience.Kind.VISITOR)
    Answer look(Asker asker, @PathVariable String token) {
        UUID id = doors.open(Doors.Door.NEWSLETTER, token).dossier();
        Optional<Readers.Wanted> wanted = doors.inside(id, () -> readers.wanted(id));
        return wanted.map(one -> choosing(asker, token, wish(one), new Complaints()))
                .orElseGet(() -> told(asker, "asked", token));
    }

    @PostMapping("/{lang}/newsletter/{token}/choices")
    @Audience(Audience.Kind.VISITOR)
    Answer change(Asker asker, @PathVariable String token, @ModelAttribute Wish wish) {
        UUID id = doors.open(Doors.Door.NEWSLETTER, token).dossier();
        Optional<Language> language = Language.ofTag(wish.language());
        if (language.isEmpty()) {
            Complaints complaints = new Complaints();
            complaints.add("language", "alliance.newsletter.language.missing");
            return choosing(asker, token, wish, complaints).refused();
        }
        Readers.Wanted wanted = new Readers.Wanted(language.get(), interest(asker, wish));
        if (!doors.inside(id, () -> readers.change(id, wanted))) {
            throw new NotFound("reader");
        }
        return Answer.Redirect.to(asker.path("/newsletter/" + token)).saying("alliance.newsletter.changed");
    }

    @PostMapping("/{lang}/newsletter/{token}")
    @Audience(Audience.Kind.VISITOR)
    Answer confirm(Asker asker, @PathVariable String token) {
        UUID id = doors.open(Doors.Door.NEWSLETTER, token).dossier();
        doors.inside(id, () -> {
            readers.confirm(id);
            return id;
        });
        return Answer.Redirect.to(asker.path("/newsletter/" + token)).saying("alliance.newsletter.confirmed");
    }

    @GetMapping("/{lang}/newsletter/{token}/end")
    @Audience(Audience.Kind.VISITOR)
    Answer leaving(Asker asker, @PathVariable String token) {
        return told(asker, doors.find(Doors.Door.NEWSLETTER, token).isPresent() ? "leaving" : "gone", token);
    }

    /**
     * By a person's button or by a mail program (RFC 8058): no session, no redirect, the secret in the address is enough. The second of two clicks is told
     * that there is nothing left to end, and is no error: a mail program would report one to its reader.
     */
    @PostMapping("/{lang}/newsletter/{token}/end")
    @Audience(Audience.Kind.VISITOR)
    Answer leave(Asker asker, @PathVariable String token) {
        Optional<UUID> id = doors.find(Doors.Door.NEWSLETTER, token).map(Doors.Opened::dossier);
        id.ifPresent(reader -> doors.inside(reader, () -> {
            doors.endOthers("");
            return readers.leave(reader);
        }));
        return told(asker, id.isPresent() ? "left" : "gone", token);
    }

    private UUID letter(String email, Readers.Asked asked) {
        Language language = Language.ofTag(asked.language()).orElse(Language.EN);
        String token = doors.link(Doors.Door.NEWSLETTER, asked.id(), true, CONFIRM_WITHIN);
        letters.write(
                email,
                language,
                asked.confirmed() ? "alliance.newsletter.mail.already" : "alliance.newsletter.mail.confirm",
                Map.of("address", letters.address(language, "/newsletter/" + token)));
        return asked.id();
    }

    private Answer.Page told(Asker asker, String state, String token) {
        return told(asker, new Told(state, asker.path("/newsletter/" + token), Optional.empty()));
    }

    private Answer.Page choosing(Asker asker, String token, Wish wish, Complaints complaints) {
        Blank choices = choices(asker, wish, complaints, "");
        return told(asker, new Told("confirmed", asker.path("/newsletter/" + token), Optional.of(choices)));
    }

    private Answer.Page told(Asker asker, Told told) {
        return Answer.Page.of("alliance/newsletter/told", told, "alliance.newsletter." + told.state() + ".title")
                .under(new Crumb(
                        texts.in(asker.language()).say("alliance.newsletter.title"), asker.path("/newsletter")));
    }

    private Answer.Page page(Asker asker, Wish wish, Complaints complaints) {
        Blank blank = choices(asker, wish, complaints, forms.seal(FORM));
        return Answer.Page.of("alliance/newsletter/form", blank, "alliance.newsletter.title");
    }

    private Blank choices(Asker asker, Wish wish, Complaints complaints, String seal) {
        Map<String, String> languages = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            languages.put(language.tag(), language.ownName());
        }
        return new Blank(wish, complaints, seal, languages, countries(asker), Themes.named(texts.in(asker.language())));
    }

    private Interest interest(Asker asker, Wish wish) {
        return new Interest(known(wish.countries(), countries(asker)), Themes.of(wish.themes()));
    }

    private static Wish wish(Readers.Wanted wanted) {
        Interest interest = wanted.interest();
        return new Wish("", wanted.language().tag(), interest.countries(), interest.themes());
    }

    private Map<String, String> countries(Asker asker) {
        Texts t = texts.in(asker.language());
        Map<String, String> countries = new LinkedHashMap<>();
        authorities.list().forEach(town -> countries.put(town.country(), t.country(town.country())));
        return countries;
    }

    private static List<String> known(List<String> typed, Map<String, String> choices) {
        return typed.stream().filter(choices::containsKey).distinct().toList();
    }
}
