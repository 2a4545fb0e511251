package org.romact.statistics.area;

import java.util.Arrays;

/** Puts the values of an indicator on a scale that can be added to others; higher stays more deprived. */
public enum Normalisation {
    /** Distance from the mean in standard deviations; 0 for all when values do not differ. */
    Z_SCORE {
        @Override
        double[] scale(double[] values) {
            double mean = Arrays.stream(values).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow());
            return Arrays.stream(values)
                    .map(value -> deviation == 0 ? 0 : (value - mean) / deviation)
                    .toArray();
        }
    },
    /** 0 for the lowest to 1 for the highest value; 0 for all when values do not differ. */
    MIN_MAX {
        @Override
        double[] scale(double[] values) {
            double low = Arrays.stream(values).min().orElseThrow();
            double width = Arrays.stream(values).max().orElseThrow() - low;
            return Arrays.stream(values)
                    .map(value -> width == 0 ? 0 : (value - low) / width)
                    .toArray();
        }
    },
    /** Rank by number of areas: 1/n for the least to 1 for the most deprived, equal values sharing the mean. */
    RANK {
        @Override
        double[] scale(double[] values) {
            return Arrays.stream(Ranks.ascending(values))
                    .map(rank -> rank / values.length)
                    .toArray();
        }
    },
    /**
     * Ranks R stretched at the deprived end, X = -23 ln(1 - R(1 - exp(-100/23))): 0 to 100, a tenth of the areas above 50, so that
     * little deprivation in one indicator does not cancel much of it in another (Indices of Deprivation; Scottish Indices of
     * Deprivation 2003, appendix 5).
     */
    EXPONENTIAL {
        @Override
        double[] scale(double[] values) {
            double full = 1 - Math.exp(-100 / HALVING);
            return Arrays.stream(RANK.scale(values))
                    .map(rank -> -HALVING * Math.log(1 - rank * full))
                    .toArray();
        }
    };

    private static final double HALVING = 23;

    abstract double[] scale(double[] values);

    /**
     * One scaled value per area.
     *
     * @throws IllegalArgumentException when there is no area or a value is missing
     */
    public double[] of(double[] values) {
        if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("Every area needs a value; fill the gaps or leave the areas out first.");
        }
        return scale(values);
    }
}
