package org.romact.statistics.place;

import java.util.Arrays;

/** Moments of values per area. */
final class Values {

    private Values() {}

    static void check(double[] values, Neighbours weights) {
        if (values.length != weights.areas()) {
            throw new IllegalArgumentException(
                    "There are " + values.length + " values but neighbours of " + weights.areas() + " areas.");
        }
        if (values.length < 4) {
            throw new IllegalArgumentException("Whether values lie together can be told from four areas on.");
        }
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A value is missing; leave the area out or fill it in first.");
        }
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            throw new IllegalArgumentException("All values are alike; there is nothing to lie together.");
        }
    }

    static double[] deviations(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    static double power(double[] values, int exponent) {
        return Arrays.stream(values).map(value -> Math.pow(value, exponent)).sum();
    }
}
