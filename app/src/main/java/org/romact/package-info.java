/** romact: the software of ROMACT. One package here is one module; HOUSE in ARCHITECTURE.md says who may call whom. */
@NullMarked
package org.romact;

import org.jspecify.annotations.NullMarked;
