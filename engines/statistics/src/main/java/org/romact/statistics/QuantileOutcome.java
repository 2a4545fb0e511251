package org.romact.statistics;

/** A quantile, or why there is none. */
public sealed interface QuantileOutcome permits Quantile, NoQuantile {}
