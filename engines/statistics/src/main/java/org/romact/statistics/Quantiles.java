package org.romact.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Quantiles with intervals by inversion: the interval of the share at or below the quantile, carried back through the same rule
 * (Woodruff 1952), or the values at which a score test of the quantile is just not rejected (Francisco and Fuller 1991).
 */
public final class Quantiles {

    /** How the interval of a quantile is found. */
    public enum IntervalBy {
        MEAN,
        BETA,
        XLOGIT,
        ASIN,
        SCORE
    }

    private final Survey survey;
    private final Answers answers;
    private final Domain rows;
    private final double[] values;
    private final QuantileRule rule;
    private final SortedWeights sorted;

    private Quantiles(Survey survey, double[] values, Domain domain, QuantileRule rule) {
        this.survey = survey;
        this.values = values;
        this.rule = rule;
        this.rows = Domain.where(Answers.of(survey.design(), domain, values).complete());
        this.answers = Answers.of(survey.design(), rows, values);
        this.sorted = SortedWeights.of(values, survey.design().weight(), answers.complete());
    }

    public static Quantiles of(Survey survey, double[] values, Domain domain, QuantileRule rule) {
        return new Quantiles(survey, values, domain, rule);
    }

    /** The value with a share p at or below it. */
    public QuantileOutcome at(double p, IntervalBy by, double level) {
        if (sorted.size() == 0) {
            return new NoQuantile(NotEstimable.noAnswers());
        }
        double estimate = rule.at(p, sorted);
        int df = answers.degreesOfFreedom();
        if (df <= 0) {
            return new Quantile(
                    estimate, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), df, answers.n());
        }
        double t = Tails.studentAbove((1 - level) / 2, df);
        try {
            double[] ends = by == IntervalBy.SCORE ? scoreEnds(p, t) : woodruff(estimate, by, level);
            OptionalDouble se = Double.isNaN(ends[0] + ends[1])
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((ends[1] - ends[0]) / (2 * t));
            return new Quantile(estimate, optional(ends[0]), optional(ends[1]), se, df, answers.n());
        } catch (CannotEstimate reason) {
            return new NoQuantile(reason.outcome());
        }
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private double[] woodruff(double estimate, IntervalBy by, double level) {
        double[] below = new double[values.length];
        Arrays.setAll(below, i -> Double.isNaN(values[i]) ? Double.NaN : values[i] <= estimate ? 1 : 0);
        Interval.Method method = switch (by) {
            case MEAN, SCORE -> Interval.Method.STUDENT;
            case BETA -> Interval.Method.BETA;
            case XLOGIT -> Interval.Method.XLOGIT;
            case ASIN -> Interval.Method.ASIN;
        };
        Outcome share = survey.proportionOf(below, rows).outcome(Interval.of(method, level));
        return switch (share) {
            case Estimate e -> new double[] {end(e.lower()), end(e.upper())};
            case NoInterval e
            when method == Interval.Method.STUDENT -> new double[] {end(e.estimate()), end(e.estimate())};
            case NoInterval _ -> new double[] {Double.NaN, Double.NaN};
            case NotEstimable none -> throw new CannotEstimate(none.reason(), none.sentence());
        };
    }

    private double end(double share) {
        return share < 0 || share > 1 ? Double.NaN : rule.at(share, sorted);
    }

    private double[] scoreEnds(double p, double t) {
        double[] x = sorted.values();
        double margin = (type7(x, 0.75) - type7(x, 0.25)) / 100;
        double tolerance = 1 / (100 * Math.sqrt(answers.rows()));
        double[] result = new double[2];
        for (int end = 0; end < 2; end++) {
            double limit = end == 0 ? t : -t;
            double root =
                    Root.between(theta -> score(theta, p) - limit, x[0] + margin, x[x.length - 1] - margin, tolerance);
            long atOrBelow = Arrays.stream(x).filter(v -> v <= root).count();
            result[end] = end((double) atOrBelow / x.length);
        }
        return result;
    }

    private double score(double theta, double p) {
        double[] above = new double[values.length];
        Arrays.setAll(above, i -> Double.isNaN(values[i]) ? Double.NaN : (values[i] > theta ? 1 : 0) - (1 - p));
        Statistic mean = survey.meanOf(above, rows);
        return mean.value()
                / Math.sqrt(survey.design()
                        .stages()
                        .variance(mean.totals(), mean.answers().leaves()));
    }

    private static double type7(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
