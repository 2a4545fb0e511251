/**
 * The newsletter: asked for and confirmed by letter, made from what was published since the last issue, ended with one click. Nobody learns who opens it.
 * Invariant: no issue goes to the same reader twice, and none to whoever did not confirm.
 */
@NullMarked
package org.romact.alliance.newsletter;

import org.jspecify.annotations.NullMarked;
