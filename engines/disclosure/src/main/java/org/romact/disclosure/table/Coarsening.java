package org.romact.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Coarser categories instead of gaps: neighbouring categories put together until every cell is safe, with as few put together as can be. */
public final class Coarsening {
    private Coarsening() {}

    /**
     * @param counts one row for each other category (place, sex, …), one column for each category of the ordered dimension (age bands, …)
     * @return the columns of each new category, in order; empty where even all of them together are not safe
     */
    public static Optional<List<List<Integer>>> propose(long[][] counts, PrimaryRule.Threshold rule) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        int[] most = new int[columns + 1];
        int[] begin = new int[columns + 1];
        Arrays.fill(most, -1);
        most[0] = 0;
        for (int end = 1; end <= columns; end++) {
            for (int start = end - 1; start >= 0; start--) {
                if (most[start] >= 0 && most[start] + 1 > most[end] && isSafe(counts, start, end, rule)) {
                    most[end] = most[start] + 1;
                    begin[end] = start;
                }
            }
        }
        if (most[columns] < 0) {
            return Optional.empty();
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int end = columns; end > 0; end = begin[end]) {
            List<Integer> group = new ArrayList<>();
            for (int column = begin[end]; column < end; column++) {
                group.add(column);
            }
            groups.addFirst(group);
        }
        return Optional.of(groups);
    }

    private static boolean isSafe(long[][] counts, int start, int end, PrimaryRule.Threshold rule) {
        for (long[] row : counts) {
            long sum = 0;
            for (int column = start; column < end; column++) {
                sum += row[column];
            }
            if (rule.judge(sum).isPresent()) {
                return false;
            }
        }
        return true;
    }
}
