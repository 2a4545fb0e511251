package org.romact.disclosure.microdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Records and those of their columns by which somebody could be recognised (quasi-identifiers).
 *
 * @param columns names
 * @param rows one value for each column
 * @param recognisable names of the columns that a neighbour knows
 */
public record Microdata(List<String> columns, List<List<String>> rows, List<String> recognisable) {
    public Microdata {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        recognisable = List.copyOf(recognisable);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("Every record needs " + width + " values.");
        }
        for (String name : recognisable) {
            if (!columns.contains(name)) {
                throw new IllegalArgumentException("There is no column " + name + ".");
            }
        }
    }

    /** Records that look the same to somebody who knows the recognisable columns; places in the order of the records. */
    public List<List<Integer>> lookalikes() {
        int[] places = recognisable.stream().mapToInt(columns::indexOf).toArray();
        Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            List<String> look = IntStream.of(places).mapToObj(row::get).toList();
            groups.computeIfAbsent(look, it -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }

    /** k-anonymity (Sweeney 2002): the size of the smallest group of lookalikes; 0 without records. */
    public int anonymity() {
        return lookalikes().stream().mapToInt(List::size).min().orElse(0);
    }

    /** Distinct l-diversity (Machanavajjhala and others 2007): the fewest different values of a sensitive column within a group of lookalikes. */
    public int diversity(String sensitive) {
        return lookalikes().stream()
                .mapToInt(group -> counts(group, sensitive).size())
                .min()
                .orElse(0);
    }

    /** Entropy l-diversity: exp of the least entropy of the sensitive column within a group; never above {@link #diversity}. */
    public double entropyDiversity(String sensitive) {
        return lookalikes().stream()
                .mapToDouble(group -> Math.exp(entropy(counts(group, sensitive), group.size())))
                .min()
                .orElse(0);
    }

    private static double entropy(Map<String, Integer> counts, int size) {
        double entropy = 0;
        for (int count : counts.values()) {
            double share = (double) count / size;
            entropy -= share * Math.log(share);
        }
        return entropy;
    }

    /**
     * t-closeness (Li and others 2007): how far the sensitive column within a group is at most from the whole, as earth mover's distance, from 0 to 1.
     *
     * @param order the values in order where they have one, then neighbouring values are near; otherwise empty, and all differ as much
     */
    public double closeness(String sensitive, List<String> order) {
        List<Integer> all = IntStream.range(0, rows.size()).boxed().toList();
        Map<String, Integer> whole = counts(all, sensitive);
        List<String> values = order.isEmpty() ? List.copyOf(whole.keySet()) : order;
        double most = 0;
        for (List<Integer> group : lookalikes()) {
            Map<String, Integer> part = counts(group, sensitive);
            double distance = 0;
            double carried = 0;
            for (String value : values) {
                double gap = (double) part.getOrDefault(value, 0) / group.size()
                        - (double) whole.getOrDefault(value, 0) / rows.size();
                carried += gap;
                distance += order.isEmpty() ? Math.abs(gap) / 2 : Math.abs(carried) / Math.max(1, values.size() - 1);
            }
            most = Math.max(most, distance);
        }
        return most;
    }

    /**
     * For each record the chance that somebody who knows the person is in the data picks the right record: one over the lookalikes; with the design weights
     * instead the estimate for somebody who does not know that, one over the lookalikes in the population (Benedetti and Franconi's first step).
     *
     * @param weights one for each record, or empty
     */
    public List<Double> risks(List<Double> weights) {
        double[] risks = new double[rows.size()];
        for (List<Integer> group : lookalikes()) {
            double alike = weights.isEmpty()
                    ? group.size()
                    : group.stream().mapToDouble(weights::get).sum();
            group.forEach(place -> risks[place] = 1 / Math.max(1, alike));
        }
        return IntStream.range(0, risks.length).mapToObj(i -> risks[i]).toList();
    }

    private Map<String, Integer> counts(List<Integer> group, String sensitive) {
        int place = columns.indexOf(sensitive);
        if (place < 0) {
            throw new IllegalArgumentException("There is no column " + sensitive + ".");
        }
        Map<String, Integer> counts = new HashMap<>();
        group.forEach(row -> counts.merge(rows.get(row).get(place), 1, Integer::sum));
        return counts;
    }
}
