/** Indicators as data, estimates with their uncertainty, releases through the disclosure guard. */
@NamedInterface("figures")
@NullMarked
package org.romact.assess.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
