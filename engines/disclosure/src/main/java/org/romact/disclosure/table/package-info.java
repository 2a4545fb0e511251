/**
 * Additive tables: which cells must be withheld so that nobody who solves for a withheld cell comes too near to it, and proof that it is so.
 *
 * <p>Hundepool et al., Statistical Disclosure Control, Wiley 2012, chapter 4; Fischetti and Salazar 2001 for the integer program.
 */
@NullMarked
package org.romact.disclosure.table;

import org.jspecify.annotations.NullMarked;
