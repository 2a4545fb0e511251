package org.romact.alliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.romact.RunningRomact;
import org.romact.alliance.register.Participant;
import org.romact.alliance.register.Participants;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.springframework.transaction.support.TransactionTemplate;

/** Participants whose place is known. */
public final class MappedParticipants {
    private MappedParticipants() {}

    /** @return its number */
    public static int admit(String name, String kind, String country, double longitude, double latitude) {
        RunningRomact romact = RunningRomact.get();
        Participant fresh = new Participant(
                UUID.randomUUID(),
                0,
                null,
                name,
                kind,
                country,
                UUID.randomUUID().toString().substring(0, 12),
                longitude,
                latitude,
                1_000,
                "",
                List.of(),
                "",
                null,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                Participant.State.ACTIVE,
                null);
        return Scope.nobody("test")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .call(() -> romact.bean(TransactionTemplate.class)
                        .execute(status ->
                                romact.bean(Participants.class).admit(fresh).number()));
    }
}
