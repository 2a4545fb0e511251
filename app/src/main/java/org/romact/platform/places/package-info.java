/** Lists of places, municipalities and countries: facts of the world that come with the program, shared by all modules. */
@NamedInterface("places")
@NullMarked
package org.romact.platform.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
