package org.romact.portal.data;

import org.jspecify.annotations.Nullable;

/** Values as cells of a CSV file. */
public final class CsvCells {
    private CsvCells() {}

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    public static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
