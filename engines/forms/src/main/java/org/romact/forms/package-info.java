/** XLSForm in, XForm out; instances in, typed answers out: plain Java, no framework, no SQL. */
@NullMarked
package org.romact.forms;

import org.jspecify.annotations.NullMarked;
