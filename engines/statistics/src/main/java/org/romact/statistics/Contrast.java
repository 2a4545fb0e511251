package org.romact.statistics;

import java.util.List;
import java.util.OptionalDouble;

/** Figures made of other figures. */
final class Contrast {

    private Contrast() {}

    static Statistic difference(Statistic first, Statistic second) {
        return combination(List.of(first, second), new double[] {1, -1}, first.value() - second.value());
    }

    /** A function of several statistics, given its value and its derivatives by each (the delta method). */
    static Statistic combination(List<Statistic> parts, double[] derivatives, double value) {
        Statistic first = parts.get(0);
        Answers answers = first.answers();
        double[] totals = new double[first.totals().length];
        for (int k = 0; k < derivatives.length; k++) {
            Statistic part = parts.get(k);
            NotEstimable problem = part.problem();
            if (problem != null) {
                return Statistic.none(first.design(), answers, problem);
            }
            if (part.design() != first.design()) {
                throw new IllegalArgumentException(
                        "The figures come from different designs; their covariance is not known here.");
            }
            answers = k == 0 ? answers : answers.and(part.answers());
            for (int c = 0; c < totals.length; c++) {
                totals[c] += derivatives[k] * part.totals()[c];
            }
        }
        return Statistic.derived(first.design(), value, totals, answers);
    }

    /** Variances add up; degrees of freedom by Satterthwaite 1946. */
    static Outcome independent(Outcome first, Outcome second, Interval interval) {
        if (first instanceof NotEstimable none) {
            return none;
        }
        if (second instanceof NotEstimable none) {
            return none;
        }
        Part a = Part.of(first);
        Part b = Part.of(second);
        double variance = a.variance() + b.variance();
        double df = variance * variance / (a.variance() * a.variance() / a.df() + b.variance() * b.variance() / b.df());
        Interval withDf = Double.isFinite(df) ? interval.withDegreesOfFreedom(df) : interval;
        Limits.Figure figure = new Limits.Figure(
                a.value() - b.value(), Math.sqrt(variance), (int) df, a.n() + b.n(), a.n() + b.n(), false);
        return Limits.outcome(withDf, figure, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private record Part(double value, double variance, double df, int n) {

        static Part of(Outcome outcome) {
            return switch (outcome) {
                case Estimate e -> new Part(e.estimate(), e.variance(), Math.max(e.degreesOfFreedom(), 1), e.n());
                case NoInterval e -> new Part(e.estimate(), e.standardError() * e.standardError(), 1, e.n());
                case NotEstimable none -> throw new IllegalStateException(none.sentence());
            };
        }
    }
}
