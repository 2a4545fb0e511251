package org.romact.forms.xlsform;

import java.util.BitSet;
import java.util.List;
import org.romact.forms.words.Sentence;
import org.romact.forms.xlsform.Workbook.Written;

/** What stands in a sheet but not in its table: under no heading, or far from the rest. Nothing is made of it, as in pyxform, and its author is told. */
final class Margins {
    /** Beyond so many empty rows or columns a spreadsheet holds remarks and left-overs. */
    private static final int ROWS_APART = 60;

    private static final int COLUMNS_APART = 20;

    private final Workbook workbook;
    private final String sheet;
    private final Findings findings;
    private final BitSet told = new BitSet();

    Margins(Workbook workbook, String sheet, Findings findings) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.findings = findings;
    }

    /** The heading, up to a wide gap. */
    Sheet.Row heading(Sheet.Row row) {
        if (!workbook.is(Written.SPREADSHEET)) return row;
        int last = -1;
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cells().get(i);
            if (heading.isEmpty()) continue;
            if (i - last - 1 > COLUMNS_APART) {
                findings.warn(
                        new Cell(sheet, row.number(), i + 1, heading),
                        Sentence.of("forms.column.apart", "columns", COLUMNS_APART, "column", heading));
                return new Sheet.Row(row.number(), row.cells().subList(0, last + 1));
            }
            last = i;
        }
        return row;
    }

    /** The rows, heading and all, up to a long gap. */
    List<Sheet.Row> rows(List<Sheet.Row> rows) {
        if (!workbook.is(Written.SPREADSHEET)) return rows;
        for (int i = 1; i < rows.size(); i++) {
            int number = rows.get(i).number();
            if (number - rows.get(i - 1).number() - 1 > ROWS_APART) {
                findings.warn(new Problem(sheet, number, 0, Sentence.of("forms.row.apart", "rows", ROWS_APART)));
                return rows.subList(0, i);
            }
        }
        return rows;
    }

    /** A filled cell under no heading. A Markdown table is written by hand, so that there its bars are wrong. */
    void stray(int row, int column, int lastHeading) {
        if (column > lastHeading + COLUMNS_APART || told.get(column)) return;
        told.set(column);
        Cell cell = new Cell(sheet, row, column, "");
        if (workbook.is(Written.MARKDOWN)) findings.error(cell, Sentence.of("forms.column.no-heading"));
        else findings.warn(cell, Sentence.of("forms.column.no-heading"));
    }
}
