/**
 * A compiled form, gone through as a data collector would: loaded by JavaRosa, which ODK Collect reads forms with, then question by question,
 * with an answer to each and two turns of each repeat, and once more over whatever was not asked on the way.
 *
 * <p>Invariants: nothing that is in a form makes it throw; it ends after {@link FormWalk#LONGEST}; one form is walked at a time, because JavaRosa
 * keeps some things for the whole process; files that go along with a form are taken as empty.
 */
@NullMarked
package org.romact.forms.walk;

import org.jspecify.annotations.NullMarked;
