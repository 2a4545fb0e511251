/** Single records: how easily one is recognised, what is then learned, and how far values must be made coarser. */
@NullMarked
package org.romact.disclosure.microdata;

import org.jspecify.annotations.NullMarked;
