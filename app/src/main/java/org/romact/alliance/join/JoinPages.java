package org.romact.alliance.join;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.romact.platform.EmailAddress;
import org.romact.platform.NotFound;
import org.romact.platform.Token;
import org.romact.platform.content.Files;
import org.romact.platform.content.Folding;
import org.romact.platform.openform.OpenForms;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.places.Countries;
import org.romact.platform.places.LocalAuthorities;
import org.romact.platform.places.Place;
import org.romact.platform.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Joining the Alliance, for an authority without an account: begin, one group of questions a page, look over, send. */
@Pages
public class JoinPages {
    static final String FORM = "join";
    private final Joining joining;
    private final Applications applications;
    private final OpenForms forms;
    private final Places places;
    private final LocalAuthorities authorities;
    private final Files files;
    private final AllTexts texts;

    JoinPages(
            Joining joining,
            Applications applications,
            OpenForms forms,
            Places places,
            LocalAuthorities authorities,
            Files files,
            AllTexts texts) {
        this.joining = joining;
        this.applications = applications;
        this.forms = forms;
        this.places = places;
        this.authorities = authorities;
        this.files = files;
        this.texts = texts;
    }

    /** @param countries ISO code and name in the reader's language, by name */
    public record Beginning(
            String email,
            String name,
            String country,
            Map<String, String> countries,
            String seal,
            Complaints complaints) {}

    /** The whole application: what is done, what is missing, what may be done with it. */
    public record Overview(
            Application application,
            String link,
            String mailCode,
            List<Files.Kept> files,
            List<Applications.Sent> versions,
            CodeCheck check,
            Complaints complaints) {}

    public record GroupPage(
            Application application,
            String link,
            Group group,
            Answers answers,
            Complaints complaints,
            List<Place> candidates,
            CodeCheck check,
            List<Files.Kept> files) {}

    @GetMapping("/{lang}/join")
    @Audience(Audience.Kind.VISITOR)
    Answer begin(Asker asker) {
        return beginning(asker, "", "", "", new Complaints());
    }

    @PostMapping("/{lang}/join")
    @Audience(Audience.Kind.VISITOR)
    Answer begin(
            Asker asker,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String country,
            HttpServletRequest request) {
        Complaints complaints = new Complaints();
        complaints.addIf(name.isBlank() || name.length() > 200, "name", "alliance.join.missing.line");
        complaints.addIf(Countries.find(country).isEmpty(), "country", "alliance.join.missing.one");
        complaints.addIf(!EmailAddress.looksRight(email), "email", "platform.team.email-wrong");
        if (!complaints.any()) {
            forms.refusal(FORM, request).ifPresent(key -> complaints.add("email", key));
        }
        if (complaints.any()) {
            return beginning(asker, email, name, country, complaints).refused();
        }
        Token link = joining.begin(asker.language(), email, country, name);
        return Answer.Redirect.to(asker.path("/join/" + link.secret() + "/" + Group.AUTHORITY.code()))
                .saying("alliance.join.begun", Map.of("email", email.strip()));
    }

    @GetMapping("/{lang}/join/{token}")
    @Audience(Audience.Kind.VISITOR)
    Answer overview(Asker asker, @PathVariable String token, @RequestParam(defaultValue = "") String mail) {
        return overview(asker, token, mail, open(token), new Complaints());
    }

    @PostMapping("/{lang}/join/{token}/confirm")
    @Audience(Audience.Kind.VISITOR)
    Answer confirm(Asker asker, @PathVariable String token, @RequestParam(defaultValue = "") String mail) {
        Application application = open(token);
        Answer.Redirect back = Answer.Redirect.to(asker.path("/join/" + token));
        return applications.confirm(application.id(), new Token(mail))
                ? back.saying("alliance.join.confirmed")
                : back.warning("alliance.join.not-confirmed");
    }

    @GetMapping("/{lang}/join/{token}/{group}")
    @Audience(Audience.Kind.VISITOR)
    Answer group(Asker asker, @PathVariable String token, @PathVariable String group) {
        Application application = open(token);
        Group asked = Group.find(group).orElseThrow(() -> new NotFound("group"));
        if (!application.mayBeChanged()) {
            return Answer.Redirect.to(asker.path("/join/" + token));
        }
        return groupPage(asker, token, application, asked, application.answers(), new Complaints(), List.of());
    }

