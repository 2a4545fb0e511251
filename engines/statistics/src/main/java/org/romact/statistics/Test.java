package org.romact.statistics;

/**
 * A test of a claim.
 *
 * @param statistic how far the sample is from the claim
 * @param degreesOfFreedom of the numerator of an F, of a chi-square, or of a t
 * @param denominatorDegreesOfFreedom of an F; infinite otherwise
 * @param p probability of a sample at least as far if the claim were true
 */
public record Test(double statistic, double degreesOfFreedom, double denominatorDegreesOfFreedom, double p)
        implements TestOutcome {

    static Test f(double statistic, double numerator, double denominator) {
        return new Test(statistic, numerator, denominator, Tails.fAbove(statistic, numerator, denominator));
    }
}
