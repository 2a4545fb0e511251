package org.romact.statistics;

/**
 * There is a figure, but no interval of the kind asked for: nobody or everybody has the thing, or there are no degrees of freedom.
 *
 * @param n unweighted answers behind the figure
 * @param sentence why, for a person to read
 */
public record NoInterval(double estimate, double standardError, int n, String sentence) implements Outcome {}
