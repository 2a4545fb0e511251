package org.romact.statistics.poverty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.romact.statistics.place.reference.CsvTable;
import org.romact.statistics.place.reference.Formula;
import org.romact.statistics.place.reference.ReferenceCase;
import tools.jackson.databind.JsonNode;

/** Answers the cases of the survey format that belong to this package: laeken's measures and Alkire–Foster. */
final class InequalityCases {

    private InequalityCases() {}

    static Object answer(ReferenceCase asked) {
        String operation = asked.body().path("operation").asString();
        if (operation.equals("alkireFoster")) {
            return multidimensional(asked);
        }
        CsvTable table = asked.table();
        IncomeDistribution everybody =
                new IncomeDistribution(table.numbers(asked.text("income")), weights(asked, table));
        if (operation.equals("weightedQuantile")) {
            return Map.of(
                    "quantile",
                    numbers(asked.parameters().path("probs"))
                            .map(everybody::quantile)
                            .toArray());
        }
        double line = new IncomePoverty(asked.parameters().path("p").asDouble(0.6), 0.5).line(everybody);
        return withBreakdown(asked, table, line, everybody, measure(operation, line));
    }

    private static Function<IncomeDistribution, Double> measure(String operation, double line) {
        return switch (operation) {
            case "arpr" -> people -> 100 * IncomePoverty.rate(people, line);
            case "rmpg" -> people -> 100 * IncomePoverty.relativeMedianGap(people, line);
            case "gini" -> people -> 100 * people.gini();
            case "qsr" -> IncomeDistribution::quintileShareRatio;
            default -> throw new IllegalArgumentException("The operation " + operation + " is not known here.");
        };
    }

    private static Object withBreakdown(
            ReferenceCase asked,
            CsvTable table,
            double line,
            IncomeDistribution everybody,
            Function<IncomeDistribution, Double> measure) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("value", List.of(measure.apply(everybody)));
        answer.put("threshold", List.of(line));
        for (String name : List.of("byRegion", "byGroup")) {
            if (asked.expected().has(name)) {
                String[] groups = table.text(asked.text("breakdown"));
                // The order of R's factor levels is not in the CSV file: they are answered in the order asked.
                List<String> levels = strings(asked.expected().path(name).path("levels"));
                answer.put(
                        name,
                        Map.of(
                                "levels",
                                levels,
                                "value",
                                levels.stream()
                                        .map(level -> measure.apply(only(everybody, groups, level)))
                                        .toList()));
            }
        }
        return answer;
    }

    private static IncomeDistribution only(IncomeDistribution everybody, String[] groups, String level) {
        int[] rows = IntStream.range(0, groups.length)
                .filter(i -> groups[i].equals(level))
                .toArray();
        return new IncomeDistribution(
                Arrays.stream(rows).mapToDouble(i -> everybody.incomes()[i]).toArray(),
                Arrays.stream(rows).mapToDouble(i -> everybody.weights()[i]).toArray());
    }

    private static Object multidimensional(ReferenceCase asked) {
        CsvTable table = asked.table();
        List<String> names = asked.parameters().path("indicators").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        double[] weights = numbers(asked.parameters().path("indicators")).toArray();
        double[][] deprivations = names.stream().map(table::numbers).toArray(double[][]::new);
        MultidimensionalPoverty measured = new AlkireFoster(
                        names, weights, asked.parameters().path("cutoff").doubleValue())
                .measure(deprivations, weights(asked, table));
        Map<String, Object> answer = whole(measured, names);
        ClusteredVariance design = design(asked.body().path("design"), table);
        answer.put("degf", design.degreesOfFreedom());
        answer.put("seH", design.standardError(measured.headcount()));
        answer.put("seA", design.standardError(measured.intensity()));
        answer.put("seM0", design.standardError(measured.adjustedHeadcount()));
        if (!asked.text("groups").isEmpty()) {
            answer.put(
                    "groups",
                    measured.byGroup(table.text(asked.text("groups"))).stream()
                            .map(group -> group(group, names))
                            .toList());
        }
        return answer;
    }

    private static Map<String, Object> whole(MultidimensionalPoverty measured, List<String> names) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("H", measured.headcount().value());
        answer.put("A", measured.intensity().value());
        answer.put("M0", measured.adjustedHeadcount().value());
        answer.put("indicators", names);
        answer.put("uncensoredHeadcount", each(names, measured::uncensoredHeadcount));
        answer.put("censoredHeadcount", each(names, measured::censoredHeadcount));
        answer.put("indicatorContribution", each(names, measured::contribution));
        return answer;
    }

    private static Map<String, Object> group(MultidimensionalPoverty.Group group, List<String> names) {
        Map<String, Object> answer = whole(group.within(), names);
        answer.put("level", group.level());
        answer.put("share", group.populationShare());
        answer.put("contribution", group.contribution());
        return answer;
    }

    private static double[] each(List<String> names, IntToDoubleFunction value) {
        return IntStream.range(0, names.size()).mapToDouble(value).toArray();
    }

    private static ClusteredVariance design(JsonNode design, CsvTable table) {
        String[] one = new String[table.rows()];
        Arrays.fill(one, "");
        String[] rows =
                IntStream.range(0, table.rows()).mapToObj(Integer::toString).toArray(String[]::new);
        return ClusteredVariance.of(
                design.path("strata").isEmpty()
                        ? one
                        : table.text(design.path("strata").path(0).asString()),
                design.path("ids").isEmpty()
                        ? rows
                        : table.text(design.path("ids").path(0).asString()));
    }

    private static double[] weights(ReferenceCase asked, CsvTable table) {
        String formula = asked.body().path("design").path("weights").asString("1");
        return Formula.evaluate(formula.replaceFirst(" \\(.*", ""), table);
    }

    private static DoubleStream numbers(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).mapToDouble(JsonNode::doubleValue);
    }

    private static List<String> strings(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
