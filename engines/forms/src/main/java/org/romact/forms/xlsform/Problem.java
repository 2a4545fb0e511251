package org.romact.forms.xlsform;

/**
 * A whole sentence about a place in a workbook: what is wrong there and how to mend it.
 *
 * @param sheet empty where the whole workbook is meant
 * @param row 1 for the first row of the sheet; 0 where the whole sheet is meant
 * @param column 1 for the first column; 0 where the whole row is meant
 */
public record Problem(String sheet, int row, int column, String sentence) {
    static Problem of(Cell cell, String sentence) {
        return new Problem(cell.sheet(), cell.row(), cell.column(), sentence);
    }

    static Problem ofWorkbook(String sentence) {
        return new Problem("", 0, 0, sentence);
    }

    static Problem ofSheet(String sheet, String sentence) {
        return new Problem(sheet, 0, 0, sentence);
    }

    /** As spreadsheets name columns, {@code A} for the first; empty where the whole row is meant. */
    public String columnLetters() {
        return Cell.letters(column);
    }

    /** {@code survey!7:C Give the question a name.} */
    @Override
    public String toString() {
        String place = sheet.isEmpty() ? "workbook" : sheet;
        return "%s!%d:%s %s".formatted(place, row, column == 0 ? "-" : columnLetters(), sentence);
    }
}
