package org.romact.statistics.sampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How a sample is shared out to strata: whole numbers that sum to the sample, none above its stratum, none below a least number
 * (or the stratum itself where that is smaller).
 */
public final class Allocation {

    private Allocation() {}

    /** In proportion to the strata's sizes, so that everyone has about the same chance. */
    public static int[] proportional(int sample, int[] sizes, int least) {
        return shared(sample, Arrays.stream(sizes).asDoubleStream().toArray(), sizes, least);
    }

    /** In proportion to size × standard deviation, for the most precise total (Neyman 1934, JRSS 97). */
    public static int[] neyman(int sample, int[] sizes, double[] deviations, int least) {
        if (deviations.length != sizes.length || Arrays.stream(deviations).anyMatch(deviation -> !(deviation >= 0))) {
            throw new IllegalArgumentException("Give each stratum a standard deviation from zero up.");
        }
        return shared(
                sample,
                IntStream.range(0, sizes.length)
                        .mapToDouble(h -> sizes[h] * deviations[h])
                        .toArray(),
                sizes,
                least);
    }

    private static int[] shared(int sample, double[] measure, int[] sizes, int least) {
        int[] lowest = Arrays.stream(sizes).map(size -> Math.min(size, least)).toArray();
        check(sample, sizes, lowest);
        double[] real = bounded(sample, measure, lowest, sizes);
        return whole(sample, real, sizes);
    }

    /** The multiple of the measure, cut to the bounds, that sums to the sample; found by halving. */
    private static double[] bounded(int sample, double[] measure, int[] lowest, int[] sizes) {
        double low = 0;
        double high = 1;
        while (sum(high, measure, lowest, sizes) < sample && high < 1e300) {
            high *= 2;
        }
        for (int step = 0; step < 200; step++) {
            double middle = (low + high) / 2;
            if (sum(middle, measure, lowest, sizes) < sample) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double factor = high;
        return IntStream.range(0, measure.length)
                .mapToDouble(h -> cut(factor * measure[h], lowest[h], sizes[h]))
                .toArray();
    }

    private static double sum(double factor, double[] measure, int[] lowest, int[] sizes) {
        return IntStream.range(0, measure.length)
                .mapToDouble(h -> cut(factor * measure[h], lowest[h], sizes[h]))
                .sum();
    }

    private static double cut(double value, int lowest, int highest) {
        return Math.max(lowest, Math.min(highest, value));
    }

    /** Largest remainders; at equal remainder the earlier stratum. What strata without spread cannot take goes to the others in turn. */
    private static int[] whole(int sample, double[] real, int[] sizes) {
        int[] whole = Arrays.stream(real)
                .mapToInt(share -> (int) Math.floor(share + 1e-9))
                .toArray();
        int[] byRemainder = IntStream.range(0, real.length)
                .boxed()
                .sorted(Comparator.comparingDouble(h -> whole[h] - real[h]))
                .mapToInt(Integer::intValue)
                .toArray();
        int left = sample - Arrays.stream(whole).sum();
        while (left > 0) {
            for (int h : byRemainder) {
                if (left > 0 && whole[h] < sizes[h]) {
                    whole[h]++;
                    left--;
                }
            }
        }
        return whole;
    }

    private static void check(int sample, int[] sizes, int[] lowest) {
        if (Arrays.stream(sizes).anyMatch(size -> size < 0)
                || Arrays.stream(lowest).anyMatch(least -> least < 0)) {
            throw new IllegalArgumentException("Sizes and the least number are not negative.");
        }
        if (sample > Arrays.stream(sizes).asLongStream().sum()) {
            throw new IllegalArgumentException("The sample of " + sample + " is larger than all strata together.");
        }
        int needed = Arrays.stream(lowest).sum();
        if (sample < needed) {
            throw new IllegalArgumentException(
                    "The least numbers alone need a sample of " + needed + ", not " + sample + ".");
        }
    }
}
