package org.romact.forms.xlsform;

/**
 * What stands in one place of a workbook, without the space around it.
 *
 * @param row 1 for the first row of its sheet
 * @param column 1 for the first column
 * @param text never with space around it; empty for an empty cell
 */
record Cell(String sheet, int row, int column, String text) {
    boolean isEmpty() {
        return text.isEmpty();
    }

    Cell with(String otherText) {
        return new Cell(sheet, row, column, otherText);
    }

    /** A cell of the same column. */
    Cell below(int otherRow, String otherText) {
        return new Cell(sheet, otherRow, column, otherText);
    }

    /** {@code A} for the first column, {@code AA} for the 27th. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) letters.append((char) ('A' + (rest - 1) % 26));
        return letters.reverse().toString();
    }
}
