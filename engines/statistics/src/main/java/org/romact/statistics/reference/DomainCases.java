package org.romact.statistics.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.romact.statistics.CrossTable;
import org.romact.statistics.Domain;
import org.romact.statistics.Factor;
import org.romact.statistics.Joint;
import org.romact.statistics.Statistic;
import org.romact.statistics.Survey;

/** Figures of every group, differences of two groups, and tables. */
final class DomainCases implements CaseReader {

    @Override
    public Set<String> operations() {
        return Set.of("domainMean", "domainTotal", "domainDifference", "table");
    }

    @Override
    public Map<String, Object> answer(ReferenceCase asked) {
        return switch (asked.operation()) {
            case "domainDifference" -> difference(asked);
            case "table" -> table(asked);
            default -> byGroup(asked);
        };
    }

    private static Map<String, Object> byGroup(ReferenceCase asked) {
        Survey survey = asked.survey();
        Json named = asked.parameters().has("domains")
                ? asked.parameters().get("domains")
                : asked.parameters().get("domain");
        Factor groups = asked.cross(named.texts());
        double[] values = asked.numbers(asked.parameters().get("variable").text());
        boolean mean = asked.operation().equals("domainMean");
        List<String> levels = new ArrayList<>();
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        List<Object> lower = new ArrayList<>();
        List<Object> upper = new ArrayList<>();
        for (int level = 0; level < groups.size(); level++) {
            Domain domain = Domain.level(groups, level);
            Statistic statistic = mean ? survey.meanOf(values, domain) : survey.totalOf(values, domain);
            if (statistic.estimate().isEmpty()) {
                continue;
            }
            levels.add(groups.levels().get(level));
            boolean replaced = asked.parameters().get("deff").text("").equals("replace");
            Map<String, Object> one =
                    Figures.of(survey, List.of(groups.levels().get(level)), List.of(statistic), 1, replaced);
            for (String key : List.of("estimate", "se", "variance", "cv", "deff")) {
                columns.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(list(one.get(key)));
            }
            if (one.get("ciNormal") instanceof Map<?, ?> ci) {
                lower.addAll(list(ci.get("lower")));
                upper.addAll(list(ci.get("upper")));
            }
        }
        Map<String, Object> result = new LinkedHashMap<>(columns);
        result.put("levels", levels);
        result.put("ciNormal", Map.of("lower", lower, "upper", upper));
        return result;
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> difference(ReferenceCase asked) {
        Survey survey = asked.survey();
        Factor groups = asked.table().factor(asked.parameters().get("domain").text());
        double[] values = asked.numbers(asked.parameters().get("variable").text());
        List<String> levels = asked.parameters().get("levels").texts();
        List<Statistic> means = levels.stream()
                .map(level -> survey.meanOf(
                        values, Domain.level(groups, groups.levels().indexOf(level))))
                .toList();
        Joint joint = survey.joint(means).orThrow();
        double value = joint.estimates()[0] - joint.estimates()[1];
        Joint one = survey.joint(List.of(survey.combination(means, new double[] {1, -1}, value)))
                .orThrow();
        return Map.of(
                "estimate", value,
                "se", one.standardError(0),
                "seFromSvybyCovmat", one.standardError(0),
                "covariance", joint.covariance()[0][1],
                "degf", survey.design().degreesOfFreedom(Domain.all()));
    }

    private static Map<String, Object> table(ReferenceCase asked) {
        Factor rows = asked.table().factor(asked.parameters().get("rows").text());
        Factor columns = asked.table().factor(asked.parameters().get("columns").text());
        CrossTable table = CrossTable.of(asked.survey(), rows, columns, asked.domain("subset"));
        return Map.of(
                "rowLevels",
                rows.levels(),
                "columnLevels",
                columns.levels(),
                "countsColumnMajor",
                Figures.boxed(table.counts()));
    }
}
