/**
 * Place: who lives apart from whom, how far services are, and where high values lie together.
 *
 * <p>The package works on plain arrays with one entry per area: counts of people, values, coordinates. Distances are matrices
 * {@code distance[from][to]}; who borders on whom is a {@link org.romact.statistics.place.Neighbours}.
 */
@NullMarked
package org.romact.statistics.place;

import org.jspecify.annotations.NullMarked;
