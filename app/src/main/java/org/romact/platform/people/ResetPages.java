package org.romact.platform.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.romact.platform.Language;
import org.romact.platform.PersonId;
import org.romact.platform.mail.Letters;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Answering;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A forgotten password, and the first password of somebody invited: a link by mail, then a new password. */
@Pages
public class ResetPages {
    private final People people;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Letters letters;
    private final AllTexts texts;
    private final Settings settings;

    ResetPages(
            People people,
            OneTimeLinks links,
            Passwords passwords,
            Sessions sessions,
            Throttle throttle,
            Letters letters,
            AllTexts texts,
            Settings settings) {
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.throttle = throttle;
        this.letters = letters;
        this.texts = texts;
        this.settings = settings;
    }

    public record NewPassword(String token, boolean valid, Complaints complaints) {}

    /** @param refused why no letter was sent, where that is so */
    public record Request(boolean sent, String email, Optional<Refused> refused) {}

    /** @param minutes after which the next may be asked for */
    public record Refused(String key, long minutes) {}

    @GetMapping("/{lang}/reset")
    @Audience(Audience.Kind.VISITOR)
    Answer ask(@RequestParam(defaultValue = "no") String sent) {
        return page(new Request(sent.equals("yes"), "", Optional.empty()));
    }

    /** Says the same whether or not there is such an account; and so does the refusal, for an address without one is counted too. */
    @PostMapping("/{lang}/reset")
    @Audience(Audience.Kind.VISITOR)
    Answer send(Asker asker, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Optional<Throttle.Closed> closed = throttle.closed(Throttle.Matter.LETTER, email, request.getRemoteAddr());
        if (closed.isPresent()) {
            Answering.retryAfter(request, closed.get().pause());
            return page(new Request(false, email, closed.map(ResetPages::refused)));
        }
        throttle.count(Throttle.Matter.LETTER, email, request.getRemoteAddr());
        people.credentials(email).ifPresent(this::writeLetter);
        return Answer.Redirect.to(asker.path("/reset?sent=yes"));
    }

    @GetMapping("/{lang}/password/{token}")
    @Audience(Audience.Kind.VISITOR)
    Answer choose(@PathVariable String token) {
        return page(token, links.find(token).isPresent(), new Complaints());
    }

    @PostMapping("/{lang}/password/{token}")
    @Audience(Audience.Kind.VISITOR)
    Answer set(Asker asker, @PathVariable String token, @RequestParam(defaultValue = "") String fresh) {
        Complaints complaints = new Complaints();
        passwords.complaint(fresh, "").ifPresent(key -> complaints.add("fresh", key));
        if (complaints.any()) {
            return page(token, links.find(token).isPresent(), complaints).refused();
        }
        Optional<PersonId> person = links.use(token);
        if (person.isEmpty()) {
            return page(token, false, complaints).withStatus(410);
        }
        people.setPassword(person.get(), fresh);
        sessions.endAll(person.get(), null);
        return Answer.Redirect.to(asker.path("/sign-in")).saying("platform.password.set");
    }

    private void writeLetter(People.Credentials account) {
        Language language = Language.ofTag(account.language()).orElse(Language.EN);
        Texts t = texts.in(language);
        String token = links.make(OneTimeLinks.Kind.RESET, new PersonId(account.id()));
        String address = settings.publicUrl() + "/" + language.tag() + "/password/" + token;
        letters.write(
                account.email(),
                t.say("platform.reset.mail.subject"),
                t.say("platform.reset.mail.body", Map.of("name", account.name(), "address", address)));
    }

    private static Refused refused(Throttle.Closed closed) {
        // A begun minute is a whole one: who comes back when told is not sent away again.
        long minutes = closed.pause().plusSeconds(59).toMinutes();
        return new Refused(
                closed.account() ? "platform.reset.many.address" : "platform.reset.many.place", Math.max(1, minutes));
    }

    private static Answer.Page page(Request request) {
        return Answer.Page.of("platform/reset", request, "platform.reset.title");
    }

    private static Answer.Page page(String token, boolean valid, Complaints complaints) {
        return Answer.Page.of("platform/password", new NewPassword(token, valid, complaints), "platform.password.title")
                .withStatus(valid ? 200 : 410);
    }
}
