package org.romact.statistics.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.romact.statistics.Design;
import org.romact.statistics.Domain;
import org.romact.statistics.Estimate;
import org.romact.statistics.Formula;
import org.romact.statistics.Interval;
import org.romact.statistics.Jackknife;
import org.romact.statistics.Joint;
import org.romact.statistics.Model;
import org.romact.statistics.ModelMatrix;
import org.romact.statistics.Outcome;
import org.romact.statistics.QuantileRule;
import org.romact.statistics.ReplicateQuantiles;
import org.romact.statistics.Replicates;

/** Estimates under replicate weights. */
final class ReplicateCases implements CaseReader {

    @Override
    public Set<String> operations() {
        return Set.of("replicate", "replicatePostStratify", "replicateCalibrate", "replicateGlm");
    }

    @Override
    public Map<String, Object> answer(ReferenceCase asked) {
        Replicates replicates = replicates(asked);
        return switch (asked.operation()) {
            case "replicatePostStratify" -> {
                var cells = asked.cross(asked.parameters().get("by").texts());
                yield figures(
                        asked,
                        replicates.postStratified(
                                cells,
                                WeightingCases.counts(cells, asked.parameters().get("population"))));
            }
            case "replicateCalibrate" -> {
                ModelMatrix matrix =
                        Formula.parse(asked.parameters().get("formula").text()).matrix(asked.table());
                double[] totals = WeightingCases.totals(asked.parameters().get("population"), matrix.names());
                yield figures(
                        asked,
                        replicates.calibrated(
                                WeightingCases.calibration(asked.parameters()), matrix.columns(), totals));
            }
            case "replicateGlm" -> model(asked, replicates);
            default -> figures(asked, replicates);
        };
    }

    private static Replicates replicates(ReferenceCase asked) {
        Json p = asked.parameters();
        Design design = asked.design();
        String type = p.get("type").text();
        if (type.equals("JK1") || type.equals("JKn")) {
            Replicates made = type.equals("JK1") ? Jackknife.unstratified(design) : Jackknife.stratified(design);
            return made.withMse(p.get("mse").yes());
        }
        double[][] weights = given(asked, design);
        double[] rscales = p.get("rscales").numbers();
        if (rscales.length == 0) {
            rscales = new double[weights.length];
            Arrays.fill(rscales, 1);
        }
        return new Replicates(
                design, weights, p.get("scale").number(1), rscales, p.get("mse").yes());
    }

