package org.romact.statistics;

/**
 * There is no figure.
 *
 * @param sentence why, for a person to read
 */
public record NotEstimable(Reason reason, String sentence) implements Outcome {

    public enum Reason {
        NO_ANSWERS,
        NO_WEIGHT,
        ZERO_DENOMINATOR,
        LONELY_PSU,
        NOTHING_TO_AVERAGE,
        SINGULAR,
        NO_CONVERGENCE,
        MISSING_REPLICATES
    }

    static NotEstimable noAnswers() {
        return new NotEstimable(Reason.NO_ANSWERS, "Nobody in this group answered the question.");
    }

    static NotEstimable noWeight() {
        return new NotEstimable(Reason.NO_WEIGHT, "The weights of those who answered add up to zero.");
    }

    static NotEstimable zeroDenominator() {
        return new NotEstimable(Reason.ZERO_DENOMINATOR, "The denominator of the ratio is zero.");
    }
}
