/** Numbers that are a little wrong on purpose, always in the same way: rounding and cell keys, for when gaps would hide too much. */
@NullMarked
package org.romact.disclosure.perturbation;

import org.jspecify.annotations.NullMarked;
