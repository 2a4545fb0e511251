package org.romact.statistics;

import java.util.Arrays;

/** Ways to read a quantile off weighted values: rules 1 to 9 of Hyndman and Fan 1996, as R's svyquantile generalises them to weights. */
public enum QuantileRule {
    HF1,
    HF2,
    HF3,
    HF4,
    HF5,
    HF6,
    HF7,
    HF8,
    HF9;

    /** R's {@code "math"}: the smallest value whose share below or at it reaches p. */
    public static final QuantileRule MATH = HF1;

    /** R's {@code "school"}: the mean of two values where p falls between them. */
    public static final QuantileRule SCHOOL = HF2;

    /** By R's name: math, school, hf1 … hf9. */
    public static QuantileRule named(String name) {
        return switch (name) {
            case "math" -> MATH;
            case "school" -> SCHOOL;
            default -> valueOf(name.toUpperCase(java.util.Locale.ROOT));
        };
    }

    double at(double p, SortedWeights values) {
        return switch (this) {
            case HF1 -> step(p, values, 0);
            case HF2 -> step(p, values, 0.5);
            case HF3 -> nearestEven(p, values.withoutTies());
            case HF4 -> between(p, values);
            case HF5, HF6, HF7, HF8, HF9 -> interpolated(p, values);
        };
    }

    private static double step(double p, SortedWeights v, double shareOfNext) {
        int at = v.lastWithin(p);
        double low = v.value(at);
        double next = v.value(Math.min(at + 1, v.size() - 1));
        return v.exactly(p, at) ? (1 - shareOfNext) * low + shareOfNext * next : next;
    }

    private static double nearestEven(double p, SortedWeights v) {
        int at = v.lastWithin(p);
        boolean even = (at + 1) % 2 == 0;
        return v.exactly(p, at) && even ? v.value(at) : v.value(Math.min(at + 1, v.size() - 1));
    }

    private static double between(double p, SortedWeights v) {
        int at = v.lastWithin(p);
        int next = Math.min(at + 1, v.size() - 1);
        double below = p - v.share(at);
        double above = v.share(next) - p;
        if (below + above == 0) {
            return v.value(at);
        }
        double gamma = below / (below + above);
        return v.value(at) * (1 - gamma) + v.value(next) * gamma;
    }

    private double interpolated(double p, SortedWeights v) {
        int n = v.size();
        double last = v.weight(n - 1);
        double[] at = new double[n];
        Arrays.setAll(at, i -> position(v.cumulated(i), v.weight(i), v.total(), last, n > 1 ? v.cumulated(n - 2) : 1));
        if (p <= at[0]) {
            return v.value(0);
        }
        if (p >= at[n - 1]) {
            return v.value(n - 1);
        }
        int high = 1;
        while (at[high] < p) {
            high++;
        }
        if (at[high] == p) {
            return v.value(high);
        }
        double share = (p - at[high - 1]) / (at[high] - at[high - 1]);
        return v.value(high - 1) + (v.value(high) - v.value(high - 1)) * share;
    }

    private double position(double cumulated, double w, double total, double last, double beforeLast) {
        return switch (this) {
            case HF5 -> (cumulated - w / 2) / total;
            case HF6 -> cumulated / (total + last);
            case HF7 -> (cumulated - w) / beforeLast;
            case HF8 -> (cumulated - w / 3) / (total + last / 3);
            case HF9 -> (cumulated - 3 * w / 8) / (total + last / 4);
            case HF1, HF2, HF3, HF4 -> throw new IllegalStateException(this + " does not interpolate positions.");
        };
    }
}
