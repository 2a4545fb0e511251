package org.romact.decisions.priorities;

import org.romact.decisions.Fraction;

/**
 * How much an advantage of d in one criterion counts, from 0 to 1 (Brans and Vincke 1985, PROMETHEE's shapes I to V). Thresholds are in the criterion's own
 * unit.
 */
public sealed interface Preference {
    /** Any advantage counts in full. */
    record Usual() implements Preference {}

    /** Above q in full, up to q not at all. */
    record UShape(Fraction q) implements Preference {
        public UShape {
            requireOrder(Fraction.ZERO, q);
        }
    }

    /** In proportion up to p. */
    record VShape(Fraction p) implements Preference {
        public VShape {
            if (p.signum() <= 0) {
                throw new IllegalArgumentException(
                        "The threshold of a preference in proportion must be above zero, not " + p
                                + "; without one, take the usual preference.");
            }
        }
    }

    /** Up to q nothing, up to p one half, above in full. */
    record Level(Fraction q, Fraction p) implements Preference {
        public Level {
            requireOrder(Fraction.ZERO, q);
            requireOrder(q, p);
        }
    }

    /** Up to q nothing, from there in proportion up to p. */
    record Linear(Fraction q, Fraction p) implements Preference {
        public Linear {
            requireOrder(Fraction.ZERO, q);
            requireOrder(q, p);
        }
    }

    default Fraction of(Fraction advantage) {
        if (advantage.signum() <= 0) {
            return Fraction.ZERO;
        }
        return switch (this) {
            case Usual any -> Fraction.ONE;
            case UShape(Fraction q) -> advantage.compareTo(q) > 0 ? Fraction.ONE : Fraction.ZERO;
            case VShape(Fraction p) -> advantage.over(p).min(Fraction.ONE);
            case Level(Fraction q, Fraction p) ->
                advantage.compareTo(q) <= 0
                        ? Fraction.ZERO
                        : advantage.compareTo(p) <= 0 ? Fraction.of(1, 2) : Fraction.ONE;
            case Linear(Fraction q, Fraction p) ->
                advantage.compareTo(q) <= 0
                        ? Fraction.ZERO
                        : advantage.compareTo(p) >= 0
                                ? Fraction.ONE
                                : advantage.minus(q).over(p.minus(q));
        };
    }

    private static void requireOrder(Fraction lower, Fraction upper) {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException(
                    "The thresholds of a preference must rise from zero, but " + upper + " is below " + lower + ".");
        }
    }
}
