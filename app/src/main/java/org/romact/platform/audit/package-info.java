/** What was done and which personal records were read: written in the transaction of the deed, sealed into a hash chain right after. */
@NamedInterface("audit")
@NullMarked
package org.romact.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
