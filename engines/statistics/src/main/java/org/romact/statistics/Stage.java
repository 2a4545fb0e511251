package org.romact.statistics;

import java.util.Arrays;

/**
 * One stage of sampling, seen from its clusters.
 *
 * @param cluster cluster of each row
 * @param stratumOf stratum of each cluster
 * @param parentOf cluster of the stage above that holds each cluster; 0 at the first stage
 * @param sampled clusters drawn in each stratum, over the whole data
 * @param uncounted share of the stratum that was not drawn, (N - n) / N, as each cluster states it; 1 without a population size
 * @param drawn n / N as each cluster states it; 0 without a population size
 * @param stratumNames for messages: a row of each stratum
 */
record Stage(
        Dense cluster,
        int[] stratumOf,
        int[] parentOf,
        int[] sampled,
        double[] uncounted,
        double[] drawn,
        int[] stratumNames,
        int[] firstOfStratum,
        int[] inStratumOrder) {

    /** A stratum whose units were all drawn has no variance. */
    static final double NEGLIGIBLE = 1e-7;

    static Stage of(Dense cluster, Dense stratum, Dense parent, double[] population, int number) {
        int clusters = cluster.size();
        int[] stratumOf = filled(clusters);
        int[] parentOf = new int[clusters];
        double[] uncounted = new double[clusters];
        double[] drawn = new double[clusters];
        int[] rowOf = new int[stratum.size()];
        int[] firstRow = new int[clusters];
        int[] sampled = new int[stratum.size()];
        for (int row = cluster.codes().length - 1; row >= 0; row--) {
            int c = cluster.codes()[row];
            int h = stratum.codes()[row];
            if (stratumOf[c] < 0) {
                stratumOf[c] = h;
                sampled[h]++;
            } else if (stratumOf[c] != h) {
                throw new InvalidDesign(
                        "A cluster of stage " + number + " lies in two strata (row " + (row + 1)
                                + " is one of its rows). If cluster numbers start again in each stratum, say that they are nested.");
            }
            parentOf[c] = parent.codes()[row];
            firstRow[c] = row;
            rowOf[h] = row;
        }
        for (int c = 0; c < clusters; c++) {
            int n = sampled[stratumOf[c]];
            double size = population.length == 0 ? Double.POSITIVE_INFINITY : population[firstRow[c]];
            uncounted[c] = Double.isInfinite(size) ? 1 : (size - n) / size;
            drawn[c] = n / size;
        }
        int[] first = new int[stratum.size() + 1];
        return new Stage(
                cluster, stratumOf, parentOf, sampled, uncounted, drawn, rowOf, first, ordered(stratumOf, first));
    }

    private static int[] filled(int size) {
        int[] result = new int[size];
        Arrays.fill(result, -1);
        return result;
    }

    /** Clusters sorted by stratum; {@code first} receives where each stratum begins. */
    private static int[] ordered(int[] stratumOf, int[] first) {
        for (int h : stratumOf) {
            first[h + 1]++;
        }
        for (int h = 1; h < first.length; h++) {
            first[h] += first[h - 1];
        }
        int[] next = first.clone();
        int[] order = new int[stratumOf.length];
        for (int c = 0; c < order.length; c++) {
            order[next[stratumOf[c]]++] = c;
        }
        return order;
    }

    int clusters() {
        return stratumOf.length;
    }

    int strata() {
        return sampled.length;
    }

    /** Whether no stratum holds a single cluster, so that no policy for lonely ones is needed. */
    boolean severalEverywhere() {
        for (int n : sampled) {
            if (n == 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * Variance of one total where {@link #severalEverywhere}. Clusters outside a domain hold zero, so that a stratum without any other
     * adds nothing; nor does one that was drawn whole.
     */
    double variance(double[] totals) {
        double variance = 0;
        for (int h = 0; h < sampled.length; h++) {
            int from = firstOfStratum[h];
            int to = firstOfStratum[h + 1];
            double origin = totals[inStratumOrder[from]];
            double sum = 0;
            for (int k = from; k < to; k++) {
                sum += totals[inStratumOrder[k]] - origin;
            }
            double centre = origin + sum / sampled[h];
            double squares = 0;
            for (int k = from; k < to; k++) {
                int c = inStratumOrder[k];
                double deviation = totals[c] - centre;
                squares += uncounted[c] * deviation * deviation;
            }
            if (squares > 0 && !wholeStratumDrawn(h)) {
                variance += squares * sampled[h] / (sampled[h] - 1.0);
            }
        }
        return variance;
    }

    int parentOfStratum(int h) {
        return parentOf[inStratumOrder[firstOfStratum[h]]];
    }

    boolean wholeStratumDrawn(int h) {
        for (int k = firstOfStratum[h]; k < firstOfStratum[h + 1]; k++) {
            if (uncounted[inStratumOrder[k]] >= NEGLIGIBLE) {
                return false;
            }
        }
        return true;
    }

    /** Adds up what the clusters of this stage hold into the clusters of the stage above. */
    double[] rolledUp(double[] totals, int above) {
        double[] result = new double[above];
        for (int c = 0; c < totals.length; c++) {
            result[parentOf[c]] += totals[c];
        }
        return result;
    }

    boolean[] rolledUp(boolean[] present, int above) {
        boolean[] result = new boolean[above];
        for (int c = 0; c < present.length; c++) {
            result[parentOf[c]] |= present[c];
        }
        return result;
    }
}
