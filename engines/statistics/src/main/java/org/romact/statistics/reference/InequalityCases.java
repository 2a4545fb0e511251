package org.romact.statistics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.romact.statistics.Factor;

/**
 * Income poverty and inequality as R's laeken 0.5.2 computes them: a quantile is the first value whose cumulated share exceeds p.
 * Written straight from the definitions, so that the cases check the engine's poverty package against something else than itself.
 */
final class InequalityCases implements CaseReader {

    @Override
    public Set<String> operations() {
        return Set.of("arpr", "qsr", "gini", "rmpg", "weightedQuantile", "alkireFoster");
    }

    @Override
    public Map<String, Object> answer(ReferenceCase asked) {
        if (asked.operation().equals("alkireFoster")) {
            return Deprivation.of(asked);
        }
        Incomes everybody = Incomes.of(
                asked.numbers(asked.parameters().get("income").text()),
                asked.design().weights());
        if (asked.operation().equals("weightedQuantile")) {
            double[] probs = asked.parameters().get("probs").numbers();
            return Map.of(
                    "quantile",
                    Figures.boxed(Arrays.stream(probs).map(everybody::quantile).toArray()));
        }
        double line = asked.parameters().get("p").number(0.6) * everybody.quantile(0.5);
        ToDoubleFunction<Incomes> measure = switch (asked.operation()) {
            case "arpr" -> people -> 100 * people.below(line).weight() / people.weight();
            case "qsr" -> Incomes::quintileRatio;
            case "gini" -> Incomes::gini;
            default -> people -> 100 * (line - people.below(line).quantile(0.5)) / line;
        };
        return byGroup(asked, everybody, measure, line);
    }

    private static Map<String, Object> byGroup(
            ReferenceCase asked, Incomes everybody, ToDoubleFunction<Incomes> measure, double line) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("value", measure.applyAsDouble(everybody));
        result.put("threshold", line);
        String key = asked.expected().has("byRegion") ? "byRegion" : "byGroup";
        if (!asked.expected().has(key)) {
            return result;
        }
        Factor groups = asked.table().factor(asked.parameters().get("breakdown").text());
        List<String> levels = asked.expected().get(key).get("levels").texts();
        List<Object> values = new ArrayList<>();
        for (String level : levels) {
            values.add(measure.applyAsDouble(
                    everybody.where(groups, groups.levels().indexOf(level))));
        }
        result.put(key, Map.of("levels", levels, "value", values));
        return result;
    }

    /** Incomes with weights, in the order of the rows. */
    private record Incomes(double[] x, double[] w, int[] row) {

        static Incomes of(double[] x, double[] w) {
            int[] order = java.util.stream.IntStream.range(0, x.length)
                    .filter(i -> !Double.isNaN(x[i]))
                    .boxed()
                    .sorted(java.util.Comparator.comparingDouble(i -> x[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            return new Incomes(
                    Arrays.stream(order).mapToDouble(i -> x[i]).toArray(),
                    Arrays.stream(order).mapToDouble(i -> w[i]).toArray(),
                    order);
        }

        private interface Keep {
            boolean keeps(int place);
        }

        private Incomes keep(Keep test) {
            int[] places = java.util.stream.IntStream.range(0, x.length)
                    .filter(test::keeps)
                    .toArray();
            return new Incomes(
                    Arrays.stream(places).mapToDouble(i -> x[i]).toArray(),
                    Arrays.stream(places).mapToDouble(i -> w[i]).toArray(),
                    Arrays.stream(places).map(i -> row[i]).toArray());
        }

        Incomes below(double line) {
            return keep(i -> x[i] < line);
        }

        Incomes where(Factor groups, int level) {
            return keep(i -> groups.codes()[row[i]] == level);
        }

        double weight() {
            return Arrays.stream(w).sum();
        }

        double quantile(double p) {
            double total = weight();
            double cumulated = 0;
            for (int i = 0; i < x.length; i++) {
                cumulated += w[i];
                if (cumulated / total > p) {
                    return x[i];
                }
            }
            return x[x.length - 1];
        }

        double quintileRatio() {
            double low = quantile(0.2);
            double high = quantile(0.8);
            return keep(i -> x[i] > high).total() / keep(i -> x[i] <= low).total();
        }

        private double total() {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += w[i] * x[i];
            }
            return sum;
        }

        double gini() {
            double cumulated = 0;
            double above = 0;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                cumulated += w[i];
                above += w[i] * x[i] * cumulated;
                squares += w[i] * w[i] * x[i];
            }
            return 100 * ((2 * above - squares) / (cumulated * total()) - 1);
        }
    }
}
