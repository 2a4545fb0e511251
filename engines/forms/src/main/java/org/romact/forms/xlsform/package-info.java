/**
 * The compiler of questionnaires written as spreadsheets (XLSForm) into what field devices load (XForms as ODK has it).
 *
 * <p>Words: a <em>workbook</em> is the sheets as written; a <em>cell</em> knows its sheet, row and column; a <em>node</em> is a
 * question, group or repeat of the form to be; a <em>problem</em> is a whole sentence about a cell that says how to mend it.
 * Invariants: a workbook is bounded before it is read; every problem of a workbook is found in one go; no input makes the compiler
 * throw. Behaviour follows the specification at xlsform.org, ODK's XForms specification, and pyxform 4 where both are silent.
 */
@NullMarked
package org.romact.forms.xlsform;

import org.jspecify.annotations.NullMarked;
