package org.romact.statistics;

import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Intervals around an estimate, by the formulas of R's confint and svyciprop. */
final class Limits {

    /**
     * What an interval is made from.
     *
     * @param rows rows of the domain, missing answers included
     * @param n answers
     * @param naive what a fit that knows no clusters has, for the likelihood interval
     */
    record Figure(
            double estimate,
            double standardError,
            int degreesOfFreedom,
            int rows,
            int n,
            boolean proportion,
            Supplier<ScaledLikelihood.Naive> naive) {

        Figure(double estimate, double standardError, int degreesOfFreedom, int rows, int n, boolean proportion) {
            this(
                    estimate,
                    standardError,
                    degreesOfFreedom,
                    rows,
                    n,
                    proportion,
                    () -> new ScaledLikelihood.Naive(estimate * (1 - estimate), n));
        }

        boolean atAnEnd() {
            return estimate <= 0 || estimate >= 1;
        }

        double variance() {
            return standardError * standardError;
        }
    }

    private record Pair(double lower, double upper) {}

    private Limits() {}

    static Outcome outcome(Interval interval, Figure figure, OptionalDouble deff, OptionalDouble deffReplaced) {
        double df = interval.degreesOfFreedom().orElse(figure.degreesOfFreedom());
        if (interval.method() != Interval.Method.NORMAL && df <= 0) {
            return none(
                    figure,
                    "There are no degrees of freedom: as many strata as clusters. Only a normal interval could be given.");
        }
        if (figure.proportion() && figure.atAnEnd() && !definedAtTheEnds(interval)) {
            return none(
                    figure,
                    (figure.estimate() >= 1 ? "Everybody" : "Nobody")
                            + " in the sample has it, so this kind of interval does not exist;"
                            + " a Wilson interval, or a beta interval exact at the ends, does.");
        }
        if (figure.proportion() && interval.forProportionsOnly() && figure.variance() == 0 && !figure.atAnEnd()) {
            return none(
                    figure, "The design leaves this proportion no sampling error, so there is no interval to give.");
        }
        Pair pair = pair(interval, figure, df);
        return new Estimate(
                figure.estimate(),
                figure.standardError(),
                pair.lower,
                pair.upper,
                figure.degreesOfFreedom(),
                figure.n(),
                deff,
                deffReplaced);
    }

    private static NoInterval none(Figure figure, String sentence) {
        return new NoInterval(figure.estimate(), figure.standardError(), figure.n(), sentence);
    }

    private static boolean definedAtTheEnds(Interval interval) {
        return switch (interval.method()) {
            case NORMAL, STUDENT -> false;
            case WILSON -> true;
            case BETA -> interval.exactAtTheEnds();
            case LOGIT, XLOGIT, ASIN, LIKELIHOOD -> false;
        };
    }

    private static Pair pair(Interval interval, Figure figure, double df) {
        double tail = interval.upperTail();
        double p = figure.estimate();
        double se = figure.standardError();
        return switch (interval.method()) {
            case NORMAL -> around(p, Tails.normalAbove(tail) * se);
            case STUDENT -> around(p, Tails.studentAbove(tail, df) * se);
            case LOGIT, XLOGIT -> xlogit(p, Tails.studentAbove(tail, df) * se);
            case ASIN -> asin(p, Tails.studentAbove(tail, df) * se);
            case BETA -> beta(figure, tail);
            case WILSON -> wilson(figure, Tails.studentAbove(tail, df));
            case LIKELIHOOD ->
                ScaledLikelihood.limits(
                        p,
                        figure.variance(),
                        figure.n(),
                        Tails.studentAbove(tail, df),
                        figure.naive().get(),
                        Pair::new);
        };
    }

    private static Pair around(double p, double margin) {
        return new Pair(p - margin, p + margin);
    }

    private static Pair xlogit(double p, double margin) {
        double logOdds = Math.log(p / (1 - p));
        double half = margin / (p * (1 - p));
        return new Pair(expit(logOdds - half), expit(logOdds + half));
    }

    private static Pair asin(double p, double margin) {
        double angle = Math.asin(Math.sqrt(p));
        double half = margin / (2 * Math.sqrt(p * (1 - p)));
        double low = Math.sin(angle - half);
        double high = Math.sin(angle + half);
        return new Pair(low * low, high * high);
    }

    private static Pair beta(Figure figure, double tail) {
        double p = figure.estimate();
        double n = figure.n();
        if (!figure.atAnEnd()) {
            double ratio =
                    Tails.studentAbove(tail, figure.rows() - 1) / Tails.studentAbove(tail, figure.degreesOfFreedom());
            n = p * (1 - p) / figure.variance() * ratio * ratio;
        }
        double lower = p <= 0 ? 0 : Tails.betaBelow(tail, n * p, n * (1 - p) + 1);
        double upper = p >= 1 ? 1 : Tails.betaBelow(1 - tail, n * p + 1, n * (1 - p));
        return new Pair(lower, upper);
    }

    private static Pair wilson(Figure figure, double t) {
        double p = figure.estimate();
        double n = figure.atAnEnd() ? figure.n() : p * (1 - p) / figure.variance();
        double centre = (p + t * t / (2 * n)) / (1 + t * t / n);
        double half = t / (1 + t * t / n) * Math.sqrt(p * (1 - p) / n + t * t / (4 * n * n));
        return new Pair(p <= 0 ? 0 : centre - half, p >= 1 ? 1 : centre + half);
    }

    static double expit(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
