package org.romact.forms.xlsform;

/**
 * How much of a stranger's file is read before it is refused.
 *
 * @param fileBytes of the file as it came
 * @param unpackedBytes of everything an .xlsx holds, once unpacked
 * @param cells that are not empty, in all sheets
 * @param columns of one row
 * @param cellCharacters of one cell; Excel itself allows 32,767
 */
record WorkbookLimits(long fileBytes, long unpackedBytes, int cells, int columns, int cellCharacters) {
    static final WorkbookLimits FORM = new WorkbookLimits(50L << 20, 300L << 20, 4_000_000, 4_000, 40_000);
}
