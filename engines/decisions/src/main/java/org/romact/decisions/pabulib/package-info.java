/** Reading and writing Pabulib's {@code .pb} files (pabulib.org/format), tolerant of what real files do, strict about what cannot be counted. */
@NullMarked
package org.romact.decisions.pabulib;

import org.jspecify.annotations.NullMarked;
