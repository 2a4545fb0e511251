package org.romact.statistics;

import java.util.Arrays;

/** The different numbers among many, in order, without boxing any. */
final class Distinct {

    private static final long SMALL_ENOUGH_FOR_A_TABLE = 1L << 22;

    private Distinct() {}

    static int[] of(int[] values) {
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    static long[] of(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    /** NaN left out; -0 counts as 0. */
    static double[] of(double[] values) {
        double[] sorted = new double[values.length];
        int kept = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sorted[kept++] = value + 0.0;
            }
        }
        Arrays.sort(sorted, 0, kept);
        int size = 0;
        for (int i = 0; i < kept; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, size);
    }

    /** Where each value stands among the distinct ones. */
    static int[] places(int[] values, int[] distinct) {
        int[] result = new int[values.length];
        long span = distinct.length == 0 ? 0 : (long) distinct[distinct.length - 1] - distinct[0] + 1;
        if (span <= SMALL_ENOUGH_FOR_A_TABLE) {
            int[] place = new int[(int) span];
            for (int k = 0; k < distinct.length; k++) {
                place[distinct[k] - distinct[0]] = k;
            }
            Arrays.setAll(result, i -> place[values[i] - distinct[0]]);
        } else {
            Arrays.setAll(result, i -> Arrays.binarySearch(distinct, values[i]));
        }
        return result;
    }
}
