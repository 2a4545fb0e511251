package org.romact.statistics.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.romact.statistics.Column;
import org.romact.statistics.Design;
import org.romact.statistics.Domain;
import org.romact.statistics.Factor;
import org.romact.statistics.Joint;
import org.romact.statistics.Statistic;
import org.romact.statistics.Survey;
import org.romact.statistics.Table;

/** Means, totals, ratios, variances and functions of them. */
final class FigureCases implements CaseReader {

    @Override
    public Set<String> operations() {
        return Set.of(
                "mean",
                "total",
                "ratio",
                "variance",
                "ratioSeparate",
                "contrastLinear",
                "contrastNonlinear",
                "designError");
    }

    @Override
    public Map<String, Object> answer(ReferenceCase asked) {
        return switch (asked.operation()) {
            case "mean", "total" -> meansOrTotals(asked);
            case "ratio" -> asked.parameters().has("numerators") ? ratios(asked) : ratio(asked);
            case "variance" -> variance(asked);
            case "ratioSeparate" -> separateRatio(asked);
            case "contrastLinear" -> linear(asked);
            case "contrastNonlinear" -> nonlinear(asked);
            default -> refusedDesign(asked);
        };
    }

    private static Map<String, Object> meansOrTotals(ReferenceCase asked) {
        Survey survey = asked.survey();
        Domain domain = asked.domain("subset");
        boolean mean = asked.operation().equals("mean");
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (String variable : asked.parameters().get("variables").texts()) {
            boolean words = asked.table().column(variable) instanceof Column.Categories;
            if (words || asked.parameters().get("categorical").yes()) {
                Factor factor = asked.table().factor(variable);
                for (int level = 0; level < factor.size(); level++) {
                    names.add(variable + factor.levels().get(level));
                    columns.add(factor.indicator(level));
                }
            } else {
                names.add(variable);
                columns.add(asked.numbers(variable));
            }
        }
        List<Statistic> statistics = mean ? survey.meansOf(columns, domain) : survey.totalsOf(columns, domain);
        boolean replaced = asked.parameters().get("deff").text("").equals("replace");
        return Figures.of(survey, names, statistics, survey.design().degreesOfFreedom(domain), replaced);
    }

    private static Map<String, Object> ratios(ReferenceCase asked) {
        Survey survey = asked.survey();
        List<String> names = new ArrayList<>();
        List<Statistic> statistics = new ArrayList<>();
        List<String> above = asked.parameters().get("numerators").texts();
        List<String> below = asked.parameters().get("denominators").texts();
        List<double[]> all = new ArrayList<>();
        above.forEach(v -> all.add(asked.numbers(v)));
        below.forEach(v -> all.add(asked.numbers(v)));
        Domain complete = asked.domain("subset").and(complete(all));
        for (String denominator : below) {
            for (String numerator : above) {
                names.add(numerator + "/" + denominator);
                statistics.add(survey.ratioOf(asked.numbers(numerator), asked.numbers(denominator), complete));
            }
        }
        return Figures.of(survey, names, statistics, survey.design().degreesOfFreedom(asked.domain("subset")), false);
    }

    private static Domain complete(List<double[]> columns) {
        boolean[] inside = new boolean[columns.get(0).length];
        for (int i = 0; i < inside.length; i++) {
            int row = i;
            inside[i] = columns.stream().noneMatch(column -> Double.isNaN(column[row]));
        }
        return Domain.where(inside);
    }

    private static Map<String, Object> ratio(ReferenceCase asked) {
        Survey survey = asked.survey();
        Domain domain = asked.domain("subset");
        Statistic ratio = survey.ratioOf(
                asked.numbers(asked.parameters().get("numerator").text()),
                asked.numbers(asked.parameters().get("denominator").text()),
                domain);
        int df = survey.design().degreesOfFreedom(domain);
        Map<String, Object> result = Figures.of(survey, List.of("ratio"), List.of(ratio), df, false);
        if (asked.expected().get("ciNormal").isList()) {
            result.put("ciNormal", ends(result.get("ciNormal")));
            result.put("ciT", Map.of("df", df, "limits", ends(result.get("ciT"))));
        }
        return result;
    }

    private static List<Object> ends(@org.jspecify.annotations.Nullable Object interval) {
        List<Object> result = new ArrayList<>();
        if (interval instanceof Map<?, ?> map
                && map.get("lower") instanceof List<?> low
                && map.get("upper") instanceof List<?> high) {
            result.addAll(low);
            result.addAll(high);
        }
        return result;
    }

