/**
 * Meetings of the Alliance: announced, entered in calendars, registered for, held, judged and certified. Words: a <i>plan</i> is what the secretariat decides, a
 * <i>registration</i> is one person's, a <i>line</i> is the order of those who wait for a seat. Invariants: a seat is never given twice; nobody registers twice
 * with one address; an evaluation shares nothing with a registration; a certificate is checked without a name.
 */
@NamedInterface("event")
@NullMarked
package org.romact.alliance.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
