package org.romact.platform.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Programme;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Pages;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's own page: desks, places where they are signed in, password. */
@Pages
public class AccountPages {
    private final People people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final Clock clock;

    AccountPages(People people, Sessions sessions, Passwords passwords, PasswordEncoder encoder, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.encoder = encoder;
        this.clock = clock;
    }

    public record Account(
            List<People.Desk> desks, boolean programme, List<Sessions.Place> places, Complaints complaints) {}

    @GetMapping("/{lang}/account")
    @Audience(Audience.Kind.PERSON)
    Answer account(Asker asker, HttpServletRequest request) {
        return page(asker, request, new Complaints());
    }

    @PostMapping("/{lang}/account/sessions/end")
    @Audience(Audience.Kind.PERSON)
    Answer endSession(Asker asker, @RequestParam String handle) {
        sessions.end(asker.personId(), handle);
        return Answer.Redirect.to(asker.path("/account")).saying("platform.account.session-ended");
    }

    @PostMapping("/{lang}/account/password")
    @Audience(Audience.Kind.PERSON)
    Answer changePassword(
            Asker asker,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String fresh,
            HttpServletRequest request) {
        String email = asker.person().orElseThrow().email();
        Complaints complaints = new Complaints();
        Optional<String> hash = people.credentials(email).map(People.Credentials::passwordHash);
        complaints.addIf(
                hash.isEmpty() || !encoder.matches(current, hash.get()), "current", "platform.password.current-wrong");
        passwords.complaint(fresh, email).ifPresent(key -> complaints.add("fresh", key));
        if (complaints.any()) {
            return page(asker, request, complaints).refused();
        }
        people.setPassword(asker.personId(), fresh);
        sessions.endAll(asker.personId(), sessionId(request));
        return Answer.Redirect.to(asker.path("/account")).saying("platform.account.password-changed");
    }

    private Answer.Page page(Asker asker, HttpServletRequest request, Complaints complaints) {
        Account account = new Account(
                people.desks(asker.personId(), clock.instant()),
                people.servesProgramme(asker.personId(), Programme.today(clock)),
                sessions.of(asker.personId(), sessionId(request)),
                complaints);
        return Answer.Page.of("platform/account", account, "platform.account.title");
    }

    private static @Nullable String sessionId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
