package org.romact.statistics.place;

import java.util.Arrays;

/**
 * Where like values lie together: local Moran's I (Anselin 1995, Geographical Analysis 27(2)) and Getis–Ord's local G (Ord and Getis
 * 1995, Geographical Analysis 27(4)), as in R's spdep 1.2-7.
 */
public final class LocalAutocorrelation {

    private final double[] values;
    private final Neighbours weights;
    private final double n;
    private final double[] deviations;
    /** Weighted deviations of the neighbours. */
    private final double[] lag;

    /** Second moment Σ z²/n and fourth over its square. */
    private final double variance;

    private final double kurtosis;

    public LocalAutocorrelation(double[] values, Neighbours weights) {
        Values.check(values, weights);
        this.values = values.clone();
        this.weights = weights;
        this.n = values.length;
        this.deviations = Values.deviations(values);
        this.lag = weights.lag(deviations);
        this.variance = Values.power(deviations, 2) / n;
        this.kurtosis = Values.power(deviations, 4) / n / (variance * variance);
    }

    /**
     * Local Moran's I of one area, with its moments.
     *
     * @param expectation and variance when all values change places (total randomisation)
     * @param conditionalExpectation and conditionalVariance when the area keeps its value (Sokal, Oden and Thomson 1998)
     */
    public record Moran(
            double statistic,
            double expectation,
            double variance,
            double conditionalExpectation,
            double conditionalVariance) {}

    public Moran moran(int area) {
        double z = deviations[area];
        double sum = weights.rowSum(area);
        double squares = weights.rowSquares(area);
        double total = -sum / (n - 1);
        double spread =
                squares * (n - kurtosis) / (n - 1) + (sum * sum - squares) * (2 * kurtosis - n) / ((n - 1) * (n - 2));
        double conditional = z
                * z
                / (variance * variance)
                * (n / (n - 2))
                * (squares - sum * sum / (n - 1))
                * (variance - z * z / (n - 1));
        return new Moran(
                z * lag[area] / variance,
                total,
                spread - total * total,
                -z * z * sum / ((n - 1) * variance),
                conditional);
    }

    /** Local G_i as a z score: are the neighbours' values high (positive) or low; the area's own value is left out. */
    public double[] getisOrd() {
        double all = Arrays.stream(values).sum();
        double squares = Values.power(values, 2);
        double[] near = weights.lag(values);
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            double mean = (all - values[i]) / (n - 1);
            double spread = (squares - values[i] * values[i]) / (n - 1) - mean * mean;
            scores[i] = score(near[i], i, weights, mean, spread, n - 1);
        }
        return scores;
    }

    /** Local G*_i as a z score: the area's own value is one of those looked at, with weight 1. */
    public double[] getisOrdWithSelf() {
        Neighbours withSelf = weights.withSelf(1);
        double mean = Arrays.stream(values).average().orElseThrow();
        double[] near = withSelf.lag(values);
        double[] scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(near[i], i, withSelf, mean, variance, n);
        }
        return scores;
    }

    private static double score(
            double near, int area, Neighbours weights, double mean, double variance, double others) {
        double sum = weights.rowSum(area);
        double spread = variance * (others * weights.rowSquares(area) - sum * sum) / (others - 1);
        return (near - sum * mean) / Math.sqrt(spread);
    }
}
