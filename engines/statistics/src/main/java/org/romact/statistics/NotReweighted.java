package org.romact.statistics;

/** The totals cannot be met, for this reason. */
public record NotReweighted(NotEstimable reason) implements ReweightOutcome {}
