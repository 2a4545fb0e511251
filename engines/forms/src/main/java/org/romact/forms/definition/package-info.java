/**
 * What a form asks, read from its XForm: questions, choices, repeats, rules and words, in every language the form speaks.
 *
 * <p>Words: a <em>path</em> such as {@code /data/household/age} names a question for good, without prefixes or positions; a
 * <em>table</em> is everything asked once per form, or once per turn of one repeat. Reads any XForm that keeps to ODK's XForms
 * specification, whoever wrote it. Invariants: every bind and control points to a node of the form, every text that is referred to
 * exists in at least one language.
 */
@NullMarked
package org.romact.forms.definition;

import org.jspecify.annotations.NullMarked;
