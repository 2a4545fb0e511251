package org.romact.statistics;

/** There is no quantile, for this reason. */
public record NoQuantile(NotEstimable reason) implements QuantileOutcome {}
