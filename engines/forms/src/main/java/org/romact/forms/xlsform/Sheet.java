package org.romact.forms.xlsform;

import java.util.List;

/** One sheet of a workbook: its rows in order, the first being the heading; empty rows may be left out. */
record Sheet(String name, List<Row> rows) {
    Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * @param number 1 for the first row of the sheet
     * @param cells from the first column on, empty where nothing is written
     */
    record Row(int number, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
