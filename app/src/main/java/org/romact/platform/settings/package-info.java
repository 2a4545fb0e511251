/**
 * What a person who runs romact may choose: one table of settings ({@link org.romact.platform.settings.Setting}), read from
 * the environment and from {@code romact.conf} in the home directory, where the environment wins.
 *
 * <p>A wrong setting stops the start with one whole sentence; a secret is never printed.
 */
@NamedInterface("settings")
@NullMarked
package org.romact.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
