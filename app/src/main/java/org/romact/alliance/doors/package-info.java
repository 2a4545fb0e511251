/**
 * What the Alliance's public doors share: links that open one dossier to a stranger, days by which an answer is promised, letters in a person's language.
 * Invariant: of a link only its hash is kept, and a wrong one opens nothing (404).
 */
@NullMarked
package org.romact.alliance.doors;

import org.jspecify.annotations.NullMarked;
