/**
 * Reference cases: reads a directory of JSON files with cases made elsewhere (R, PySAL), puts each to a solver and compares.
 *
 * <p>A case is {@code {id, data, parameters, expected}}; data lies in {@code DIR/data} or beside it in {@code ../open/data}.
 * Every expected number must be met within the relative tolerance; what else the solver answers is not looked at.
 */
@NullMarked
package org.romact.statistics.place.reference;

import org.jspecify.annotations.NullMarked;
