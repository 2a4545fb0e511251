package org.romact.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Values in order with their weights cumulated. Sums are compensated and rounded once, so that an exact share (a tenth of two hundred
 * equal weights) is found exact.
 */
record SortedWeights(double[] values, double[] weights, double[] cumulations, double total) {

    /** The rows marked, without those of weight 0; ties stay in the order of the rows. */
    static SortedWeights of(double[] values, double[] weights, boolean[] rows) {
        int[] order = IntStream.range(0, values.length)
                .filter(i -> rows[i] && weights[i] != 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return cumulate(
                Arrays.stream(order).mapToDouble(i -> values[i]).toArray(),
                Arrays.stream(order).mapToDouble(i -> weights[i]).toArray());
    }

    private static SortedWeights cumulate(double[] x, double[] w) {
        double[] cumulated = new double[w.length];
        Sum sum = new Sum();
        for (int i = 0; i < w.length; i++) {
            sum.add(w[i]);
            cumulated[i] = sum.value();
        }
        return new SortedWeights(x, w, cumulated, sum.value());
    }

    SortedWeights withoutTies() {
        double[] x = new double[values.length];
        double[] w = new double[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (size > 0 && x[size - 1] == values[i]) {
                w[size - 1] += weights[i];
            } else {
                x[size] = values[i];
                w[size++] = weights[i];
            }
        }
        return cumulate(Arrays.copyOf(x, size), Arrays.copyOf(w, size));
    }

    int size() {
        return values.length;
    }

    double value(int i) {
        return values[i];
    }

    double weight(int i) {
        return weights[i];
    }

    double cumulated(int i) {
        return cumulations[i];
    }

    double share(int i) {
        return cumulations[i] / total;
    }

    /** Last place whose cumulated weight is at most p of the total; the first place if there is none, as in R. */
    int lastWithin(double p) {
        double limit = p * total;
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulations[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(low - 1, 0);
    }

    boolean exactly(double p, int i) {
        return p - share(i) == 0;
    }
}
