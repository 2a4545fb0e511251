/** Tells the database, at the start of each transaction, who is asking. */
@NamedInterface("scope")
@NullMarked
package org.romact.platform.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
