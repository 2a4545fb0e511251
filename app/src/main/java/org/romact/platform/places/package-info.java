/** The list of populated places, to be found by name: a fact of the world, shared by all modules. */
@NamedInterface("places")
@NullMarked
package org.romact.platform.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
