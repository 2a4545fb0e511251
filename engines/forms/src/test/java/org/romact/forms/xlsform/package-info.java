/** A course in writing questionnaires as spreadsheets: what each cell becomes, and what is said when one is wrong. */
@org.jspecify.annotations.NullMarked
package org.romact.forms.xlsform;
