/** Tells the database, at the start of each transaction, who is asking. */
@NullMarked
package org.romact.platform.scope;

import org.jspecify.annotations.NullMarked;
