/**
 * Poverty and deprivation: who is at risk of poverty, deprived, short of work, room or schooling, and how unequal incomes are.
 *
 * <p>The package works on plain arrays with one entry per person: incomes, weights, answers. A question that cannot be
 * answered for a person is {@link org.romact.statistics.poverty.Verdict#UNKNOWN}; one that does not concern the person is
 * {@link org.romact.statistics.poverty.Verdict#OUTSIDE}; both are NaN in an array and leave the person out of the share.
 *
 * <p>Every threshold (60 %, 7 of 13, ages 16 to 24) is a parameter; the defaults are Eurostat's, with their source.
 * A statistic that needs a standard error comes as {@link org.romact.statistics.poverty.Linearised}: its value and one score per
 * person, which any design-based variance of a total turns into a variance.
 */
@NullMarked
package org.romact.statistics.poverty;

import org.jspecify.annotations.NullMarked;
