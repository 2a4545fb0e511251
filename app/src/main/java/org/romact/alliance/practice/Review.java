package org.romact.alliance.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one peer thinks of one version.
 *
 * @param marks by criterion; empty until it is done
 * @param recommendation {@code publish}, {@code ask_back} or {@code decline}; empty until it is done
 */
public record Review(
        UUID id,
        UUID practice,
        int version,
        UUID reviewer,
        String title,
        LocalDate due,
        Map<String, Mark> marks,
        String recommendation,
        String advice,
        @Nullable Instant doneAt) {
    public static final List<String> CRITERIA = List.of("relevance", "evidence", "involvement", "transferability");
    static final List<String> RECOMMENDATIONS = List.of("publish", "ask_back", "decline");

    /** @param score from 1, not at all, to 5, fully */
    public record Mark(int score, String comment) {}

    public boolean done() {
        return doneAt != null;
    }

    /** Days past the day it was due; nothing above zero while there is time or once it is done. */
    public long late(LocalDate today) {
        return done() ? 0 : ChronoUnit.DAYS.between(due, today);
    }
}
