package org.romact.statistics.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.romact.statistics.Estimate;
import org.romact.statistics.Interval;
import org.romact.statistics.Joint;
import org.romact.statistics.JointOutcome;
import org.romact.statistics.NoInterval;
import org.romact.statistics.NoJoint;
import org.romact.statistics.NotEstimable;
import org.romact.statistics.Outcome;
import org.romact.statistics.Statistic;
import org.romact.statistics.Survey;

/** Estimates under all the names that cases give them. */
final class Figures {

    private static final double LEVEL = 0.95;

    private Figures() {}

    /** names, estimate, se, variance, vcov, cv, ciNormal, ciT, degf and deff of several figures. */
    static Map<String, Object> of(
            Survey survey, List<String> names, List<Statistic> statistics, int df, boolean deffReplaced) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("names", names);
        result.put("degf", df);
        JointOutcome outcome = survey.joint(statistics);
        if (outcome instanceof NoJoint none) {
            Refusal refusal = new Refusal(none.reason().sentence());
            result.put(
                    "estimate",
                    statistics.stream().map(s -> boxed(s.estimate(), refusal)).toList());
            for (String key : List.of("se", "variance", "vcov", "cv", "deff")) {
                result.put(key, repeat(refusal, key.equals("vcov") ? names.size() * names.size() : names.size()));
            }
            result.put(
                    "ciNormal", Map.of("lower", repeat(refusal, names.size()), "upper", repeat(refusal, names.size())));
            result.put(
                    "ciT",
                    Map.of("df", df, "lower", repeat(refusal, names.size()), "upper", repeat(refusal, names.size())));
            return result;
        }
        joint(result, outcome.orThrow());
        intervals(result, statistics, df, deffReplaced);
        return result;
    }

    private static List<Object> repeat(Object value, int times) {
        List<Object> result = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            result.add(value);
        }
        return result;
    }

    static void joint(Map<String, Object> result, Joint joint) {
        List<Object> se = new ArrayList<>();
        List<Object> variance = new ArrayList<>();
        List<Object> cv = new ArrayList<>();
        for (int k = 0; k < joint.estimates().length; k++) {
            se.add(joint.standardError(k));
            variance.add(joint.covariance()[k][k]);
            cv.add(joint.standardError(k) / Math.abs(joint.estimates()[k]));
        }
        result.put("estimate", boxed(joint.estimates()));
        result.put("se", se);
        result.put("variance", variance);
        result.put("cv", cv);
        result.put("vcov", flat(joint.covariance()));
    }

    private static void intervals(
            Map<String, Object> result, List<Statistic> statistics, int df, boolean deffReplaced) {
        List<Outcome> normal = outcomes(statistics, Interval.normal(LEVEL));
        List<Outcome> student = outcomes(statistics, Interval.student(LEVEL).withDegreesOfFreedom(df));
        result.put("ciNormal", Map.of("lower", pick(normal, Estimate::lower), "upper", pick(normal, Estimate::upper)));
        result.put(
                "ciT",
                Map.of("df", df, "lower", pick(student, Estimate::lower), "upper", pick(student, Estimate::upper)));
        result.put("deff", normal.stream().map(o -> deff(o, deffReplaced)).toList());
    }

    private static List<Outcome> outcomes(List<Statistic> statistics, Interval interval) {
        return statistics.stream().map(s -> s.outcome(interval)).toList();
    }

    private static List<Object> pick(List<Outcome> outcomes, ToDoubleFunction<Estimate> end) {
        return outcomes.stream().map(o -> end(o, end)).toList();
    }

    /** An end of an interval; where everybody or nobody has it, R's interval is the figure itself or NaN. */
    static Object end(Outcome outcome, ToDoubleFunction<Estimate> end) {
        return switch (outcome) {
            case Estimate e -> end.applyAsDouble(e);
            case NoInterval e -> e.estimate();
            case NotEstimable none -> new Refusal(none.sentence());
        };
    }

    private static Object deff(Outcome outcome, boolean replaced) {
        Refusal none = new Refusal("This figure has no design effect.");
        return outcome instanceof Estimate e
                ? boxed(replaced ? e.designEffectWithReplacement() : e.designEffect(), none)
                : none;
    }

    static Object boxed(OptionalDouble value, Refusal otherwise) {
        return value.isPresent() ? (Object) value.getAsDouble() : otherwise;
    }

    static List<Object> boxed(double[] values) {
        return Arrays.stream(values).<Object>mapToObj(v -> v).toList();
    }

    static List<Object> flat(double[][] matrix) {
        List<Object> result = new ArrayList<>();
        for (double[] row : matrix) {
            result.addAll(boxed(row));
        }
        return result;
    }
}
