package org.romact.statistics.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.romact.statistics.Domain;
import org.romact.statistics.Estimate;
import org.romact.statistics.Interval;
import org.romact.statistics.Joint;
import org.romact.statistics.NoInterval;
import org.romact.statistics.Outcome;
import org.romact.statistics.Statistic;
import org.romact.statistics.Survey;

/** Intervals of proportions. */
final class ProportionCases implements CaseReader {

    @Override
    public Set<String> operations() {
        return Set.of("proportionInterval");
    }

    @Override
    public Map<String, Object> answer(ReferenceCase asked) {
        Survey survey = asked.survey();
        Domain domain = asked.domain("subset");
        Statistic share = survey.proportionOf(asked.indicator(asked.parameters().get("indicator")), domain);
        int df = survey.design().degreesOfFreedom(domain);
        Outcome outcome = share.outcome(interval(asked.parameters(), df));
        Map<String, Object> result = new LinkedHashMap<>();
        Joint joint = survey.joint(List.of(share)).orThrow();
        result.put("estimate", joint.estimates()[0]);
        result.put("se", joint.standardError(0));
        result.put("var", joint.covariance()[0][0]);
        result.put("variance", joint.covariance()[0][0]);
        result.put("lower", end(outcome, asked.expected().get("lower"), true));
        result.put("upper", end(outcome, asked.expected().get("upper"), false));
        result.put("dfUsed", df);
        result.put("nRows", rows(asked, domain));
        return result;
    }

    private static Interval interval(Json parameters, int df) {
        String name = parameters.get("method").text();
        Interval.Method method =
                name.equals("mean") ? Interval.Method.STUDENT : Interval.Method.valueOf(name.toUpperCase(Locale.ROOT));
        return Interval.of(method, parameters.get("level").number(0.95))
                .withDegreesOfFreedom(parameters.get("df").number(df));
    }

    /** Where everybody has it the engine refuses; R gives NaN, or an interval of no width at the estimate. */
    private static Object end(Outcome outcome, Json expected, boolean lower) {
        return switch (outcome) {
            case Estimate e -> lower ? e.lower() : e.upper();
            case NoInterval none ->
                expected.text().equals("NaN") ? new Refusal(none.sentence()) : (Object) none.estimate();
            default -> new Refusal(outcome.toString());
        };
    }

    private static int rows(ReferenceCase asked, Domain domain) {
        double[] ones = new double[asked.table().rows()];
        java.util.Arrays.fill(ones, 1);
        Survey counting = Survey.of(org.romact.statistics.Design.simple(ones.length));
        return (int) Math.round(counting.totalOf(ones, domain).estimate().orElse(0));
    }
}
