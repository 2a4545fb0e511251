/**
 * A small language for saying what answers mean: {@code selected(${water}, 'pipe_inside') and ${age} >= 16}.
 *
 * <p>It looks like the XPath that form authors know, with one difference that statistics need: three-valued logic. An answer that is
 * missing stays missing through comparisons and sums, {@code and} and {@code or} decide where one side settles the matter (S. C. Kleene,
 * Introduction to Metamathematics, 1952, § 64), and {@code answered(${x})} asks whether there is an answer.
 */
@NullMarked
package org.romact.forms.expression;

import org.jspecify.annotations.NullMarked;
