package org.romact.statistics;

/** The model cannot be fitted, for this reason. */
public record NoRegression(NotEstimable reason) implements RegressionOutcome {}
