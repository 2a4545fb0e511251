package org.romact.decisions.priorities;

import org.romact.decisions.Fraction;

/**
 * One thing that matters.
 *
 * @param weight how much; only its share of all weights counts; not negative
 */
public record Criterion(String name, Direction direction, Fraction weight, Preference preference) {
    /** Whether more is better. */
    public enum Direction {
        MORE_IS_BETTER,
        LESS_IS_BETTER
    }

    public Criterion {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("The weight of " + name + " is below zero.");
        }
    }

    Criterion withWeight(Fraction other) {
        return new Criterion(name, direction, other, preference);
    }
}
