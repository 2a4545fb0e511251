package org.romact.statistics;

import java.util.OptionalDouble;

/**
 * A figure for a population or a part of it, and how far it can be trusted.
 *
 * @param estimate the figure
 * @param standardError square root of its design-based variance
 * @param lower lower end of the interval asked for
 * @param upper upper end
 * @param degreesOfFreedom clusters less strata that meet the domain
 * @param n unweighted answers used
 * @param designEffect variance divided by that of a simple random sample without replacement of the same size; empty where the weights
 *     do not add up to a population larger than the sample, and for statistics that have none
 * @param designEffectWithReplacement the same against a simple random sample with replacement
 */
public record Estimate(
        double estimate,
        double standardError,
        double lower,
        double upper,
        int degreesOfFreedom,
        int n,
        OptionalDouble designEffect,
        OptionalDouble designEffectWithReplacement)
        implements Outcome {

    /** Coefficient of variation: standard error as a share of the estimate's size; infinite at zero. */
    public double cv() {
        return standardError / Math.abs(estimate);
    }

    public double variance() {
        return standardError * standardError;
    }

    /** Answers of a simple random sample that would tell as much, n divided by the design effect. */
    public OptionalDouble effectiveSize() {
        return designEffectWithReplacement.isPresent() && designEffectWithReplacement.getAsDouble() > 0
                ? OptionalDouble.of(n / designEffectWithReplacement.getAsDouble())
                : OptionalDouble.empty();
    }
}