    private static Map<String, Object> variance(ReferenceCase asked) {
        Survey survey = asked.survey();
        List<double[]> columns = asked.parameters().get("variables").texts().stream()
                .map(asked::numbers)
                .toList();
        Joint joint = survey.joint(survey.variancesOf(columns, asked.domain("subset")))
                .orThrow();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("estimate", Figures.boxed(joint.estimates()));
        result.put("vcovOfElements", Figures.flat(joint.covariance()));
        return result;
    }

    private static Map<String, Object> separateRatio(ReferenceCase asked) {
        Survey survey = asked.survey();
        Json totals = asked.parameters().get("totals");
        Factor strata = asked.table()
                .factor(asked.body().get("design").get("strata").texts().get(0));
        Map<String, Object> ratios = new LinkedHashMap<>();
        List<Statistic> parts = new ArrayList<>();
        double[] sizes = new double[strata.size()];
        double total = 0;
        for (int level = 0; level < strata.size(); level++) {
            String name = strata.levels().get(level);
            Statistic ratio = survey.ratioOf(
                    asked.numbers(asked.parameters().get("numerator").text()),
                    asked.numbers(asked.parameters().get("denominator").text()),
                    Domain.level(strata, level));
            Joint one = survey.joint(List.of(ratio)).orThrow();
            ratios.put(name, Map.of("estimate", one.estimates()[0], "se", one.standardError(0)));
            parts.add(ratio);
            sizes[level] = totals.get(name).number();
            total += sizes[level] * one.estimates()[0];
        }
        Joint whole =
                survey.joint(List.of(survey.combination(parts, sizes, total))).orThrow();
        return Map.of("ratios", ratios, "total", total, "totalSe", whole.standardError(0));
    }

    private static List<Statistic> parts(ReferenceCase asked, Survey survey) {
        List<double[]> columns = asked.parameters().get("variables").texts().stream()
                .map(asked::numbers)
                .toList();
        return asked.parameters().get("of").text("mean").equals("total")
                ? survey.totalsOf(columns, Domain.all())
                : survey.meansOf(columns, Domain.all());
    }

    private static Map<String, Object> linear(ReferenceCase asked) {
        Survey survey = asked.survey();
        List<Statistic> parts = parts(asked, survey);
        Json contrasts = asked.parameters().get("contrasts");
        List<Statistic> results = new ArrayList<>();
        for (String name : contrasts.keys()) {
            double[] factors = contrasts.get(name).numbers();
            double value = 0;
            for (int k = 0; k < factors.length; k++) {
                value += factors[k] * parts.get(k).estimate().orElseThrow();
            }
            results.add(survey.combination(parts, factors, value));
        }
        return Figures.of(survey, contrasts.keys(), results, survey.design().degreesOfFreedom(Domain.all()), false);
    }

    private static Map<String, Object> nonlinear(ReferenceCase asked) {
        Survey survey = asked.survey();
        List<Statistic> parts = parts(asked, survey);
        List<String> names = asked.parameters().get("variables").texts();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int k = 0; k < names.size(); k++) {
            values.put(names.get(k), parts.get(k).estimate().orElseThrow());
        }
        Expression expression =
                Expression.parse(asked.parameters().get("expression").text());
        double[] slopes = new double[names.size()];
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = expression.at(values, names.get(k)).slope();
        }
        Statistic result =
                survey.combination(parts, slopes, expression.at(values, "").value());
        return Figures.of(
                survey, List.of("contrast"), List.of(result), survey.design().degreesOfFreedom(Domain.all()), false);
    }

    /** The column at fault may have to be made: "(column to be computed: nh2 = nh - 1)". */
    private static Map<String, Object> refusedDesign(ReferenceCase asked) {
        Table table = asked.table();
        var made = java.util.regex.Pattern.compile("column to be computed: (\\S+) = ([^)]*)")
                .matcher(asked.parameters().get("note").text(""));
        if (made.find()) {
            Expression expression = Expression.parse(made.group(2));
            double[] column = new double[table.rows()];
            for (int i = 0; i < column.length; i++) {
                Map<String, Double> row = new LinkedHashMap<>();
                for (String name : table.names()) {
                    if (!(table.column(name) instanceof Column.Categories)) {
                        row.put(name, table.numbers(name)[i]);
                    }
                }
                column[i] = expression.at(row, "").value();
            }
            table = table.with(made.group(1), column);
        }
        Design accepted = DescribedDesign.build(table, asked.body().get("design"));
        return Map.of("accepted", accepted.rows());
    }
}
