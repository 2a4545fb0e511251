package org.romact.forms.xlsform;

/**
 * One column of a sheet, by what it is for.
 *
 * @param key the column's own name, whatever alias its author used; {@code bind::x}, {@code body::x} and {@code instance::x} for
 *     attributes the author asks for by name
 * @param language as written after {@code ::}; empty where the heading names none
 */
record Column(String key, String language, Cell heading) {}
