package org.romact.statistics;

/**
 * What to do with a stratum in which only one cluster was drawn: alone it says nothing about variance.
 * The names and the behaviour are those of R's option {@code survey.lonely.psu}.
 */
public enum LonelyPsu {
    /** Refuse, and name the stratum. */
    FAIL,
    /** Count it as without variance; too optimistic unless it really was taken with certainty. */
    REMOVE,
    /** It was taken with certainty: no variance. Same figures as {@link #REMOVE}. */
    CERTAINTY,
    /** Measure its distance from the grand mean; cautious for means. */
    ADJUST,
    /** Give it the average variance of the other strata. */
    AVERAGE
}