    private static double[][] given(ReferenceCase asked, Design design) {
        Json p = asked.parameters();
        if (p.has("replicateFactorsByPsu")) {
            return byCluster(
                    asked,
                    design,
                    rows(asked.data().resolve(p.get("replicateFactorsByPsu").text())));
        }
        if (p.get("replicateWeights").isList()) {
            List<double[]> factors = p.get("replicateWeights").list().stream()
                    .map(r -> innermost(r).numbers())
                    .toList();
            return factors.stream().map(f -> times(design.weights(), f)).toArray(double[][]::new);
        }
        double[][] rows = rows(asked.data().resolve(p.get("replicateWeights").text()));
        double[][] result = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int r = 0; r < result.length; r++) {
                result[r][i] = rows[i][r];
            }
        }
        return result;
    }

    private static Json innermost(Json nested) {
        return nested.list().size() == 1 && nested.list().get(0).isList()
                ? innermost(nested.list().get(0))
                : nested;
    }

    private static double[] times(double[] weights, double[] factors) {
        Arrays.setAll(weights, i -> weights[i] * factors[i]);
        return weights;
    }

    private static double[][] byCluster(ReferenceCase asked, Design design, double[][] lines) {
        double[] stratum =
                asked.numbers(asked.body().get("design").get("strata").texts().get(0));
        double[] psu =
                asked.numbers(asked.body().get("design").get("ids").texts().get(0));
        double[][] result = new double[lines[0].length - 2][];
        for (int r = 0; r < result.length; r++) {
            double[] w = design.weights();
            for (int i = 0; i < w.length; i++) {
                int row = i;
                double[] line = Arrays.stream(lines)
                        .filter(l -> l[0] == stratum[row] && l[1] == psu[row])
                        .findFirst()
                        .orElseThrow();
                w[i] *= line[r + 2];
            }
            result[r] = w;
        }
        return result;
    }

    private static double[][] rows(Path csv) {
        try {
            return Files.readAllLines(csv).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> figures(ReferenceCase asked, Replicates replicates) {
        Json p = asked.parameters();
        List<String> ratio = p.has("ratioOf")
                ? p.get("ratioOf").texts()
                : List.of(p.get("numerator").text("alive"), p.get("denominator").text("arrests"));
        String variable = p.get("variable").text(asked.table().has("api00") ? "api00" : "arrests");
        String total = p.get("total").text(asked.table().has("enroll") ? "enroll" : "arrests");
        Map<String, Object> result = new LinkedHashMap<>();
        Domain all = Domain.all();
        int df = replicates.degreesOfFreedom(all);
        result.put("degf", df);
        result.put("mean", one(replicates, replicates.mean(asked.numbers(variable), all), variable, df));
        result.put("total", one(replicates, replicates.total(asked.numbers(total), all), total, df));
        if (asked.expected().has("ratio")) {
            result.put(
                    "ratio",
                    one(
                            replicates,
                            replicates.ratio(asked.numbers(ratio.get(0)), asked.numbers(ratio.get(1)), all),
                            "ratio",
                            df));
        }
        if (asked.expected().has("domainMean")) {
            Domain domain = asked.domain("domain");
            int within = replicates.degreesOfFreedom(domain);
            result.put(
                    "domainMean", one(replicates, replicates.mean(asked.numbers(variable), domain), variable, within));
        }
        quantiles(asked, replicates, asked.numbers(variable), result);
        return result;
    }

    private static void quantiles(
            ReferenceCase asked, Replicates replicates, double[] values, Map<String, Object> result) {
        Json direct = asked.expected().get("quantile");
        if (!direct.isPresent()) {
            return;
        }
        var quantiles = ReplicateQuantiles.of(
                replicates,
                values,
                Domain.all(),
                QuantileRule.named(direct.get("qrule").text("math")));
        double[] probs = direct.get("probs").numbers();
        Map<String, Object> read = QuantileCases.columns(
                Arrays.stream(probs).mapToObj(p -> quantiles.direct(p, 0.95)).toList());
        result.put("quantile", read);
        result.put(
                "quantileMean",
                QuantileCases.columns(Arrays.stream(probs)
                        .mapToObj(p -> quantiles.byShare(p, 0.95))
                        .toList()));
    }

    private static Map<String, Object> one(Replicates replicates, Replicates.Figures figure, String name, int df) {
        Joint joint = replicates.estimate(figure).orThrow();
        Map<String, Object> result = new LinkedHashMap<>();
        Figures.joint(result, joint);
        result.put("names", List.of(name));
        result.put("degf", df);
        result.put("ciNormal", interval(joint, Interval.normal(0.95), df));
        Map<String, Object> student = interval(joint, Interval.student(0.95), df);
        student.put("df", df);
        result.put("ciT", student);
        return result;
    }

    private static Map<String, Object> interval(Joint joint, Interval interval, int df) {
        Outcome outcome = joint.outcome(0, interval, df);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("lower", List.of(Figures.end(outcome, Estimate::lower)));
        result.put("upper", List.of(Figures.end(outcome, Estimate::upper)));
        return result;
    }

    private static Map<String, Object> model(ReferenceCase asked, Replicates replicates) {
        Formula formula = Formula.parse(asked.parameters().get("formula").text());
        ModelMatrix matrix = formula.matrix(asked.table());
        Model model = ModelCases.model(asked.parameters().get("family").text());
        Joint joint = replicates
                .estimate(replicates.coefficients(model, formula.response(asked.table()), matrix, Domain.all()))
                .orThrow();
        List<Object> se = new ArrayList<>();
        for (int k = 0; k < joint.estimates().length; k++) {
            se.add(joint.standardError(k));
        }
        return Map.of(
                "coef",
                Figures.boxed(joint.estimates()),
                "se",
                se,
                "vcov",
                Figures.flat(joint.covariance()),
                "dfResidual",
                replicates.degreesOfFreedom(Domain.all()) + 1 - matrix.names().size());
    }
}
