/**
 * What this engine says to people, in every language of romact.
 *
 * <p>Words: a <em>sentence</em> is a key with named arguments, which can be said in any of the languages; the texts lie in
 * {@code messages/forms} as those of the application do, and whoever has a loader for such texts may say a sentence by its key.
 * Invariant: what names of XLSForm stand in a sentence are the author's to type, and so are the same in every language.
 */
@NullMarked
package org.romact.forms.words;

import org.jspecify.annotations.NullMarked;
