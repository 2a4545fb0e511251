package org.romact.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where people live together, with an honest estimate of how many.
 *
 * @param code the word that questionnaires use for it
 * @param households best estimate, with its range
 * @param source where the estimate comes from, and of which year
 */
public record Community(
        UUID id,
        String code,
        String name,
        Kind kind,
        Estimate households,
        Estimate people,
        String source,
        @Nullable Integer sourceYear) {

    public CommunityId communityId() {
        return new CommunityId(id);
    }

    public enum Kind {
        SETTLEMENT,
        NEIGHBOURHOOD,
        STREET;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static List<Kind> all() {
            return Arrays.asList(values());
        }
    }

    /** A number nobody knows exactly: any part may be missing. */
    public record Estimate(
            @Nullable Integer best,
            @Nullable Integer low,
            @Nullable Integer high) {
        public static Estimate unknown() {
            return new Estimate(null, null, null);
        }

        boolean inOrder() {
            boolean lowFits = low == null || best == null || low <= best;
            boolean highFits = high == null || best == null || best <= high;
            return lowFits && highFits && (low == null || high == null || low <= high);
        }
    }
}
