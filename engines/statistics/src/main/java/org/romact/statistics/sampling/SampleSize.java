package org.romact.statistics.sampling;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many interviews a precision needs (Cochran 1977, Sampling Techniques, chapter 4; Kish 1965 for the design effect).
 *
 * @param confidence of the interval or test, 0.95 as a rule
 * @param designEffect by how much clustering and weighting raise the variance over a simple random sample; 1 for none
 * @param response share of the people drawn who will answer, above 0 up to 1
 * @param population how many people there are; infinite when it does not matter
 */
public record SampleSize(double confidence, double designEffect, double response, double population) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public SampleSize {
        between(confidence, "The confidence");
        if (!(designEffect > 0) || !(response > 0 && response <= 1) || !(population >= 1)) {
            throw new IllegalArgumentException(
                    "The design effect is above zero, the response above 0 and at most 1, the population at least 1.");
        }
    }

    /** 95 % confidence, simple random sampling from a large population, everybody answers. */
    public static SampleSize simple() {
        return new SampleSize(0.95, 1, 1, Double.POSITIVE_INFINITY);
    }

    public SampleSize withDesignEffect(double effect) {
        return new SampleSize(confidence, effect, response, population);
    }

    public SampleSize withResponse(double share) {
        return new SampleSize(confidence, designEffect, share, population);
    }

    public SampleSize among(double people) {
        return new SampleSize(confidence, designEffect, response, people);
    }

    /** Design effect of clusters: 1 + (b - 1) ρ, for b interviews per cluster whose answers correlate by ρ (Kish 1965). */
    public static double clusterEffect(double interviewsPerCluster, double correlation) {
        return 1 + (interviewsPerCluster - 1) * correlation;
    }

    /**
     * What a design asks for.
     *
     * @param interviews that must be held
     * @param addresses to draw, given the response; more than the population means that the precision cannot be had
     */
    public record Needed(long interviews, long addresses) {}

    /** Interviews so that a share of about p is known to ± margin: n = z² p(1-p)/margin² × effect, then corrected for the population. */
    public Needed forProportion(double p, double margin) {
        between(p, "The expected share");
        between(margin, "The margin");
        double z = quantile(confidence);
        return needed(z * z * p * (1 - p) / (margin * margin));
    }

    /**
     * Interviews in each of two groups so that a difference between shares p1 and p2 is found with the given power:
     * n = (z_α + z_β)² (p1 q1 + p2 q2)/(p1 - p2)² × effect, the population being that of one group.
     */
    public Needed forDifference(double p1, double p2, double power) {
        between(p1, "The first share");
        between(p2, "The second share");
        between(power, "The power");
        if (p1 == p2) {
            throw new IllegalArgumentException("No sample finds a difference between equal shares.");
        }
        double z = quantile(confidence) + NORMAL.inverseCumulativeProbability(power);
        return needed(z * z * (p1 * (1 - p1) + p2 * (1 - p2)) / ((p1 - p2) * (p1 - p2)));
    }

    private Needed needed(double simpleInfinite) {
        double wanted = simpleInfinite * designEffect;
        double corrected = Double.isInfinite(population) ? wanted : wanted / (1 + (wanted - 1) / population);
        long interviews = roundedUp(Math.min(corrected, population));
        return new Needed(interviews, roundedUp(interviews / response));
    }

    /** Up to the next whole number, unless rounding error alone lies above one. */
    private static long roundedUp(double number) {
        return Math.max(1, (long) Math.ceil(number * (1 - 1e-12)));
    }

    private static double quantile(double confidence) {
        return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
    }

    private static void between(double share, String name) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(name + " lies between 0 and 1, not at " + share + ".");
        }
    }
}
