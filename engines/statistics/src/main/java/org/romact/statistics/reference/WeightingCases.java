package org.romact.statistics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.romact.statistics.Calibration;
import org.romact.statistics.Design;
import org.romact.statistics.Domain;
import org.romact.statistics.Factor;
import org.romact.statistics.Formula;
import org.romact.statistics.ModelMatrix;
import org.romact.statistics.PostStrata;
import org.romact.statistics.Survey;

/** Calibration, post-stratification and raking, and estimates afterwards. */
final class WeightingCases implements CaseReader {

    /** Cases that name no epsilon were raked until nothing moved. */
    private static final double CLOSE = 1e-10;

    @Override
    public Set<String> operations() {
        return Set.of("calibrate", "postStratify", "rake");
    }

    @Override
    public Map<String, Object> answer(ReferenceCase asked) {
        Design before = asked.design();
        Design after = switch (asked.operation()) {
            case "calibrate" -> calibrated(asked, before);
            case "postStratify" -> postStratified(asked, before);
            default -> raked(asked, before);
        };
        return figures(asked, before, after);
    }

    static double[] totals(Json named, List<String> names) {
        return names.stream().mapToDouble(name -> named.get(name).number()).toArray();
    }

    static Calibration calibration(Json parameters) {
        double[] bounds = parameters.get("bounds").numbers();
        double lower = bounds.length == 0 ? Double.NEGATIVE_INFINITY : bounds[0];
        double upper = bounds.length == 0 ? Double.POSITIVE_INFINITY : bounds[1];
        var distance = Calibration.Distance.valueOf(
                parameters.get("distance").text("linear").toUpperCase(java.util.Locale.ROOT));
        Calibration result = Calibration.of(distance, lower, upper)
                .within(parameters.get("epsilon").number(1e-7));
        if (parameters.has("aggregateStage")) {
            result = result.sameWithinClustersOf(
                    (int) parameters.get("aggregateStage").number());
        }
        double[] trim = parameters.get("trim").numbers();
        return trim.length == 0 ? result : result.trimmed(trim[0], trim[1]);
    }

    private static Design calibrated(ReferenceCase asked, Design before) {
        Json parameters = asked.parameters();
        ModelMatrix matrix = Formula.parse(parameters.get("formula").text()).matrix(asked.table());
        Json known = parameters.has("margins") ? parameters.get("margins") : parameters.get("population");
        Calibration calibration = calibration(parameters);
        double[][] x = matrix.columns();
        double[] totals = totals(known, matrix.names());
        if (!parameters.has("variance")) {
            return calibration.calibrate(before, x, totals, null).orThrow();
        }
        double[] v = parameters.get("variance").numbers();
        double[] scale = new double[before.rows()];
        for (int k = 0; k < x.length; k++) {
            for (int i = 0; i < scale.length; i++) {
                scale[i] += x[k][i] * v[k];
            }
        }
        return calibration.calibrate(before, x, totals, scale).orThrow();
    }

    private static Design postStratified(ReferenceCase asked, Design before) {
        Factor cells = asked.cross(asked.parameters().get("by").texts());
        return PostStrata.postStratify(
                        before, cells, counts(cells, asked.parameters().get("population")))
                .orThrow();
    }

    static double[] counts(Factor cells, Json population) {
        if (!population.has("cells")) {
            return totals(population, cells.levels());
        }
        List<String> names = population.get("cells").texts();
        double[] counts = population.get("counts").numbers();
        return cells.levels().stream()
                .mapToDouble(level -> counts[names.indexOf(level)])
                .toArray();
    }

    private static Design raked(ReferenceCase asked, Design before) {
        List<Factor> margins = new ArrayList<>();
        List<double[]> counts = new ArrayList<>();
        Json given = asked.parameters().get("margins");
        for (String name : given.isList()
                ? given.list().stream().map(m -> m.get("variable").text()).toList()
                : given.keys()) {
            Factor margin = asked.table().factor(name);
            Json known = given.isList() ? given.list().get(margins.size()) : given.get(name);
            margins.add(margin);
            counts.add(totals(known, margin.levels()));
        }
        double epsilon = asked.parameters().get("epsilon").number(CLOSE);
        int passes = 1000;
        return PostStrata.rake(before, margins, counts, epsilon, passes).orThrow();
    }

    private static Map<String, Object> figures(ReferenceCase asked, Design before, Design after) {
        Survey survey = Survey.of(after);
        List<String> variables = asked.parameters().get("variables").texts();
        double[] first = asked.numbers(variables.get(0));
        double[] second = asked.numbers(variables.get(1));
        int df = after.degreesOfFreedom(Domain.all());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put(
                "mean",
                Figures.of(survey, variables.subList(0, 1), List.of(survey.meanOf(first, Domain.all())), df, false));
        result.put(
                "total",
                Figures.of(survey, variables.subList(1, 2), List.of(survey.totalOf(second, Domain.all())), df, false));
        result.put(
                "ratio",
                Figures.of(survey, List.of("ratio"), List.of(survey.ratioOf(first, second, Domain.all())), df, false));
        Domain domain = asked.domain("domain");
        result.put(
                "domainMean",
                Figures.of(
                        survey,
                        variables.subList(0, 1),
                        List.of(survey.meanOf(first, domain)),
                        after.degreesOfFreedom(domain),
                        false));
        weights(result, before.weights(), after.weights());
        return result;
    }

    private static void weights(Map<String, Object> result, double[] before, double[] after) {
        double[] g = new double[after.length];
        Arrays.setAll(g, i -> after[i] / before[i]);
        double squares = Arrays.stream(after).map(w -> w * w).sum();
        double sum = Arrays.stream(after).sum();
        result.put("sumWeights", sum);
        result.put("sumSquaredWeights", squares);
        result.put("g", summary(g));
        Map<String, Object> weights = summary(after);
        weights.put("sum", sum);
        weights.put("sumSquares", squares);
        result.put("weights", weights);
    }

    private static Map<String, Object> summary(double[] values) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("min", Arrays.stream(values).min().orElseThrow());
        result.put("max", Arrays.stream(values).max().orElseThrow());
        result.put("first10", Figures.boxed(Arrays.copyOf(values, 10)));
        return result;
    }
}
