/** A map of Europe drawn by the server: outlines as one picture, places as marks above it, each a link with words. */
@NamedInterface("map")
@NullMarked
package org.romact.platform.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
