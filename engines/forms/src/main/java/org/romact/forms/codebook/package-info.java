/**
 * Answers as tables for statisticians, and what the columns of those tables mean in each language of the form.
 *
 * <p>Words: a <em>layout</em> says which columns the file of one table has; the CSV files, the code book and every kind of metadata are
 * made from the same layout, so they cannot disagree. A choice of several gives the codes in one column and a 0/1 column for each
 * choice; a place gives four numbers. Whoever has one row's {@code row_key} finds the rows inside it by their {@code parent_key}.
 */
@NullMarked
package org.romact.forms.codebook;

import org.jspecify.annotations.NullMarked;
