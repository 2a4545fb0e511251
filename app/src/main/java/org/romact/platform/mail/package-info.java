/** Letters: written in the transaction of the deed, sent afterwards by one node at a time, kept to be read in a demonstration. */
@NamedInterface("mail")
@NullMarked
package org.romact.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
