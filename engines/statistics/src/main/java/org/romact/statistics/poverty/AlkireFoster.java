package org.romact.statistics.poverty;

import java.util.Arrays;
import java.util.List;

/**
 * Multidimensional poverty by the Alkire–Foster counting method (Alkire and Foster 2011, J. Public Economics 95).
 *
 * @param indicators names, in the order of the columns of deprivations
 * @param weights of the indicators, in any unit: shares, or integers such as 6 of 48
 * @param cutoff in the same unit: poor is whose weighted deprivations reach it
 */
public record AlkireFoster(List<String> indicators, double[] weights, double cutoff) {

    /** A score this close below the cutoff still reaches it: six times 1/6 is 0.9999999999999999 in doubles. */
    private static final double SLACK = 1e-12;

    public AlkireFoster {
        if (indicators.size() != weights.length || weights.length == 0) {
            throw new IllegalArgumentException("Give one weight for each indicator.");
        }
        if (Arrays.stream(weights).anyMatch(weight -> !(weight > 0))) {
            throw new IllegalArgumentException("The weight of an indicator is greater than zero.");
        }
        if (!(cutoff > 0) || cutoff > Arrays.stream(weights).sum() * (1 + SLACK)) {
            throw new IllegalArgumentException("The cutoff lies above zero and at most at the sum of the weights.");
        }
        indicators = List.copyOf(indicators);
        weights = weights.clone();
    }

    /**
     * Measures a population.
     *
     * @param deprivations for each indicator a column with 1 (deprived), 0 or NaN (unknown) per person
     * @param people weight of each person; a household's weight times its size where rows are households
     * @return the measure over the people for whom all indicators are known
     */
    public MultidimensionalPoverty measure(double[][] deprivations, double[] people) {
        if (deprivations.length != weights.length) {
            throw new IllegalArgumentException("There are " + weights.length + " indicators but " + deprivations.length
                    + " columns of deprivations.");
        }
        double[] scores = new double[people.length];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                scores[i] += weights[j] * deprivations[j][i];
            }
        }
        return new MultidimensionalPoverty(this, deprivations, scores, people);
    }

    double totalWeight() {
        return Arrays.stream(weights).sum();
    }

    boolean isPoor(double score) {
        return score >= cutoff - SLACK * totalWeight();
    }
}
