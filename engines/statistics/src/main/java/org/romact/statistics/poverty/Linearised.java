package org.romact.statistics.poverty;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A statistic with its linearised values: the design-based variance of the total of the scores is the variance of the statistic
 * (Deville 1999, Survey Methodology 25(2)).
 *
 * <p>Statistics are put together by the rules of the differential: sums, products, quotients.
 *
 * @param value the estimate
 * @param scores one per row, already multiplied by the row's weight; 0 outside the domain
 */
public record Linearised(double value, double[] scores) {

    static Linearised from(double value, double[] weights, IntToDoubleFunction unweighted) {
        return new Linearised(
                value,
                IntStream.range(0, weights.length)
                        .mapToDouble(i -> weights[i] == 0 ? 0 : weights[i] * unweighted.applyAsDouble(i))
                        .toArray());
    }

    /** Σ w y; rows with a missing y are left out. */
    public static Linearised total(double[] values, double[] weights) {
        Weights.check(values.length, weights);
        IntToDoubleFunction counted = i -> Double.isNaN(values[i]) ? 0 : values[i];
        double sum = Weights.sum(i -> weights[i] * counted.applyAsDouble(i), values.length);
        return from(sum, weights, counted);
    }

    /** Σ w: the size of the population. */
    public static Linearised size(double[] weights) {
        Weights.check(weights.length, weights);
        return from(Weights.sum(i -> weights[i], weights.length), weights, i -> 1);
    }

    /** Σ w y / Σ w over the rows whose y is known: a mean, or a share when y is 0 or 1. */
    public static Linearised mean(double[] values, double[] weights) {
        double[] known = Weights.within(weights, i -> !Double.isNaN(values[i]));
        Linearised size = size(known);
        double mean = Weights.sum(i -> known[i] == 0 ? 0 : known[i] * values[i], values.length) / size.value();
        return from(mean, known, i -> (values[i] - mean) / size.value());
    }

    public Linearised plus(double constant) {
        return new Linearised(value + constant, scores);
    }

    public Linearised times(double factor) {
        return new Linearised(value * factor, each(score -> score * factor));
    }

    public Linearised minus(Linearised other) {
        return new Linearised(value - other.value, combined(1, other, -1));
    }

    public Linearised times(Linearised other) {
        return new Linearised(value * other.value, combined(other.value, other, value));
    }

    /** The quotient; NaN where the divisor is zero, as the share of poor among nobody. */
    public Linearised dividedBy(Linearised other) {
        double ratio = value / other.value;
        return new Linearised(ratio, combined(1 / other.value, other, -ratio / other.value));
    }

    /** The same value, which also moves with another estimate at the given slope: a rate that hangs on an estimated line. */
    public Linearised movedBy(Linearised other, double slope) {
        return new Linearised(value, combined(1, other, slope));
    }

    private double[] each(DoubleUnaryOperator change) {
        return IntStream.range(0, scores.length)
                .mapToDouble(i -> change.applyAsDouble(scores[i]))
                .toArray();
    }

    private double[] combined(double own, Linearised other, double slope) {
        return IntStream.range(0, scores.length)
                .mapToDouble(i -> own * scores[i] + slope * other.scores[i])
                .toArray();
    }
}
