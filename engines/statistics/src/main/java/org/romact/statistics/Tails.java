package org.romact.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Probabilities and quantiles of the distributions behind intervals and tests. The library's inverse stops at 1e-9 absolute; two Newton
 * steps on its own distribution function take the quantile to the last digits.
 */
final class Tails {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Tails() {}

    /** z with the given probability above it. */
    static double normalAbove(double upperTail) {
        return NORMAL.inverseSurvivalProbability(upperTail);
    }

    static double normalProbabilityBelow(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** t with the given probability above it. */
    static double studentAbove(double upperTail, double degreesOfFreedom) {
        if (Double.isInfinite(degreesOfFreedom)) {
            return normalAbove(upperTail);
        }
        TDistribution t = TDistribution.of(degreesOfFreedom);
        double x = t.inverseSurvivalProbability(upperTail);
        for (int step = 0; step < 3; step++) {
            x += (t.survivalProbability(x) - upperTail) / t.density(x);
        }
        return x;
    }

    static double studentTwoSided(double statistic, double degreesOfFreedom) {
        return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(statistic));
    }

    static double studentProbabilityBelow(double t, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).cumulativeProbability(t);
    }

    static double betaBelow(double probability, double a, double b) {
        return polished(BetaDistribution.of(a, b), probability);
    }

    static double fAbove(double statistic, double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).survivalProbability(statistic);
    }

    /** F with the given probability above it. */
    static double fQuantileAbove(double upperTail, double numerator, double denominator) {
        return polished(FDistribution.of(numerator, denominator), 1 - upperTail);
    }

    static double chiSquaredAbove(double statistic, double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }

    private static double polished(ContinuousDistribution distribution, double probability) {
        double x = distribution.inverseCumulativeProbability(probability);
        for (int step = 0; step < 3; step++) {
            double better = x - (distribution.cumulativeProbability(x) - probability) / distribution.density(x);
            if (better <= distribution.getSupportLowerBound()
                    || better >= distribution.getSupportUpperBound()
                    || Double.isNaN(better)) {
                return x;
            }
            x = better;
        }
        return x;
    }
}
