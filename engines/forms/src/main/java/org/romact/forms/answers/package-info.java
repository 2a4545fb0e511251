/**
 * What people answered: one filled form, read beside the definition of its form.
 *
 * <p>Words: an <em>instance</em> is one filled form; a <em>row</em> is what one instance says in one table, so one row for the form
 * itself and one for every turn of a repeat; a <em>cell</em> is one answer as text and as what it means. Invariants: the text that
 * arrived is never lost, whatever is made of it; what was not asked, what was left blank and what never arrived stay three different
 * things.
 */
@NullMarked
package org.romact.forms.answers;

import org.jspecify.annotations.NullMarked;
