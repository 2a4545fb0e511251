package org.romact.alliance.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is to be asked whether they go on after an election, and who has been silent for too long. */
@Component
public class Renewing {
    /** How long a renewal may take; the programme's rule, see docs/decisions. */
    static final int MONTHS_TO_ANSWER = 12;

    private final Participants participants;

    Renewing(Participants participants) {
        this.participants = participants;
    }

    public List<Participant> toAsk(LocalDate today) {
        return participants.toAsk(today);
    }

    public List<Participant> silent(LocalDate today) {
        return participants.silent(today.minusMonths(MONTHS_TO_ANSWER));
    }

    public void asked(Participant participant, LocalDate today) {
        participants.asked(participant.id(), today);
    }
}
