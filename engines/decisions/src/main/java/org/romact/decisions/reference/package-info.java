/** Compares with recorded outcomes: {@code ./romact reference decisions DIR}. */
@NullMarked
package org.romact.decisions.reference;

import org.jspecify.annotations.NullMarked;