    /** Keeps everything typed, right or wrong; goes on only where it is right. */
    @PostMapping("/{lang}/join/{token}/{group}")
    @Audience(Audience.Kind.VISITOR)
    Answer save(
            Asker asker,
            @PathVariable String token,
            @PathVariable String group,
            @RequestParam(defaultValue = "on") String then,
            HttpServletRequest request) {
        Application application = open(token);
        Group asked = Group.find(group).orElseThrow(() -> new NotFound("group"));
        if (!application.mayBeChanged()) {
            return Answer.Redirect.to(asker.path("/join/" + token)).warning("alliance.join.frozen");
        }
        Complaints complaints = new Complaints();
        Answers answers = application.answers().with(typed(application, asked, request, complaints));
        List<Place> candidates = List.of();
        if (asked == Group.AUTHORITY) {
            answers = withListedCode(application, withPlace(application, answers, request), request);
            candidates = candidates(application, answers);
        }
        applications.save(application.id(), answers);
        if (then.equals("later")) {
            return Answer.Redirect.to(asker.path("/join/" + token)).saying("alliance.join.saved");
        }
        answers.check(asked, complaints);
        if (asked == Group.AUTHORITY && complaints.about("code").isEmpty()) {
            joining.complainAboutCode(application, answers, complaints);
        }
        complaints.addIf(
                !candidates.isEmpty() && answers.get("place_id").isEmpty(), "place", "alliance.join.place.choose");
        if (complaints.any()) {
            return groupPage(asker, token, application, asked, answers, complaints, candidates)
                    .refused();
        }
        String next = asked.next().map(g -> "/" + g.code()).orElse("");
        return Answer.Redirect.to(asker.path("/join/" + token + next));
    }

    @PostMapping("/{lang}/join/{token}/send")
    @Audience(Audience.Kind.VISITOR)
    Answer send(Asker asker, @PathVariable String token, @RequestParam(defaultValue = "") String reason) {
        Application application = open(token);
        Answer.Redirect back = Answer.Redirect.to(asker.path("/join/" + token));
        return switch (joining.send(application, new Token(token), reason.strip())) {
            case Joining.Sending.Sent s -> back.saying("alliance.join.sent");
            case Joining.Sending.NotConfirmed n -> back.warning("alliance.join.confirm-first");
            case Joining.Sending.Closed c -> back.warning("alliance.join.frozen");
            case Joining.Sending.Unfinished unfinished ->
                Answer.Redirect.to(asker.path(
                                "/join/" + token + "/" + unfinished.first().code()))
                        .warning("alliance.join.unfinished");
            case Joining.Sending.CodeTaken taken -> back.warning("alliance.join.code.taken-" + taken.by());
        };
    }

    @PostMapping("/{lang}/join/{token}/withdraw")
    @Audience(Audience.Kind.VISITOR)
    Answer withdraw(Asker asker, @PathVariable String token) {
        Answer.Redirect back = Answer.Redirect.to(asker.path("/join/" + token));
        return joining.withdraw(open(token))
                ? back.saying("alliance.join.withdrawn")
                : back.warning("alliance.join.frozen");
    }

    private Application open(String token) {
        return applications.open(new Token(token)).orElseThrow(() -> new NotFound("application"));
    }

