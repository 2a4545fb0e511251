package org.romact.alliance.join;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.romact.alliance.register.Announcing;
import org.romact.alliance.register.Participant;
import org.romact.alliance.register.Participants;
import org.romact.alliance.register.Renewing;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.romact.platform.Token;
import org.romact.platform.audit.Audit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** After elections: whoever's mandate ended is asked to renew; whoever stays silent for a year lapses. The job runs each night. */
@Component
class Renewals {
    private final Renewing renewing;
    private final Applications applications;
    private final Participants participants;
    private final Announcing announcing;
    private final JoinLetters letters;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Renewals(
            Renewing renewing,
            Applications applications,
            Participants participants,
            Announcing announcing,
            JoinLetters letters,
            Audit audit,
            Clock clock,
            TransactionTemplate transactions) {
        this.renewing = renewing;
        this.applications = applications;
        this.participants = participants;
        this.announcing = announcing;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "UTC")
    void nightly() {
        run(Programme.today(clock));
    }

    void run(LocalDate today) {
        Scope.nobody("renewals")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .run(() -> transactions.executeWithoutResult(status -> {
                    renewing.toAsk(today).forEach(participant -> ask(participant, today));
                    renewing.silent(today).forEach(this::lapse);
                    deleteWhatIsPastItsTime(today);
                }));
    }

    private void ask(Participant participant, LocalDate today) {
        renewing.asked(participant, today);
        tell(participant, "renew");
        audit.record("participant.renewal-asked", "participant " + participant.id());
    }

    private void lapse(Participant participant) {
        participants.end(participant.id(), Participant.State.LAPSED, "");
        participants.find(participant.number()).ifPresent(announcing::announce);
        tell(participant, "lapsed");
        audit.record("participant.lapsed", "participant " + participant.id());
    }

    private void tell(Participant participant, String letter) {
        if (participant.applicationId() != null) {
            applications.find(participant.applicationId()).ifPresent(application -> {
                Token link = applications.renewLink(application.id());
                letters.write(application, link, "", letter, Map.of("number", Integer.toString(participant.number())));
            });
        }
    }

    private void deleteWhatIsPastItsTime(LocalDate today) {
        int deleted = applications.deleteOld(
                today.minusDays(90).atStartOfDay().atOffset(ZoneOffset.UTC),
                today.minusYears(2).atStartOfDay().atOffset(ZoneOffset.UTC));
        if (deleted > 0) {
            audit.record("retention.deleted", "applications", Map.of("applications", deleted));
        }
    }
}
