package org.romact.alliance.cooperation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one town got of one version, and what it answered.
 *
 * @param replaced whether a newer version came before the town answered
 * @param answer accepted, partly, rejected, out-of-scope; null while the town thinks
 * @param daysLeft until the day by which it answers; below zero where it is late
 */
public record Copy(
        UUID proposal,
        String town,
        String townName,
        int version,
        Answers answers,
        OffsetDateTime routedAt,
        LocalDate due,
        boolean replaced,
        @Nullable String answer,
        @Nullable String reason,
        @Nullable OffsetDateTime answeredAt,
        boolean townAgrees,
        boolean organisationAgrees,
        long daysLeft) {

    public boolean waits() {
        return answer == null && !replaced;
    }

    public boolean isPublic() {
        return answer != null && townAgrees && organisationAgrees;
    }
}
