/** People with an account: signing in and out, their sessions, forgotten passwords, invitations, roles in a town. */
@NamedInterface("people")
@NullMarked
package org.romact.platform.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
