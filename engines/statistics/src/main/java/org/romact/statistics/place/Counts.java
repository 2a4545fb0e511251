package org.romact.statistics.place;

/** Counts of people per area. */
final class Counts {

    private Counts() {}

    static void check(double[] counts) {
        for (double count : counts) {
            if (!(count >= 0) || Double.isInfinite(count)) {
                throw new IllegalArgumentException("A count is " + count + "; counts are numbers from zero up.");
            }
        }
    }

    /** x ln x with 0 ln 0 = 0. */
    static double timesLog(double x) {
        return x > 0 ? x * Math.log(x) : 0;
    }
}
