package org.romact.disclosure.perturbation;

/**
 * Rounds to a multiple of a base, up with probability rest/base, so that the mean is right. Draw u from the cell's identity and not afresh, or asking often
 * enough averages the noise away.
 *
 * @param base usually 3 or 5
 */
public record RandomRounding(long base) {
    public RandomRounding {
        if (base < 2) {
            throw new IllegalArgumentException("The base must be at least two.");
        }
    }

    /** @param u from 0 to below 1 */
    public long round(long count, double u) {
        long rest = Math.floorMod(count, base);
        long below = count - rest;
        return u < (double) rest / base ? below + base : below;
    }
}
