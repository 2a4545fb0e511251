package org.romact.decisions;

/** How people voted. */
public enum VoteType {
    /** Every project one supports. */
    APPROVAL,
    /** One project. */
    CHOOSE_1,
    /** A sum of points shared out. */
    CUMULATIVE,
    /** Points for each project. */
    SCORING,
    /** Projects from best to last. */
    ORDINAL,
    /** A set that costs no more than the budget: counted as approvals. */
    KNAPSACK
}
