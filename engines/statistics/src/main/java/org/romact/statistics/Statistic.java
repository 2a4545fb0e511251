package org.romact.statistics;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A figure made linear: its value and what each last-stage cluster contributes to its error. From these follow its variance, its
 * covariance with any other figure of the same design, and the variance of any smooth function of several.
 */
public final class Statistic {

    private final Design design;
    private final double value;
    private final double[] totals;
    private final Answers answers;
    private final boolean proportion;
    private final double[] values;
    private final double srs;
    private final double srsWithReplacement;
    private final @Nullable NotEstimable problem;

    Statistic(
            Design design,
            double value,
            double[] totals,
            Answers answers,
            boolean proportion,
            double srs,
            double srsWithReplacement) {
        this.design = design;
        this.value = value;
        this.totals = totals;
        this.answers = answers;
        this.proportion = proportion;
        this.values = new double[0];
        this.srs = srs;
        this.srsWithReplacement = srsWithReplacement;
        this.problem = null;
    }

    private Statistic(Design design, Answers answers, NotEstimable problem) {
        this.design = design;
        this.value = 0;
        this.totals = new double[0];
        this.answers = answers;
        this.proportion = false;
        this.values = new double[0];
        this.srs = 0;
        this.srsWithReplacement = 0;
        this.problem = problem;
    }

    /** A share that remembers its zeros and ones. */
    private Statistic(Statistic share, double[] values) {
        this.design = share.design;
        this.value = share.value;
        this.totals = share.totals;
        this.answers = share.answers;
        this.proportion = true;
        this.values = values;
        this.srs = share.srs;
        this.srsWithReplacement = share.srsWithReplacement;
        this.problem = null;
    }

    static Statistic none(Design design, Answers answers, NotEstimable problem) {
        return new Statistic(design, answers, problem);
    }

    /** A statistic derived from others, with no design effect of its own. */
    static Statistic derived(Design design, double value, double[] totals, Answers answers) {
        return new Statistic(design, value, totals, answers, false, 0, 0);
    }

    /** Its estimate and interval, or why there is none. */
    public Outcome outcome(Interval interval) {
        if (problem != null) {
            return problem;
        }
        if (interval.forProportionsOnly() && !proportion) {
            throw new IllegalArgumentException(
                    "The " + interval.method() + " interval is for proportions; this figure is not one.");
        }
        try {
            double variance = design.stages().variance(totals, answers.leaves());
            return interval(interval, variance);
        } catch (CannotEstimate reason) {
            return reason.outcome();
        }
    }

    private ScaledLikelihood.Naive naive() {
        return values.length == 0
                ? new ScaledLikelihood.Naive(value * (1 - value), answers.n())
                : ScaledLikelihood.naive(design.weight(), values, answers, value);
    }

    private Outcome interval(Interval interval, double variance) {
        int df = answers.degreesOfFreedom();
        return Limits.outcome(
                interval,
                new Limits.Figure(value, Math.sqrt(variance), df, answers.rows(), answers.n(), proportion, this::naive),
                ratio(variance, srs),
                ratio(variance, srsWithReplacement));
    }

    static OptionalDouble ratio(double variance, double simple) {
        return simple > 0 ? OptionalDouble.of(variance / simple) : OptionalDouble.empty();
    }

    Statistic asProportion(double[] zeroOneNaN) {
        return problem != null ? this : new Statistic(this, zeroOneNaN);
    }

    /** The figure alone; empty where it cannot be computed. */
    public OptionalDouble estimate() {
        return problem == null ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** Present where the figure cannot be computed. */
    @Nullable
    NotEstimable problem() {
        return problem;
    }

    Design design() {
        return design;
    }

    double value() {
        return value;
    }

    double[] totals() {
        return totals;
    }

    Answers answers() {
        return answers;
    }
}
