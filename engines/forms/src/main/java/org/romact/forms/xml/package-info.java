/**
 * Strangers' XML, read with care: a small tree that remembers where each element stood in the file.
 *
 * <p>Words: a <em>complaint</em> is a whole sentence with its line and column; a <em>reading</em> is either the thing read, with
 * remarks, or a refusal with every complaint found. Knows nothing of forms. Invariants: no DOCTYPE, no entity of one's own, no
 * outside resource is ever read, and size, depth and number of elements are bounded before anything is built.
 */
@NullMarked
package org.romact.forms.xml;

import org.jspecify.annotations.NullMarked;
