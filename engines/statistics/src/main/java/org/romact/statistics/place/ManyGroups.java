package org.romact.statistics.place;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How several groups that make up all people are spread over areas (Reardon and Firebaugh 2002, Sociological Methodology 32).
 *
 * <p>Areas without people count in none of the indices.
 */
public final class ManyGroups {

    private final double[][] counts;
    /** People of each area. */
    private final double[] all;
    /** Each group's share of all people. */
    private final double[] shares;

    private final double total;

    /**
     * Takes all groups together.
     *
     * @param counts for each group the people in each area
     */
    public ManyGroups(double[][] counts) {
        if (counts.length < 2) {
            throw new IllegalArgumentException("Separation is between at least two groups.");
        }
        int areas = counts[0].length;
        this.counts = new double[counts.length][];
        this.all = new double[areas];
        for (int g = 0; g < counts.length; g++) {
            Counts.check(counts[g]);
            if (counts[g].length != areas) {
                throw new IllegalArgumentException("Give as many areas for every group.");
            }
            this.counts[g] = counts[g].clone();
            for (int i = 0; i < areas; i++) {
                all[i] += counts[g][i];
            }
        }
        this.total = Arrays.stream(all).sum();
        this.shares = Arrays.stream(counts)
                .mapToDouble(group -> Arrays.stream(group).sum() / total)
                .toArray();
        if (Arrays.stream(shares).anyMatch(share -> !(share > 0))) {
            throw new IllegalArgumentException("A group has nobody; leave it out.");
        }
    }

    /** Dissimilarity D of several groups; 0 to 1. */
    public double dissimilarity() {
        return eachGroup((g, i) -> Math.abs(share(g, i) - shares[g])) / (2 * interaction());
    }

    /** Gini index of several groups; 0 to 1. */
    public double gini() {
        double sum = 0;
        for (int g = 0; g < counts.length; g++) {
            double[] rest = restOf(g);
            double spread = shares[g] * (1 - shares[g]);
            sum += spread == 0 ? 0 : new TwoGroups(counts[g], rest).gini() * spread;
        }
        return sum / interaction();
    }

    /** Theil's information theory index H: mutual information as a share of the entropy; 0 to 1. */
    public double theilH() {
        return mutualInformation() / entropy();
    }

    /** Mutual information M = Σ t (E - E_i)/T, natural logarithm; grows with the number of groups and can be split up exactly. */
    public double mutualInformation() {
        double whole = entropy();
        return eachArea(i -> whole - localEntropy(i));
    }

    /** Normalised exposure P (James 1986): Σ_g Σ t (p - P_g)²/(1 - P_g), per person. */
    public double normalisedExposure() {
        return eachGroup((g, i) -> squaredGap(g, i) / (1 - shares[g]));
    }

    /** Relative diversity R (Carlson 1992): Σ_g Σ t (p - P_g)², per person, over the interaction. */
    public double relativeDiversity() {
        return eachGroup(this::squaredGap) / interaction();
    }

    /** Squared coefficient of variation C (Reardon and Firebaugh 2002): Σ_g Σ t (p - P_g)²/P_g, per person, over one group less. */
    public double squaredVariation() {
        return eachGroup((g, i) -> squaredGap(g, i) / shares[g]) / (counts.length - 1);
    }

    /** Entropy E of the whole, natural logarithm. */
    public double entropy() {
        return -Arrays.stream(shares).map(Counts::timesLog).sum();
    }

    /** Simpson's interaction I of the whole: chance that two people belong to different groups. */
    public double interaction() {
        return Arrays.stream(shares).map(share -> share * (1 - share)).sum();
    }

    /** Entropy of one area; NaN where nobody lives. */
    public double localEntropy(int area) {
        return all[area] == 0
                ? Double.NaN
                : -IntStream.range(0, counts.length)
                        .mapToDouble(g -> Counts.timesLog(share(g, area)))
                        .sum();
    }

    /** Location quotient: the group's share of the area by its share of the whole; NaN where nobody lives. */
    public double locationQuotient(int group, int area) {
        return share(group, area) / shares[group];
    }

    private double share(int group, int area) {
        return counts[group][area] / all[area];
    }

    private double squaredGap(int group, int area) {
        double gap = share(group, area) - shares[group];
        return gap * gap;
    }

    private double[] restOf(int group) {
        return IntStream.range(0, all.length)
                .mapToDouble(i -> all[i] - counts[group][i])
                .toArray();
    }

    private double eachGroup(Neighbours.Pair value) {
        return IntStream.range(0, counts.length)
                .mapToDouble(g -> eachArea(i -> value.of(g, i)))
                .sum();
    }

    private double eachArea(IntToDoubleFunction value) {
        return IntStream.range(0, all.length)
                        .filter(i -> all[i] > 0)
                        .mapToDouble(i -> all[i] * value.applyAsDouble(i))
                        .sum()
                / total;
    }
}
