/**
 * Composite deprivation of areas, in the way of the Indices of Multiple Deprivation: rates of small areas are steadied
 * ({@link org.romact.statistics.area.ShrunkenRates}), indicators are put on one scale
 * ({@link org.romact.statistics.area.Normalisation}), weighted and added ({@link org.romact.statistics.area.AreaIndex}), and the ranks
 * are tried under other weights and scales ({@link org.romact.statistics.area.RankSensitivity}).
 *
 * <p>Everywhere a higher value means more deprived; turn an indicator round before it comes here. Randomness comes from a given seed.
 */
@NullMarked
package org.romact.statistics.area;

import org.jspecify.annotations.NullMarked;
