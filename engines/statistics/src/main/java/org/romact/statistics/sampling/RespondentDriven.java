package org.romact.statistics.sampling;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Estimates from a sample in which respondents brought the next ones, for places without a frame (Volz and Heckathorn 2008,
 * J. Official Statistics 24(1), "RDS-II"): who knows many is reached more easily and therefore weighs less, one over the number known.
 *
 * <p>Valid when people know each other both ways, say truly how many they know, and chains are long enough to forget where they began.
 */
public final class RespondentDriven {

    private final double[] weights;

    /**
     * @param known for each respondent how many members of the population he or she knows; at least 1
     */
    public RespondentDriven(double[] known) {
        if (known.length == 0 || Arrays.stream(known).anyMatch(number -> !(number >= 1) || Double.isInfinite(number))) {
            throw new IllegalArgumentException(
                    "Every respondent knows at least one other member: the one who brought him or her.");
        }
        double sum = Arrays.stream(known).map(number -> 1 / number).sum();
        this.weights =
                Arrays.stream(known).map(number -> known.length / number / sum).toArray();
    }

    /** One weight per respondent; they sum to the number of respondents. */
    public double[] weights() {
        return weights.clone();
    }

    /** Weights that sum to a known size of the population. */
    public double[] weightsFor(double population) {
        return Arrays.stream(weights)
                .map(weight -> weight * population / weights.length)
                .toArray();
    }

    /** Weighted mean of the values, for 0 and 1 the share; respondents with NaN are left out. */
    public double mean(double[] values) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException("Give one value for each respondent.");
        }
        int[] answered = IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .toArray();
        double sum =
                IntStream.of(answered).mapToDouble(i -> weights[i] * values[i]).sum();
        return sum / IntStream.of(answered).mapToDouble(i -> weights[i]).sum();
    }

    /** Kish's effective number of respondents (Σw)²/Σw²: what the unequal weights alone leave of the sample. */
    public double effectiveSize() {
        double sum = Arrays.stream(weights).sum();
        return sum * sum / Arrays.stream(weights).map(weight -> weight * weight).sum();
    }
}
