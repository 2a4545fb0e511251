package org.romact.disclosure.microdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes whole columns coarser along their hierarchies until every record has enough lookalikes, and leaves out the few records that still have not: the least
 * loss among all combinations of levels (full-domain generalisation, Samarati 2001).
 *
 * @param hierarchies by column; for each value what it becomes on level 1, 2, …; all values of a column have as many levels
 */
public record Generalisation(Map<String, Map<String, List<String>>> hierarchies) {

    /**
     * @param levels by recognisable column, 0 for as it was
     * @param leftOut places of the records that are not among the data any more
     * @param loss sum over columns of level / levels there are, plus the share left out
     */
    public record Result(Microdata data, Map<String, Integer> levels, List<Integer> leftOut, double loss) {}

    /**
     * @param mostLeftOut the greatest share of records that may be left out
     * @return empty where even the coarsest levels do not give so many lookalikes
     */
    public Optional<Result> until(Microdata data, int anonymity, double mostLeftOut) {
        List<List<Integer>> combinations = new ArrayList<>();
        combine(data.recognisable(), new ArrayList<>(), combinations);
        return combinations.stream()
                .map(levels -> result(data, levels, anonymity))
                .filter(result ->
                        result.leftOut().size() <= mostLeftOut * data.rows().size())
                .min(Comparator.comparingDouble(Result::loss));
    }

    private void combine(List<String> columns, List<Integer> chosen, List<List<Integer>> into) {
        if (chosen.size() == columns.size()) {
            into.add(List.copyOf(chosen));
            return;
        }
        for (int level = 0; level <= levels(columns.get(chosen.size())); level++) {
            chosen.add(level);
            combine(columns, chosen, into);
            chosen.removeLast();
        }
    }

    private int levels(String column) {
        return hierarchies.getOrDefault(column, Map.of()).values().stream()
                .mapToInt(List::size)
                .min()
                .orElse(0);
    }

    private Result result(Microdata data, List<Integer> levels, int anonymity) {
        List<List<String>> rows =
                data.rows().stream().map(row -> coarser(data, row, levels)).toList();
        Microdata coarse = new Microdata(data.columns(), rows, data.recognisable());
        List<Integer> leftOut = coarse.lookalikes().stream()
                .filter(group -> group.size() < anonymity)
                .flatMap(List::stream)
                .sorted()
                .toList();
        List<List<String>> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!leftOut.contains(i)) {
                kept.add(rows.get(i));
            }
        }
        double loss = (double) leftOut.size() / Math.max(1, rows.size());
        Map<String, Integer> byColumn = new java.util.TreeMap<>();
        for (int c = 0; c < levels.size(); c++) {
            String column = data.recognisable().get(c);
            byColumn.put(column, levels.get(c));
            loss += levels.get(c) == 0 ? 0 : (double) levels.get(c) / levels(column);
        }
        return new Result(new Microdata(data.columns(), kept, data.recognisable()), byColumn, leftOut, loss);
    }

    private List<String> coarser(Microdata data, List<String> row, List<Integer> levels) {
        List<String> coarse = new ArrayList<>(row);
        for (int c = 0; c < levels.size(); c++) {
            int place = data.columns().indexOf(data.recognisable().get(c));
            if (levels.get(c) > 0) {
                coarse.set(place, coarser(data.recognisable().get(c), row.get(place), levels.get(c)));
            }
        }
        return coarse;
    }

    private String coarser(String column, String value, int level) {
        List<String> ancestors = hierarchies.getOrDefault(column, Map.of()).get(value);
        if (ancestors == null) {
            throw new IllegalArgumentException(
                    "The hierarchy of " + column + " does not know the value " + value + ".");
        }
        return ancestors.get(level - 1);
    }
}
