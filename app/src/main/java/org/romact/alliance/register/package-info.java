/** The public register of the Alliance: who takes part, as number what, since when, until when. */
@NamedInterface("register")
@NullMarked
package org.romact.alliance.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
