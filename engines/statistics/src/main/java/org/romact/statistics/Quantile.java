package org.romact.statistics;

import java.util.OptionalDouble;

/**
 * The value below which a share of the population lies.
 *
 * @param lower lower end of its interval; empty where the interval of the share leaves 0 to 1
 * @param upper upper end, likewise
 * @param standardError (upper - lower) / 2t; empty unless both ends exist
 */
public record Quantile(
        double estimate,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble standardError,
        int degreesOfFreedom,
        int n)
        implements QuantileOutcome {}
