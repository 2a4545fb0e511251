/** Design-based survey estimates, poverty and deprivation, place: plain Java, no framework, no SQL, no clock. */
@NullMarked
package org.romact.statistics;

import org.jspecify.annotations.NullMarked;
