package org.romact.statistics.place;

import java.util.Arrays;

/**
 * Separation when people also meet across area borders, less the further they live apart (White 1983, Am. J. Sociology 88(5);
 * Massey and Denton 1988): every pair of people counts by a closeness that decays with distance.
 */
public final class Proximity {

    private final TwoGroups groups;
    private final double[][] closeness;

    /**
     * @param distances between areas; the diagonal says how far apart neighbours within one area live
     * @param decay closeness by distance, such as {@link DistanceDecay#exponential()}
     */
    public Proximity(TwoGroups groups, double[][] distances, DistanceDecay decay) {
        if (distances.length != groups.areas()) {
            throw new IllegalArgumentException(
                    "There are " + groups.areas() + " areas but distances for " + distances.length + ".");
        }
        this.groups = groups;
        this.closeness = Arrays.stream(distances)
                .map(row -> Arrays.stream(row).map(decay::at).toArray())
                .toArray(double[][]::new);
    }

    /** Pxx: mean closeness between two members of the group. */
    public double ofGroup() {
        return mean(groups.group());
    }

    /** Pyy: mean closeness between two people of the rest. */
    public double ofRest() {
        return mean(groups.rest());
    }

    /** Poo: mean closeness between any two people. */
    public double ofAll() {
        return mean(groups.all());
    }

    /** Pxy: mean closeness between a member of the group and one of the rest. */
    public double acrossGroups() {
        return mean(groups.group(), groups.rest());
    }

    /** White's spatial proximity SP: closeness within the groups by closeness of all; 1 when groups are not clustered. */
    public double spatialProximity() {
        return (groups.share() * ofGroup() + (1 - groups.share()) * ofRest()) / ofAll();
    }

    /** Relative clustering RCL: how much closer the group lives together than the rest; 0 when alike. */
    public double relativeClustering() {
        return ofGroup() / ofRest() - 1;
    }

    /** Distance-decay isolation DPxx (Morgan 1983): share of the group among the people an average member meets near home. */
    public double isolation() {
        double[] members = groups.group();
        double[] everybody = groups.all();
        double met = 0;
        double group = 0;
        for (int i = 0; i < members.length; i++) {
            double own = 0;
            double all = 0;
            for (int j = 0; j < members.length; j++) {
                own += closeness[i][j] * members[j];
                all += closeness[i][j] * everybody[j];
            }
            met += members[i] == 0 ? 0 : members[i] * own / all;
            group += members[i];
        }
        return met / group;
    }

    /** Distance-decay exposure DPxy: share of the rest among the people an average member of the group meets near home. */
    public double exposure() {
        return 1 - isolation();
    }

    /**
     * Absolute clustering ACL (Massey and Denton 1988): how much more of the group than by an even spread over areas lives nearby.
     *
     * @param contiguity with each area as its own neighbour
     */
    public static double absoluteClustering(TwoGroups groups, Neighbours contiguity) {
        double[] members = groups.group();
        double group = Arrays.stream(members).sum();
        double evenly = group / members.length / members.length * contiguity.total();
        double near = weighted(members, contiguity.lag(members)) / group;
        double everybody = weighted(members, contiguity.lag(groups.all())) / group;
        return (near - evenly) / (everybody - evenly);
    }

    private double mean(double[] people) {
        return mean(people, people);
    }

    private double mean(double[] from, double[] to) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += from[i] * weighted(to, closeness[i]);
        }
        return sum / Arrays.stream(from).sum() / Arrays.stream(to).sum();
    }

    private static double weighted(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
