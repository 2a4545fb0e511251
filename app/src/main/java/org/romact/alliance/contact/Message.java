package org.romact.alliance.contact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;

/**
 * A letter to the programme.
 *
 * @param state open (we owe an answer), answered, closed
 * @param due the day by which it is answered
 */
public record Message(
        UUID id,
        long number,
        String subject,
        String name,
        String email,
        String language,
        @Nullable String town,
        String state,
        @Nullable String outcome,
        @Nullable UUID assignedTo,
        LocalDate due,
        OffsetDateTime sentAt,
        @Nullable OffsetDateTime closedAt) {

    /**
     * One piece of the thread.
     *
     * @param by who of the secretariat wrote it; null where the sender did, or where the reader may not see names
     */
    public record Entry(
            OffsetDateTime at, boolean ours, @Nullable String by, String text) {}

    public boolean isOpen() {
        return state.equals("open");
    }

    public boolean isClosed() {
        return state.equals("closed");
    }

    public Language correspondence() {
        return Language.ofTag(language).orElse(Language.EN);
    }
}
