/** {@code ./romact count}: a participatory budget counted at the terminal. */
@NullMarked
package org.romact.decisions.command;

import org.jspecify.annotations.NullMarked;
