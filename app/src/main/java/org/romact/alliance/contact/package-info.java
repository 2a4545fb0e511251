/** Writing to the programme: a letter reaches a person, has a number, a thread and a day by which it is answered. */
@NullMarked
package org.romact.alliance.contact;

import org.jspecify.annotations.NullMarked;
