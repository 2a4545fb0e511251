package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.List;

/**
 * Workbooks written as text: comma-separated or as a Markdown table. In both the first column names a sheet, and the rows below it,
 * with an empty first column, belong to that sheet.
 */
final class TableText {
    private final WorkbookRows rows;
    private boolean lastCounts;
    /** What stands further right is not kept: the row is refused for its length. */
    private final int mostCells;

    private String sheet = "";
    private List<Sheet.Row> current = new ArrayList<>();

    private TableText(WorkbookLimits limits) {
        this.rows = new WorkbookRows(limits);
        this.mostCells = limits.columns() + 2;
    }

    static List<Sheet> markdown(String text, WorkbookLimits limits) throws WorkbookRows.Unreadable {
        TableText table = new TableText(limits);
        table.lastCounts = true;
        for (String line : text.split("\\R", -1)) {
            String stripped = line.strip();
            if (stripped.startsWith("|") && !stripped.matches("[|\\-:\\s]+")) table.add(table.markdownCells(stripped));
            else if (stripped.matches("\\|[|\\s]*\\|")) table.add(List.of(""));
        }
        return table.finish();
    }

    static List<Sheet> csv(String text, WorkbookLimits limits) throws WorkbookRows.Unreadable {
        TableText table = new TableText(limits);
        CsvCells cells = new CsvCells(text, table.mostCells);
        for (List<String> line = cells.next(); !line.isEmpty(); line = cells.next()) table.add(line);
        return table.finish();
    }

    private void add(List<String> cells) throws WorkbookRows.Unreadable {
        String first = cells.getFirst().strip();
        if (!first.isEmpty()) {
            close();
            sheet = first;
        }
        List<String> rest = cells.subList(1, cells.size());
        boolean onlyNamesTheSheet =
                !first.isEmpty() && rest.stream().allMatch(c -> c.strip().isEmpty());
        if (!sheet.isEmpty() && !onlyNamesTheSheet) current.add(rows.row(sheet, current.size() + 1, rest));
    }

    private void close() {
        // Where a Markdown text has two tables of one name, the later stands for both.
        if (lastCounts) rows.sheets().removeIf(s -> s.name().equalsIgnoreCase(sheet));
        if (!sheet.isEmpty()) rows.add(new Sheet(sheet, current));
        current = new ArrayList<>();
    }

    private List<Sheet> finish() {
        close();
        return rows.sheets();
    }

    /** {@code \|} stands for a bar within a cell. */
    private List<String> markdownCells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 1; i < line.length() && cells.size() < mostCells; i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        boolean isRemark = cell.toString().strip().startsWith("#") || isBesideTheTable(cells.size() - 1);
        if (!cell.toString().isBlank() && !isRemark) cells.add(cell.toString());
        return cells.isEmpty() ? List.of("") : cells;
    }

    /** Behind its last bar a row may go on with words that are nobody's answer. */
    private boolean isBesideTheTable(int column) {
        return !current.isEmpty() && column >= current.getFirst().cells().size();
    }

    /** RFC 4180, also with bare line feeds, and with what spreadsheet programs part cells by where a comma parts whole numbers from their fractions. */
    private static final class CsvCells {
        private final String text;
        private final int mostCells;
        private final char separator;
        private int at;

        CsvCells(String text, int mostCells) {
            this.mostCells = mostCells;
            this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
            this.separator = separator(this.text.lines().findFirst().orElse(""));
        }

        private static char separator(String heading) {
            if (heading.indexOf(',') >= 0) return ',';
            return heading.indexOf(';') >= 0 ? ';' : heading.indexOf('\t') >= 0 ? '\t' : ',';
        }

        /** Empty at the end of the text. */
        List<String> next() {
            List<String> cells = new ArrayList<>();
            if (at >= text.length()) return cells;
            while (true) {
                String cell = cell();
                if (cells.size() < mostCells) cells.add(cell);
                if (at >= text.length()) return cells;
                char c = text.charAt(at++);
                if (c == '\r' && at < text.length() && text.charAt(at) == '\n') at++;
                if (c != separator) return cells;
            }
        }

        private String cell() {
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"' && quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                    quoted = !quoted;
                } else if (!quoted && (c == separator || c == '\n' || c == '\r')) {
                    break;
                } else {
                    cell.append(c);
                }
            }
            return cell.toString();
        }
    }
}
