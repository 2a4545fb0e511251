package org.romact.platform.people;

import java.util.Map;
import org.romact.platform.Language;
import org.romact.platform.Scope;
import org.romact.platform.settings.Settings;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a programme has no secretariat yet, whoever runs the server names its first member in ROMACT_SECRETARIAT; they get a letter. */
@Component
class FirstSecretary {
    private final ProgrammePeople programme;
    private final People people;
    private final Invitations invitations;
    private final Settings settings;
    private final TransactionTemplate transactions;

    FirstSecretary(
            ProgrammePeople programme,
            People people,
            Invitations invitations,
            Settings settings,
            TransactionTemplate transactions) {
        this.programme = programme;
        this.people = people;
        this.invitations = invitations;
        this.settings = settings;
        this.transactions = transactions;
    }

    @EventListener(ApplicationStartedEvent.class)
    void appoint() {
        settings.secretariat()
                .ifPresent(email -> Scope.nobody("start")
                        .run(() -> transactions.executeWithoutResult(status -> {
                            String name = email.substring(0, email.indexOf('@'));
                            if (programme.appointFirst(people.personFor(email, name, "en"))) {
                                invitations.invite(email, name, Language.EN, "platform.secretariat.mail", Map.of());
                            }
                        })));
    }
}
