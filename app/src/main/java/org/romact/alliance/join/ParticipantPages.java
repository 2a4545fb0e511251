package org.romact.alliance.join;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.romact.alliance.register.Announcing;
import org.romact.alliance.register.Participant;
import org.romact.alliance.register.Participants;
import org.romact.platform.NotFound;
import org.romact.platform.Programme;
import org.romact.platform.Token;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a participant does with its link: renew after an election, leave. */
@Pages
public class ParticipantPages {
    private final Applications applications;
    private final Participants participants;
    private final Announcing announcing;
    private final Audit audit;
    private final java.time.Clock clock;

    ParticipantPages(
            Applications applications,
            Participants participants,
            Announcing announcing,
            Audit audit,
            java.time.Clock clock) {
        this.applications = applications;
        this.participants = participants;
        this.announcing = announcing;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/{lang}/join/{token}/renew")
    @Audience(Audience.Kind.VISITOR)
    Answer renew(
            Asker asker,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "") String mandate_ends) {
        Application application = open(token);
        Participant participant = participant(application);
        Answer.Redirect back = Answer.Redirect.to(asker.path("/join/" + token));
        Answers typed = application.answers().with(Map.of("leader", leader.strip(), "mandate_ends", mandate_ends));
        Optional<LocalDate> until = typed.date("mandate_ends");
        if (leader.isBlank()
                || leader.length() > 200
                || until.isEmpty()
                || until.get().isBefore(Programme.today(clock))) {
            return back.warning("alliance.renew.wrong");
        }
        if (!participants.renew(participant.id(), until.get())) {
            return back.warning("alliance.join.frozen");
        }
        participants.find(participant.number()).ifPresent(announcing::announce);
        applications.renewed(application.id(), typed);
        audit.record("participant.renewed", "participant " + participant.id());
        return back.saying("alliance.renew.done");
    }

    @PostMapping("/{lang}/join/{token}/leave")
    @Audience(Audience.Kind.VISITOR)
    Answer leave(Asker asker, @PathVariable String token, @RequestParam(defaultValue = "") String reason) {
        Participant participant = participant(open(token));
        Answer.Redirect back = Answer.Redirect.to(asker.path("/join/" + token));
        if (!participants.end(participant.id(), Participant.State.LEFT, cut(reason))) {
            return back.warning("alliance.join.frozen");
        }
        participants.find(participant.number()).ifPresent(announcing::announce);
        audit.record("participant.left", "participant " + participant.id());
        return back.saying("alliance.leave.done");
    }

    private static String cut(String reason) {
        String stripped = reason.strip();
        return stripped.length() <= 2000 ? stripped : stripped.substring(0, 2000);
    }

    private Application open(String token) {
        return applications.open(new Token(token)).orElseThrow(() -> new NotFound("application"));
    }

    private Participant participant(Application application) {
        return participants.ofApplication(application.id()).orElseThrow(() -> new NotFound("participant"));
    }
}
