package org.romact.statistics.area;

import java.util.Arrays;
import java.util.List;

/**
 * A composite index: indicators on one scale, weighted and averaged.
 *
 * @param indicators for each indicator its values by area, higher meaning more deprived
 * @param weights one per indicator, not negative, in any unit
 * @param normalisation the common scale
 */
public record AreaIndex(List<double[]> indicators, double[] weights, Normalisation normalisation) {

    public AreaIndex {
        if (indicators.isEmpty() || indicators.size() != weights.length) {
            throw new IllegalArgumentException("An index needs at least one indicator, and one weight for each.");
        }
        if (Arrays.stream(weights).anyMatch(weight -> !(weight >= 0))
                || Arrays.stream(weights).sum() == 0) {
            throw new IllegalArgumentException("Weights are numbers from zero up, and not all zero.");
        }
        int areas = indicators.getFirst().length;
        if (indicators.stream().anyMatch(values -> values.length != areas)) {
            throw new IllegalArgumentException("Every indicator needs a value for each of the " + areas + " areas.");
        }
        indicators = List.copyOf(indicators);
        weights = weights.clone();
    }

    /** Weighted mean of the scaled indicators for each area. */
    public double[] scores() {
        return weighted(indicators.stream().map(normalisation::of).toList(), weights);
    }

    /** 1 for the most deprived area; areas with the same score share the rank. */
    public int[] ranks() {
        return Ranks.fromTheTop(scores());
    }

    static double[] weighted(List<double[]> scaled, double[] weights) {
        double whole = Arrays.stream(weights).sum();
        double[] scores = new double[scaled.getFirst().length];
        for (int k = 0; k < weights.length; k++) {
            for (int i = 0; i < scores.length; i++) {
                scores[i] += weights[k] / whole * scaled.get(k)[i];
            }
        }
        return scores;
    }
}
