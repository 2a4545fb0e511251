package org.romact.statistics.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a group and the rest of the people are spread over areas. An area without people counts in none of the indices, except where
 * said.
 *
 * <p>Indices as in Massey and Denton 1988 (Social Forces 67(2)), computed like R's OasisR 3.1.1. Notation: x people of the group, t of
 * all, p = x/t in an area; X, T, P = X/T in the whole.
 */
public final class TwoGroups {

    private final double[] group;
    private final double[] all;
    private final double groupTotal;
    private final double total;

    /**
     * @param group people of the group in each area
     * @param rest all other people in each area
     * @throws IllegalArgumentException when a count is negative or missing, or when either has nobody at all
     */
    public TwoGroups(double[] group, double[] rest) {
        Counts.check(group);
        Counts.check(rest);
        if (group.length != rest.length) {
            throw new IllegalArgumentException("Give as many areas for the rest as for the group.");
        }
        this.group = group.clone();
        this.all = IntStream.range(0, group.length)
                .mapToDouble(i -> group[i] + rest[i])
                .toArray();
        this.groupTotal = Arrays.stream(group).sum();
        this.total = Arrays.stream(all).sum();
        if (groupTotal == 0 || groupTotal == total) {
            throw new IllegalArgumentException("Separation needs both the group and the rest; one of them has nobody.");
        }
    }

    int areas() {
        return all.length;
    }

    double[] group() {
        return group;
    }

    double[] all() {
        return all;
    }

    double[] rest() {
        return IntStream.range(0, all.length)
                .mapToDouble(i -> all[i] - group[i])
                .toArray();
    }

    /** P: the group's share of all people. */
    public double share() {
        return groupTotal / total;
    }

    double share(int area) {
        return group[area] / all[area];
    }

    /** Dissimilarity D (Duncan and Duncan 1955): share of the group that would have to move for an even spread; 0 to 1. */
    public double dissimilarity() {
        return overPeople(p -> Math.abs(p - share())) / (2 * share() * (1 - share()));
    }

    /** Gini index of segregation: Σ t t' |p - p'| / (2 T² P(1-P)); 0 to 1. */
    public double gini() {
        int[] order = IntStream.range(0, all.length)
                .filter(i -> all[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(this::share))
                .mapToInt(Integer::intValue)
                .toArray();
        double people = 0;
        double members = 0;
        double gaps = 0;
        for (int i : order) {
            gaps += group[i] * people - all[i] * members;
            people += all[i];
            members += group[i];
        }
        return gaps / (total * total * share() * (1 - share()));
    }

    /** Theil's H for two groups: how much less mixed the areas are than the whole, in entropy; 0 to 1. */
    public double theilH() {
        double whole = entropy(share());
        return overPeople(p -> whole - entropy(p)) / whole;
    }

    /** xPx: share of the group in the area of an average member of it (Bell 1954). */
    public double isolation() {
        return overMembers(group, this::share);
    }

    /** xPy: share of the rest in the area of an average member of the group. */
    public double exposure() {
        return overMembers(group, i -> 1 - share(i));
    }

    /** yPx: share of the group in the area of an average person of the rest. */
    public double exposureOfRest() {
        return overMembers(rest(), this::share);
    }

    /** Eta squared, the correlation ratio: isolation corrected for the group's size; 0 to 1. */
    public double correlationRatio() {
        return (isolation() - share()) / (1 - share());
    }

    /** Atkinson index; b between 0 and 1 says how much areas where the group is over-represented weigh (0.5: both sides alike). */
    public double atkinson(double b) {
        if (!(b > 0 && b < 1)) {
            throw new IllegalArgumentException("The shape of Atkinson's index lies between 0 and 1, not at " + b + ".");
        }
        double mean = overPeople(p -> Math.pow(1 - p, 1 - b) * Math.pow(p, b)) / share();
        return 1 - share() / (1 - share()) * Math.pow(mean, 1 / (1 - b));
    }

    /** Gorard's segregation index: share of the group that would have to move while everybody else stays. */
    public double gorard() {
        return unevenness(all);
    }

    /** Delta (Hoover; Duncan et al. 1961): share of the group that would have to move to be as dense everywhere; empty areas count. */
    public double delta(double[] areas) {
        Counts.check(areas);
        return unevenness(areas);
    }

    /** Dissimilarity less what is mixed across borders (Morrill 1991): D minus the mean difference of p between neighbours. */
    public double adjustedDissimilarity(Neighbours contiguity) {
        double gaps = contiguity.sum((i, j) -> Math.abs(share(i) - share(j)));
        return dissimilarity() - gaps / contiguity.total();
    }

    private double unevenness(double[] reference) {
        double whole = Arrays.stream(reference).sum();
        return IntStream.range(0, all.length)
                        .mapToDouble(i -> Math.abs(group[i] / groupTotal - reference[i] / whole))
                        .sum()
                / 2;
    }

    private double overPeople(DoubleUnaryOperator ofShare) {
        return IntStream.range(0, all.length)
                        .filter(i -> all[i] > 0)
                        .mapToDouble(i -> all[i] * ofShare.applyAsDouble(share(i)))
                        .sum()
                / total;
    }

    private double overMembers(double[] members, IntToDoubleFunction value) {
        return IntStream.range(0, all.length)
                        .filter(i -> all[i] > 0)
                        .mapToDouble(i -> members[i] * value.applyAsDouble(i))
                        .sum()
                / Arrays.stream(members).sum();
    }

    private static double entropy(double share) {
        return -Counts.timesLog(share) - Counts.timesLog(1 - share);
    }
}
