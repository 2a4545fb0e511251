package org.romact.alliance.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.Language;

/**
 * One person's registration for a meeting.
 *
 * @param job what the person does in the organisation
 * @param needs words of {@link #NEEDS} and what was written about them
 * @param evaluated whether the evaluation was sent: that, not what it says
 */
public record Registration(
        UUID id,
        UUID event,
        State state,
        Language language,
        String name,
        String email,
        String organisation,
        String job,
        String country,
        Group group,
        Map<String, String> needs,
        boolean present,
        boolean evaluated) {
    /** What a person may need in order to take part. */
    public static final List<String> NEEDS = List.of("accessibility", "interpretation", "diet", "childcare");

    public enum State {
        UNCONFIRMED,
        WAITING,
        REGISTERED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean is(State other) {
        return state == other;
    }
}
