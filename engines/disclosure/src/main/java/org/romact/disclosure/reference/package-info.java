/** Compares with recorded patterns, bounds and perturbed numbers. */
@NullMarked
package org.romact.disclosure.reference;

import org.jspecify.annotations.NullMarked;
