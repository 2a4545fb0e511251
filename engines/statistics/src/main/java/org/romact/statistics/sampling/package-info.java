/**
 * Design help: how many people to ask, where, and whom.
 *
 * <p>Sizes ({@link org.romact.statistics.sampling.SampleSize}), their allocation to strata
 * ({@link org.romact.statistics.sampling.Allocation}), clusters with probability proportional to size
 * ({@link org.romact.statistics.sampling.SystematicPps}), households within them with replacements
 * ({@link org.romact.statistics.sampling.TwoStageDraw}), and weights where there is no frame and people bring people
 * ({@link org.romact.statistics.sampling.RespondentDriven}). A draw depends on nothing but its input and a seed, so that it can be
 * repeated and checked by others.
 */
@NullMarked
package org.romact.statistics.sampling;

import org.jspecify.annotations.NullMarked;
