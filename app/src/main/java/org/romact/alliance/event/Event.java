package org.romact.alliance.event;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;

/**
 * A meeting of the Alliance.
 *
 * @param slug its word in addresses; stays as it is once given
 * @param sequence raised by each change of time or place, as calendars want it (RFC 5545)
 */
public record Event(
        UUID id, String slug, State state, Plan plan, int sequence, Instant changedAt, Optional<Instant> publishedAt) {

    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EventText in(Language language) {
        return plan.in(language);
    }

    /** Whether the page is read in a language in which nobody wrote it. */
    public boolean isBorrowed(Language language) {
        return in(language).language() != language;
    }

    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(plan.begins().toInstant());
    }

    boolean hasEnded(Instant now) {
        return !now.isBefore(plan.ends().toInstant());
    }

    /** Whether somebody may register at this moment: up to and including the last. */
    boolean takesRegistrations(Instant now) {
        return state == State.PUBLISHED && !now.isAfter(plan.registerUntil());
    }
}
