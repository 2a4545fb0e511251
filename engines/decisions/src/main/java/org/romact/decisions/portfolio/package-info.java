/** Which measures to take when not all can be paid: the best set under budgets, with fair parts and full coverage, and what each condition costs. */
@NullMarked
package org.romact.decisions.portfolio;

import org.jspecify.annotations.NullMarked;
