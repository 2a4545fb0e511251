package org.romact.statistics.place.reference;

/**
 * How far an answer may lie from what was expected.
 *
 * @param relative to the expected value; an expected zero must be met to this absolute distance
 * @param absolute distance that is always allowed, for values with a unit such as kilometres; mostly 0
 */
public record Tolerance(double relative, double absolute) {

    public static Tolerance relative(double tolerance) {
        return new Tolerance(tolerance, 0);
    }

    boolean allows(double expected, double actual) {
        double scale = expected == 0 ? 1 : Math.abs(expected);
        return Math.abs(actual - expected) <= Math.max(relative * scale, absolute);
    }
}
