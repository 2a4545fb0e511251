package org.romact.alliance.practice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.romact.platform.Language;

/**
 * A town asks to visit where a practice was done, or to be twinned with it.
 *
 * @param officials how many come from the town hall
 * @param community how many Roma or members of the community action group come
 * @param note what the hosts answered, or the report of the visit
 */
public record VisitRequest(
        UUID id,
        UUID practice,
        String slug,
        String title,
        Language titleLanguage,
        String town,
        Kind kind,
        State state,
        String purpose,
        int officials,
        int community,
        String dates,
        String offer,
        String askerName,
        String askerEmail,
        Language tongue,
        Instant askedAt,
        String note) {

    public enum Kind {
        VISIT,
        TWINNING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        ASKED,
        FORWARDED,
        ACCEPTED,
        DECLINED,
        HELD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a deed would lead. */
    sealed interface Step {
        record To(State state) implements Step {}

        record Refused(String key) implements Step {}
    }

    /** What the secretariat may do next. */
    public List<State> next() {
        return switch (state) {
            case ASKED -> List.of(State.FORWARDED, State.DECLINED);
            case FORWARDED -> List.of(State.ACCEPTED, State.DECLINED);
            case ACCEPTED -> List.of(State.HELD, State.DECLINED);
            case DECLINED, HELD -> List.of();
        };
    }

    /** A refusal says why, and a visit that was held leaves a report. */
    Step goOn(String wanted, String words) {
        return next().stream()
                .filter(state -> state.code().equals(wanted))
                .findFirst()
                .<Step>map(state -> words.isBlank() && (state == State.DECLINED || state == State.HELD)
                        ? new Step.Refused("alliance.practices.visit.note-missing")
                        : new Step.To(state))
                .orElse(new Step.Refused("alliance.practices.closed"));
    }
}
