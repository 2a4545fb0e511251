package org.romact.statistics.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Systematic sampling with probability proportional to size (Madow 1949, Annals of Math. Statistics 20): a unit of twice the size has
 * twice the chance, and one as large as the sampling interval is certain.
 *
 * <p>The order of the units spreads the sample: sort them by region, or by share of the group, before.
 */
public final class SystematicPps {

    private final double[] probabilities;
    private final int sample;

    /**
     * @param sizes of the units, not negative; a unit of size 0 is never drawn
     * @param sample how many units to draw
     * @throws IllegalArgumentException when a size is negative or fewer units than the sample have a size
     */
    public SystematicPps(double[] sizes, int sample) {
        if (Arrays.stream(sizes).anyMatch(size -> !(size >= 0) || Double.isInfinite(size))) {
            throw new IllegalArgumentException("Sizes are numbers from zero up.");
        }
        if (sample < 1 || Arrays.stream(sizes).filter(size -> size > 0).count() < sample) {
            throw new IllegalArgumentException("Draw at least one unit, and no more than there are units with a size.");
        }
        this.sample = sample;
        this.probabilities = probabilities(sizes, sample);
    }

    /** The chance of each unit; they sum to the sample. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** The units drawn, in their order; the same seed draws the same units. */
    public int[] draw(long seed) {
        return drawFrom(new SplittableRandom(seed).nextDouble());
    }

    /** The units met by the points start, start + 1, … along the cumulated probabilities; start from 0 to below 1. */
    int[] drawFrom(double start) {
        int[] drawn = new int[sample];
        int found = 0;
        double upTo = 0;
        int last = -1;
        for (int unit = 0; unit < probabilities.length && found < sample; unit++) {
            if (probabilities[unit] > 0) {
                upTo += probabilities[unit];
                last = unit;
                if (start + found < upTo) {
                    drawn[found++] = unit;
                }
            }
        }
        if (found < sample) {
            // Rounding left the sum a hair below the sample: the last point lies in the last unit.
            drawn[found] = last;
        }
        return drawn;
    }

    /** Units that would exceed certainty are taken for certain, and the rest share what is left; repeated until none exceeds it. */
    private static double[] probabilities(double[] sizes, int sample) {
        double[] probabilities = new double[sizes.length];
        boolean[] certain = new boolean[sizes.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            double left = sample;
            double sum = 0;
            for (int i = 0; i < sizes.length; i++) {
                left -= certain[i] ? 1 : 0;
                sum += certain[i] ? 0 : sizes[i];
            }
            for (int i = 0; i < sizes.length; i++) {
                probabilities[i] = certain[i] ? 1 : sum == 0 ? 0 : left * sizes[i] / sum;
                if (!certain[i] && probabilities[i] >= 1) {
                    certain[i] = true;
                    changed = true;
                }
            }
        }
        return probabilities;
    }
}
