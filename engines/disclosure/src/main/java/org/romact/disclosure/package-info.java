/** What may be published of a table or of microdata, and why not: plain Java, no framework, no SQL, no clock. */
@NullMarked
package org.romact.disclosure;

import org.jspecify.annotations.NullMarked;
