/**
 * Figures from interviews, with their uncertainty: design-based estimates as in the sampling textbooks and R's {@code survey}.
 *
 * <p>The words: a {@link org.romact.statistics.Table} holds columns; a {@link org.romact.statistics.Design} says how the rows were
 * sampled (strata, clusters by stage, weights, population sizes); a {@link org.romact.statistics.Survey} estimates under that design;
 * a {@link org.romact.statistics.Domain} is the part of the population asked about; an {@link org.romact.statistics.Outcome} is an
 * estimate, an estimate without an interval, or a sentence that says why there is none. Missing numbers are NaN on the way in and
 * never on the way out.
 *
 * <p>Invariants: no framework, no SQL, no clock, no randomness but a given seed; a domain never changes the design; the order of rows
 * changes nothing beyond rounding.
 */
@NullMarked
package org.romact.statistics;

import org.jspecify.annotations.NullMarked;
