package org.romact.alliance.join;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.Token;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.Complaints;
import org.springframework.stereotype.Component;

/** What an applicant does: begin, go on, send, take back. */
@Component
class Joining {
    private final Applications applications;
    private final JoinLetters letters;
    private final Audit audit;

    Joining(Applications applications, JoinLetters letters, Audit audit) {
        this.applications = applications;
        this.letters = letters;
        this.audit = audit;
    }

    sealed interface Sending {
        record Sent() implements Sending {}

        /** @param first the first page that lacks something */
        record Unfinished(Group first) implements Sending {}

        record NotConfirmed() implements Sending {}

        /** @param by participant or application */
        record CodeTaken(String by) implements Sending {}

        record Closed() implements Sending {}
    }

    /** A new application; its link goes out by mail and is given back for the browser. */
    Token begin(Language language, String email, String country, String name) {
        UUID id = UUID.randomUUID();
        Token link = Token.fresh();
        Token mailCode = Token.fresh();
        applications.begin(
                id,
                link,
                mailCode,
                language,
                email,
                country,
                name,
                Answers.none().with(Map.of("name", name.strip())));
        Application application = applications.find(id).orElseThrow();
        letters.write(application, link, "?mail=" + mailCode.secret(), "begun", Map.of());
        audit.record("application.begun", "application " + id);
        return link;
    }

    Sending send(Application application, Token link, String reason) {
        if (!application.mayBeChanged()) {
            return new Sending.Closed();
        }
        Optional<Group> unfinished = application.firstUnfinished();
        if (unfinished.isPresent()) {
            return new Sending.Unfinished(unfinished.get());
        }
        if (!application.confirmed()) {
            return new Sending.NotConfirmed();
        }
        Optional<String> taken = applications.taken(application.country(), application.code(), application.id());
        if (taken.isPresent()) {
            return new Sending.CodeTaken(taken.get());
        }
        applications.submit(application, reason);
        letters.write(application, link, "", "received", Map.of());
        audit.record("application.submitted", "application " + application.id());
        return new Sending.Sent();
    }

    /** False where it was decided already. */
    boolean withdraw(Application application) {
        boolean done = switch (application.state()) {
            case DRAFT, SUBMITTED, ASKED_BACK ->
                applications.decide(application.id(), application.state(), Application.State.WITHDRAWN, "", null);
            case ACCEPTED, DECLINED, WITHDRAWN -> false;
        };
        if (done) {
            audit.record("application.withdrawn", "application " + application.id());
        }
        return done;
    }

    /** Complains where the code stands in the register or in another application already. */
    void complainAboutCode(Application application, Answers answers, Complaints complaints) {
        applications
                .taken(application.country(), answers.get("code"), application.id())
                .ifPresent(by -> complaints.add("code", "alliance.join.code.taken-" + by));
    }
}
