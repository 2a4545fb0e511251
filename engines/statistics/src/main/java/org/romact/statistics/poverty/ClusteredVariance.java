package org.romact.statistics.poverty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Variance of a total under stratified sampling of clusters with replacement (R survey's svyrecvar without finite population
 * correction): Σ over strata of n/(n-1) Σ over clusters (t - mean t)². A stand-in until the survey core serves this package.
 *
 * @param strata a number per row
 * @param clusters a number per row; the same number in two strata is two clusters
 */
record ClusteredVariance(int[] strata, int[] clusters) {

    /** The same from names. */
    static ClusteredVariance of(String[] strata, String[] clusters) {
        return new ClusteredVariance(codes(strata), codes(clusters));
    }

    private static int[] codes(String[] names) {
        Map<String, Integer> code = new HashMap<>();
        int[] codes = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            Integer known = code.putIfAbsent(names[i], code.size());
            codes[i] = known == null ? code.size() - 1 : known;
        }
        return codes;
    }

    /** Clusters less strata: the degrees of freedom of the design. */
    int degreesOfFreedom() {
        long clustersInStrata = IntStream.range(0, strata.length)
                .mapToObj(i -> List.of(strata[i], clusters[i]))
                .distinct()
                .count();
        return (int) (clustersInStrata - IntStream.of(strata).distinct().count());
    }

    double standardError(Linearised statistic) {
        return Math.sqrt(variance(statistic.scores()));
    }

    /**
     * @param scores fully weighted linearised values, zero outside the domain: every cluster of the sample counts, also the empty ones
     * @throws IllegalArgumentException when a stratum has one cluster only
     */
    double variance(double[] scores) {
        Map<Integer, Map<Integer, double[]>> totals = new HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            totals.computeIfAbsent(strata[i], stratum -> new HashMap<>())
                            .computeIfAbsent(clusters[i], cluster -> new double[1])[0] +=
                    scores[i];
        }
        double variance = 0;
        for (Map.Entry<Integer, Map<Integer, double[]>> stratum : totals.entrySet()) {
            if (stratum.getValue().size() == 1) {
                throw new IllegalArgumentException("Stratum " + stratum.getKey()
                        + " has only one cluster; join it with another stratum to estimate a variance.");
            }
            variance += between(stratum.getValue());
        }
        return variance;
    }

    private static double between(Map<Integer, double[]> clusters) {
        int n = clusters.size();
        double mean = clusters.values().stream().mapToDouble(total -> total[0]).sum() / n;
        double squares = clusters.values().stream()
                .mapToDouble(total -> (total[0] - mean) * (total[0] - mean))
                .sum();
        return squares * n / (n - 1);
    }
}
