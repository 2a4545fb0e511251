package org.romact.disclosure.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a cell tells too much of somebody, and how far conclusions must then stay away. All levels are rounded up to whole numbers. */
public sealed interface PrimaryRule {

    /**
     * Few people.
     *
     * @param least so many or more are safe
     * @param zeroIsSensitive whether "nobody" tells something too
     * @param hidesHowMany whether every number below the least must stay possible, or only the exact one must not be known
     */
    record Threshold(long least, boolean zeroIsSensitive, boolean hidesHowMany) implements PrimaryRule {

        /** For a count of which only the number is known. */
        public Optional<Protection> judge(long count) {
            boolean sensitive = count == 0 ? zeroIsSensitive : count < least;
            if (!sensitive) {
                return Optional.empty();
            }
            return Optional.of(
                    hidesHowMany ? new Protection(count, least - count) : new Protection(Math.min(count, 1), 1));
        }
    }

    /** The n largest contributions are more than so many percent of the whole. */
    record Dominance(int n, long percent) implements PrimaryRule {}

    /** The second largest contributor could estimate the largest to within p percent. */
    record PPercent(long p) implements PrimaryRule {}

    /** @param contributions what each contributor adds, none negative; for counts a one each */
    default Optional<Protection> judge(List<Long> contributions) {
        long total = contributions.stream().mapToLong(Long::longValue).sum();
        List<Long> largest =
                contributions.stream().sorted(Comparator.reverseOrder()).toList();
        return switch (this) {
            case Threshold rule -> rule.judge(contributions.size());
            case Dominance(int n, long percent) -> {
                long top = largest.stream().limit(n).mapToLong(Long::longValue).sum();
                yield total > 0 && 100 * top > percent * total
                        ? level(ceil(100 * top, percent) - total, total)
                        : Optional.empty();
            }
            case PPercent(long p) -> {
                long first = largest.isEmpty() ? 0 : largest.getFirst();
                long second = largest.size() < 2 ? 0 : largest.get(1);
                long rest = total - first - second;
                boolean sensitive = total > 0 && (largest.size() <= 2 || 100 * rest < p * first);
                yield sensitive ? level(ceil(p * first - 100 * rest, 100), total) : Optional.empty();
            }
        };
    }

    private static Optional<Protection> level(long up, long total) {
        long atLeastOne = Math.max(1, up);
        return Optional.of(new Protection(Math.min(atLeastOne, total), atLeastOne));
    }

    private static long ceil(long a, long b) {
        return Math.floorDiv(a + b - 1, b);
    }
}
