package org.romact.statistics.place;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether like values lie together: global Moran's I, Geary's C and Getis–Ord's G with their moments.
 *
 * <p>Moments after Cliff and Ord 1981 (Spatial Processes) and Getis and Ord 1992 (Geographical Analysis 24(3)), as in R's spdep 1.2-7.
 * Under randomisation the values are fixed and their places random; under normality each value is a draw of its own.
 */
public final class Autocorrelation {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] values;
    private final Neighbours weights;
    private final double n;
    private final double s0;
    private final double s1;
    private final double s2;
    /** Deviations from the mean. */
    private final double[] deviations;

    private final double squares;
    /** Fourth moment over the squared second. */
    private final double kurtosis;

    /**
     * @param values one per area, none missing, not all alike
     * @param weights of neighbours, binary or row-standardised
     */
    public Autocorrelation(double[] values, Neighbours weights) {
        Values.check(values, weights);
        this.values = values.clone();
        this.weights = weights;
        this.n = values.length;
        this.s0 = weights.total();
        this.s1 = weights.s1();
        this.s2 = weights.s2();
        this.deviations = Values.deviations(values);
        this.squares = Values.power(deviations, 2);
        this.kurtosis = n * Values.power(deviations, 4) / (squares * squares);
    }

    /**
     * A statistic with its moments when nothing lies together. A positive z always means that like values lie together.
     */
    public record Test(
            double statistic,
            double expectation,
            double varianceRandomisation,
            double zRandomisation,
            double varianceNormality,
            double zNormality) {

        /** Two-sided, normal approximation under randomisation. */
        public double pTwoSided() {
            return 2 * NORMAL.survivalProbability(Math.abs(zRandomisation));
        }
    }

    /** Moran's I: correlation of a value with the mean of its neighbours; expectation -1/(n-1). */
    public Test moran() {
        double[] lag = weights.lag(deviations);
        double cross = 0;
        for (int i = 0; i < lag.length; i++) {
            cross += deviations[i] * lag[i];
        }
        double statistic = n / s0 * cross / squares;
        double expected = -1 / (n - 1);
        double spread = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0)
                - kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
        double randomisation = spread / ((n - 1) * (n - 2) * (n - 3) * s0 * s0) - expected * expected;
        double normality = (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - expected * expected;
        return test(statistic, expected, randomisation, normality, 1);
    }

    /** Geary's C: squared differences between neighbours; expectation 1, below 1 where like values lie together. */
    public Test geary() {
        double gaps = weights.sum((i, j) -> (values[i] - values[j]) * (values[i] - values[j]));
        double statistic = (n - 1) / (2 * s0) * gaps / squares;
        double spread = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * kurtosis)
                - (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * kurtosis) / 4
                + s0 * s0 * (n * n - 3 - (n - 1) * (n - 1) * kurtosis);
        double randomisation = spread / (n * (n - 2) * (n - 3) * s0 * s0);
        double normality = ((2 * s1 + s2) * (n - 1) - 4 * s0 * s0) / (2 * (n + 1) * s0 * s0);
        return test(statistic, 1, randomisation, normality, -1);
    }

    /**
     * Getis–Ord's global G: share of the products of values that lie between neighbours; only for values from zero up. Its moments
     * are known under randomisation only; those under normality are NaN.
     */
    public Test getisOrd() {
        double[] lag = weights.lag(values);
        double near = 0;
        double m1 = 0;
        for (int i = 0; i < lag.length; i++) {
            near += values[i] * lag[i];
            m1 += values[i];
        }
        double m2 = Values.power(values, 2);
        double m3 = Values.power(values, 3);
        double m4 = Values.power(values, 4);
        double pairs = m1 * m1 - m2;
        double b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0;
        double b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0);
        double b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0);
        double b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0;
        double b4 = s1 - s2 + s0 * s0;
        double square = (b0 * m2 * m2 + b1 * m4 + b2 * m1 * m1 * m2 + b3 * m1 * m3 + b4 * m1 * m1 * m1 * m1)
                / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3));
        double expected = s0 / (n * (n - 1));
        return test(near / pairs, expected, square - expected * expected, Double.NaN, 1);
    }

    private static Test test(double statistic, double expected, double randomisation, double normality, int sign) {
        double gap = sign * (statistic - expected);
        return new Test(
                statistic,
                expected,
                randomisation,
                gap / Math.sqrt(randomisation),
                normality,
                gap / Math.sqrt(normality));
    }
}
