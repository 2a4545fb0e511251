package org.romact.alliance.cooperation;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;

/**
 * A proposal to cooperate.
 *
 * @param state draft, sent (waits for the secretariat), asked (waits for the organisation), accepted, declined
 * @param draft what is typed now; what was sent stands in its versions
 * @param version the newest version sent, 0 before the first
 * @param decision the reason given when it was asked back or declined
 */
public record Proposal(
        UUID id,
        long number,
        @Nullable UUID ngoId,
        String state,
        Answers draft,
        int version,
        @Nullable UUID assignedTo,
        @Nullable String decision,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime sentAt) {

    /** What was sent once, frozen. */
    public record Version(int version, String reason, Answers answers, OffsetDateTime sentAt) {}

    public boolean isDraft() {
        return version == 0;
    }

    public boolean mayBeCorrected() {
        return !state.equals("declined");
    }

    static Language correspondence(Answers answers) {
        return Language.ofTag(answers.one("language")).orElse(Language.EN);
    }
}
