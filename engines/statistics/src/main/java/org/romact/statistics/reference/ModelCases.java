package org.romact.statistics.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.romact.statistics.CrossTable;
import org.romact.statistics.Domain;
import org.romact.statistics.Factor;
import org.romact.statistics.Formula;
import org.romact.statistics.Model;
import org.romact.statistics.ModelMatrix;
import org.romact.statistics.Outcome;
import org.romact.statistics.Regression;
import org.romact.statistics.Test;

/** Regressions and tests. */
final class ModelCases implements CaseReader {

    @Override
    public Set<String> operations() {
        return Set.of("glm", "waldTest", "ttest", "chisq");
    }

    @Override
    public Map<String, Object> answer(ReferenceCase asked) {
        return switch (asked.operation()) {
            case "glm" -> described(regression(asked));
            case "waldTest" -> wald(asked);
            case "ttest" -> ttest(asked);
            default -> independence(asked);
        };
    }

    static Model model(String family) {
        return Model.valueOf(family.replace("quasi", "").toUpperCase(Locale.ROOT));
    }

    private static Regression regression(ReferenceCase asked) {
        Json p = asked.parameters();
        Model model = model(p.get("family").text("gaussian"));
        Domain domain = asked.domain("subset");
        if (p.has("formula")) {
            Formula formula = Formula.parse(p.get("formula").text());
            return model.fit(asked.survey(), formula.response(asked.table()), formula.matrix(asked.table()), domain)
                    .orThrow();
        }
        Json response = p.get("response");
        double[] y = response.has("variable") ? asked.indicator(response) : asked.numbers(response.text());
        ModelMatrix matrix = new Formula("", p.get("terms").texts(), true).matrix(asked.table());
        return model.fit(asked.survey(), y, matrix, domain).orThrow();
    }

    private static Map<String, Object> described(Regression fit) {
        Map<String, List<Object>> columns = new LinkedHashMap<>();
        List<Object> lower = new ArrayList<>();
        List<Object> upper = new ArrayList<>();
        for (int k = 0; k < fit.coefficients().length; k++) {
            add(columns, "coef", fit.coefficients()[k]);
            add(columns, "se", fit.standardError(k));
            add(columns, "t", fit.t(k));
            add(columns, "p", fit.p(k));
            Outcome outcome = fit.interval(k, 0.95);
            lower.add(Figures.end(outcome, org.romact.statistics.Estimate::lower));
            upper.add(Figures.end(outcome, org.romact.statistics.Estimate::upper));
        }
        Map<String, Object> result = new LinkedHashMap<>(columns);
        result.put("names", fit.names());
        result.put("vcov", Figures.flat(fit.covariance()));
        result.put("dfResidual", fit.residualDegreesOfFreedom());
        result.put("ciT", Map.of("df", fit.residualDegreesOfFreedom(), "lower", lower, "upper", upper));
        return result;
    }

    private static void add(Map<String, List<Object>> columns, String key, double value) {
        columns.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
    }

    private static Map<String, Object> wald(ReferenceCase asked) {
        Regression fit = regression(asked);
        List<String> tested = new ArrayList<>();
        for (String term : asked.parameters().get("test").texts()) {
            fit.names().stream().filter(name -> name.startsWith(term)).forEach(tested::add);
        }
        Test test = fit.wald(tested);
        return Map.of(
                "F",
                test.statistic(),
                "df",
                test.degreesOfFreedom(),
                "ddf",
                test.denominatorDegreesOfFreedom(),
                "p",
                test.p());
    }

    private static Map<String, Object> ttest(ReferenceCase asked) {
        Factor groups = asked.table().factor(asked.parameters().get("group").text());
        double[] values = asked.numbers(asked.parameters().get("variable").text());
        ModelMatrix matrix =
                new Formula("", List.of(asked.parameters().get("group").text()), true).matrix(asked.table());
        Regression fit = Model.GAUSSIAN
                .fit(asked.survey(), values, matrix, asked.domain("subset"))
                .orThrow();
        Test test = asked.survey()
                .sameMean(values, groups.indicator(1), asked.domain("subset"))
                .orThrow();
        return Map.of(
                "t",
                test.statistic(),
                "df",
                test.degreesOfFreedom(),
                "p",
                test.p(),
                "difference",
                fit.coefficients()[1]);
    }

    private static Map<String, Object> independence(ReferenceCase asked) {
        Factor rows = asked.table().factor(asked.parameters().get("rows").text());
        Factor columns = asked.table().factor(asked.parameters().get("columns").text());
        CrossTable.Independence kind =
                switch (asked.parameters().get("statistic").text("F")) {
                    case "F" -> CrossTable.Independence.F;
                    case "Chisq" -> CrossTable.Independence.CHISQ;
                    case "Wald" -> CrossTable.Independence.WALD;
                    case "adjWald" -> CrossTable.Independence.ADJUSTED_WALD;
                    default ->
                        throw new IllegalArgumentException("The test "
                                + asked.parameters().get("statistic").text() + " is not known.");
                };
        Test test = CrossTable.of(asked.survey(), rows, columns, asked.domain("subset"))
                .independence(kind)
                .orThrow();
        List<Object> parameters = kind == CrossTable.Independence.CHISQ
                ? List.of(test.degreesOfFreedom())
                : List.of(test.degreesOfFreedom(), test.denominatorDegreesOfFreedom());
        return Map.of("statistic", test.statistic(), "parameters", parameters, "p", test.p());
    }
}