    private Map<String, String> typed(
            Application application, Group group, HttpServletRequest request, Complaints complaints) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Question question : group.questions()) {
            String[] values = request.getParameterValues(question.name());
            switch (question.kind()) {
                case FILE ->
                    keep(application, question, request, complaints).ifPresent(id -> typed.put(question.name(), id));
                case SEVERAL -> typed.put(question.name(), values == null ? "" : String.join(",", values));
                case AGREE -> typed.put(question.name(), values == null ? "" : values[0]);
                default -> typed.put(question.name(), values == null ? "" : cut(values[0]));
            }
        }
        return typed;
    }

    private static String cut(String typed) {
        return typed.length() <= 10_000 ? typed : typed.substring(0, 10_000);
    }

    /** The new file in the place of the former one, which stays where it was sent once: what was sent is frozen. */
    private Optional<String> keep(
            Application application, Question question, HttpServletRequest request, Complaints complaints) {
        MultipartFile file =
                request instanceof MultipartHttpServletRequest parts ? parts.getFile(question.name()) : null;
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        return switch (files.keep(application.id(), name(file), bytes(file))) {
            case Files.Outcome.Stored stored -> {
                String former = application.answers().get(question.name());
                if (!former.isEmpty() && application.version() == 0) {
                    files.remove(java.util.UUID.fromString(former));
                }
                yield Optional.of(stored.id().toString());
            }
            case Files.Outcome.Refused refused -> {
                complaints.add(question.name(), refused.key());
                yield Optional.empty();
            }
        };
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "file" : name;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The place that was chosen, as long as the same name stands in the field. */
    private Answers withPlace(Application application, Answers answers, HttpServletRequest request) {
        @Nullable String chosen = request.getParameter("place_id");
        boolean sameName = answers.get("place").equals(application.answers().get("place"));
        String id = chosen != null ? chosen : sameName ? answers.get("place_id") : "";
        if (chosen == null && !answers.get("place").isBlank() && !sameName) {
            String typed = Folding.fold(answers.get("place"));
            List<Place> exact = places.like(application.country(), answers.get("place"), 6).stream()
                    .filter(place -> Folding.fold(place.name()).equals(typed))
                    .toList();
            if (exact.size() == 1) {
                id = Long.toString(exact.getFirst().id());
            }
        }
        return answers.with(Map.of("place_id", id.matches("[0-9]{1,12}|none") ? id : ""));
    }

    /** The code of the municipality that was chosen from the list; and as the list spells it. */
    private Answers withListedCode(Application application, Answers answers, HttpServletRequest request) {
        @Nullable String chosen = request.getParameter("listed");
        String code = chosen == null || chosen.isEmpty() ? answers.get("code") : chosen;
        return CodeCheck.of(authorities, application, answers.with(Map.of("code", code)))
                .listed()
                .map(listed -> answers.with(Map.of("code", listed.code())))
                .orElse(answers);
    }

    private List<Place> candidates(Application application, Answers answers) {
        return answers.get("place").isBlank() || !answers.get("place_id").isEmpty()
                ? List.of()
                : places.like(application.country(), answers.get("place"), 6);
    }

    private Answer.Page beginning(Asker asker, String email, String name, String country, Complaints complaints) {
        Texts t = texts.in(asker.language());
        return Answer.Page.of(
                "alliance/join",
                new Beginning(email, name, country, countries(t), forms.seal(FORM), complaints),
                "alliance.join.title");
    }

    static Map<String, String> countries(Texts t) {
        Map<String, String> byName =
                new TreeMap<>(java.text.Collator.getInstance(t.language().locale()));
        Countries.codes().forEach(code -> byName.put(t.country(code), code));
        Map<String, String> byCode = new LinkedHashMap<>();
        byName.forEach((name, code) -> byCode.put(code, name));
        return byCode;
    }

    private Answer.Page overview(
            Asker asker, String token, String mail, Application application, Complaints complaints) {
        Overview page = new Overview(
                application,
                asker.path("/join/" + token),
                mail,
                files.list(application.id()),
                applications.versions(application.id()),
                CodeCheck.of(authorities, application, application.answers()),
                complaints);
        return Answer.Page.of("alliance/join-overview", page, "alliance.join.overview.title")
                .titled(Map.of("name", application.name()))
                .under(way(asker));
    }

    private Answer.Page groupPage(
            Asker asker,
            String token,
            Application application,
            Group group,
            Answers answers,
            Complaints complaints,
            List<Place> candidates) {
        GroupPage page = new GroupPage(
                application,
                asker.path("/join/" + token),
                group,
                answers,
                complaints,
                candidates,
                CodeCheck.of(authorities, application, answers),
                files.list(application.id()));
        Texts t = texts.in(asker.language());
        return Answer.Page.of("alliance/join-group", page, "alliance.join.group." + group.code())
                .under(
                        way(asker),
                        new Crumb(
                                t.say("alliance.join.overview.title", "name", application.name()),
                                asker.path("/join/" + token)));
    }

    private Crumb way(Asker asker) {
        return new Crumb(texts.in(asker.language()).say("alliance.join.title"), asker.path("/join"));
    }

    static List<Group> groups() {
        return Arrays.asList(Group.values());
    }
}
