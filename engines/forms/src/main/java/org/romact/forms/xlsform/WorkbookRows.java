package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.List;
import org.romact.forms.words.Sentence;

/** Gathers rows into sheets, and counts so that no file can ask for more memory than a form needs. */
final class WorkbookRows {
    /** Empty cells before a filled one take room too. */
    private static final int MOST_PLACES = 16_000_000;

    private final WorkbookLimits limits;
    private final List<Sheet> sheets = new ArrayList<>();
    private int cells;
    private int places;

    WorkbookRows(WorkbookLimits limits) {
        this.limits = limits;
    }

    void add(Sheet sheet) {
        sheets.add(sheet);
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** A row as it will be kept: cells without space around them, empty cells at the end left out. */
    Sheet.Row row(String sheet, int number, List<String> written) throws Unreadable {
        if (written.size() > limits.columns()) {
            throw tooMuch(sheet, number, Sentence.of("forms.workbook.too-many-columns", "most", limits.columns()));
        }
        List<String> kept = new ArrayList<>(written.size());
        int last = 0;
        for (String text : written) {
            String trimmed = trimmed(text);
            if (trimmed.length() > limits.cellCharacters()) {
                throw tooMuch(
                        sheet, number, Sentence.of("forms.workbook.too-long-a-cell", "most", limits.cellCharacters()));
            }
            kept.add(trimmed);
            if (!trimmed.isEmpty()) {
                last = kept.size();
                cells++;
            }
        }
        places += last;
        if (cells > limits.cells() || places > MOST_PLACES)
            throw tooMuch(sheet, number, Sentence.of("forms.workbook.too-many-cells", "most", limits.cells()));
        return new Sheet.Row(number, kept.subList(0, last));
    }

    /** Also rids the text of the spaces that do not look like one: no-break space, zero-width space, byte order mark. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) start++;
        while (end > start && isSpace(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static Unreadable tooMuch(String sheet, int row, Sentence said) {
        return new Unreadable(new Problem(sheet, row, 0, said));
    }

    /** A file that cannot be read as a workbook at all. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.sentence());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
