package org.romact.statistics.poverty;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Sums of weights, compensated after Neumaier (1974), and their checks. */
final class Weights {

    private Weights() {}

    /** Refuses what cannot weigh: another length, a negative or missing weight, a total of zero. */
    static void check(int rows, double[] weights) {
        if (weights.length != rows) {
            throw new IllegalArgumentException(
                    "There are " + rows + " values but " + weights.length + " weights; give one weight per value.");
        }
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("A weight is " + weight + "; weights are numbers from zero up.");
            }
            sum += weight;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("All weights are zero; nobody is counted.");
        }
    }

    static double sum(IntToDoubleFunction term, int terms) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < terms; i++) {
            double next = term.applyAsDouble(i);
            double total = sum + next;
            lost += Math.abs(sum) >= Math.abs(next) ? (sum - total) + next : (next - total) + sum;
            sum = total;
        }
        return sum + lost;
    }

    /** Running totals of the weights in the given order, each rounded once. */
    static double[] cumulated(double[] weights, int[] order) {
        double[] cumulated = new double[order.length];
        double sum = 0;
        double lost = 0;
        for (int k = 0; k < order.length; k++) {
            double next = weights[order[k]];
            double total = sum + next;
            lost += sum >= next ? (sum - total) + next : (next - total) + sum;
            sum = total;
            cumulated[k] = sum + lost;
        }
        return cumulated;
    }

    /** The weights inside a domain, zero outside: the design stays whole. */
    static double[] within(double[] weights, IntPredicate domain) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> domain.test(i) ? weights[i] : 0)
                .toArray();
    }
}
