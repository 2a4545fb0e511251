package org.romact.forms.xlsform;

import java.util.Map;
import org.romact.forms.words.Sentence;

/**
 * What is wrong in a place of a workbook and how to mend it.
 *
 * @param sheet empty where the whole workbook is meant
 * @param row 1 for the first row of the sheet; 0 where the whole sheet is meant
 * @param column 1 for the first column; 0 where the whole row is meant
 */
public record Problem(String sheet, int row, int column, Sentence said) {
    static Problem of(Cell cell, Sentence said) {
        return new Problem(cell.sheet(), cell.row(), cell.column(), said);
    }

    static Problem ofWorkbook(Sentence said) {
        return new Problem("", 0, 0, said);
    }

    static Problem ofSheet(String sheet, Sentence said) {
        return new Problem(sheet, 0, 0, said);
    }

    /** What kind of problem it is, for programs and for those who say it themselves: {@code forms.name.twice}. */
    public String key() {
        return said.key();
    }

    /** What the sentence speaks of, by name. */
    public Map<String, Object> arguments() {
        return said.arguments();
    }

    /** In English. */
    public String sentence() {
        return said.toString();
    }

    /** @param languageTag such as {@code hu}; in English where romact does not have the language */
    public String sentence(String languageTag) {
        return said.in(languageTag);
    }

    /** As spreadsheets name columns, {@code A} for the first; empty where the whole row is meant. */
    public String columnLetters() {
        return Cell.letters(column);
    }

    /** {@code survey!7:C}; {@code workbook!0:-} where the whole workbook is meant. */
    public String place() {
        String place = sheet.isEmpty() ? "workbook" : sheet;
        return "%s!%d:%s".formatted(place, row, column == 0 ? "-" : columnLetters());
    }

    /** {@code survey!7:C Give the question a name.} */
    @Override
    public String toString() {
        return place() + " " + sentence();
    }
}
