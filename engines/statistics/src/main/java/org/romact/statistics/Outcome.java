package org.romact.statistics;

/** What came of a question to a survey: a figure with its interval, a figure without one, or a reason why there is no figure. */
public sealed interface Outcome permits Estimate, NoInterval, NotEstimable {

    /** The estimate, for callers who are certain that there is one. */
    default Estimate orThrow() {
        return switch (this) {
            case Estimate estimate -> estimate;
            case NoInterval none -> throw new IllegalStateException(none.sentence());
            case NotEstimable none -> throw new IllegalStateException(none.sentence());
        };
    }
}
