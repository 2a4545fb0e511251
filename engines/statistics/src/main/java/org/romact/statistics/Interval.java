package org.romact.statistics;

import java.util.OptionalDouble;

/**
 * How to turn a standard error into an interval. Names and formulas are those of R's {@code svyciprop} where it has them.
 *
 * @param level how often such intervals hold the true figure, 0.95 for nineteen times in twenty
 * @param exactAtTheEnds for a proportion of 0 or 1 under {@link Method#BETA}: use the number of answers as the effective size
 *     (Clopper–Pearson) instead of refusing
 * @param degreesOfFreedom replaces the design's own, where given; ignored by NORMAL and BETA
 */
public record Interval(Method method, double level, boolean exactAtTheEnds, OptionalDouble degreesOfFreedom) {

    public enum Method {
        /** estimate ± z × standard error. */
        NORMAL,
        /** estimate ± t × standard error; R's {@code method="mean"}. */
        STUDENT,
        /** Through the log-odds, from a logistic regression on a constant; equal to XLOGIT at its fixed point. */
        LOGIT,
        /** Through the log-odds, by the delta method. */
        XLOGIT,
        /** Korn and Graubard 1998: Clopper–Pearson at the effective sample size. Good for small proportions. */
        BETA,
        /** Through the arcsine of the square root. */
        ASIN,
        /** Profile of the scaled binomial likelihood (Rao and Scott 1984). */
        LIKELIHOOD,
        /** Wilson 1927 at the effective sample size (Kott and Carr 1997). Exists for 0 and 1 too. */
        WILSON
    }

    public Interval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "An interval's level lies between 0 and 1, such as 0.95; this one is " + level + ".");
        }
    }

    public static Interval of(Method method, double level) {
        return new Interval(method, level, false, OptionalDouble.empty());
    }

    public static Interval normal(double level) {
        return of(Method.NORMAL, level);
    }

    public static Interval student(double level) {
        return of(Method.STUDENT, level);
    }

    public static Interval logit(double level) {
        return of(Method.LOGIT, level);
    }

    public static Interval xlogit(double level) {
        return of(Method.XLOGIT, level);
    }

    public static Interval beta(double level) {
        return of(Method.BETA, level);
    }

    public static Interval asin(double level) {
        return of(Method.ASIN, level);
    }

    public static Interval likelihood(double level) {
        return of(Method.LIKELIHOOD, level);
    }

    public static Interval wilson(double level) {
        return of(Method.WILSON, level);
    }

    /** With limits for nobody and everybody too, from the number of answers. */
    public Interval orExactAtTheEnds() {
        return new Interval(method, level, true, degreesOfFreedom);
    }

    public Interval withDegreesOfFreedom(double df) {
        return new Interval(method, level, exactAtTheEnds, OptionalDouble.of(df));
    }

    boolean forProportionsOnly() {
        return method != Method.NORMAL && method != Method.STUDENT;
    }

    double upperTail() {
        return (1 - level) / 2;
    }
}
