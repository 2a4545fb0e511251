/** Phones in the field and what they send: OpenRosa in, interviews as they came, review. */
@NamedInterface("fieldwork")
@NullMarked
package org.romact.assess.fieldwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
