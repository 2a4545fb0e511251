package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A sheet read by its heading. */
record Table(String sheet, List<Column> columns, List<Entry> entries) {
    private static final Pattern SPACES = Pattern.compile("  +");

    /**
     * @param collapse whether several spaces in a row become one
     * @return an empty table where the workbook has no such sheet
     */
    static Table of(Workbook workbook, String name, ColumnNames names, Findings findings, boolean collapse) {
        List<Sheet.Row> rows = workbook.sheet(name).map(Sheet::rows).orElse(List.of()).stream()
                .filter(r -> !r.isBlank())
                .toList();
        if (rows.isEmpty()) return new Table(name, List.of(), List.of());
        Margins margins = new Margins(workbook, name, findings);
        List<Column> columns = new Headings(name, names, findings).columns(margins.heading(rows.getFirst()));
        Map<String, Integer> places = new HashMap<>();
        for (Column column : columns)
            places.putIfAbsent(column.key(), column.heading().column());
        List<Sheet.Row> read = margins.rows(rows);
        List<Entry> entries = new ArrayList<>(read.size());
        for (Sheet.Row row : read.subList(1, read.size())) {
            Entry entry = new Entry(name, row.number(), places);
            fill(entry, row, columns, collapse, margins);
            entries.add(entry);
        }
        return new Table(name, columns, entries);
    }

    private static void fill(Entry entry, Sheet.Row row, List<Column> columns, boolean collapse, Margins margins) {
        for (int i = 0; i < row.cells().size(); i++) {
            String text = row.cells().get(i);
            if (text.isEmpty()) continue;
            if (i >= columns.size() || columns.get(i).heading().isEmpty()) {
                margins.stray(row.number(), i + 1, columns.size());
                continue;
            }
            if (columns.get(i).key().isEmpty()) continue;
            String cleaned = straightQuotes(text);
            if (collapse && cleaned.contains("  "))
                cleaned = SPACES.matcher(cleaned).replaceAll(" ");
            entry.put(columns.get(i), columns.get(i).heading().below(row.number(), cleaned));
        }
    }

    /** Word processors curl quotes, and an expression with curled quotes does not work. */
    private static String straightQuotes(String text) {
        return text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"');
    }

    boolean has(String key) {
        return columns.stream().anyMatch(c -> c.key().equals(key));
    }

    /** Every language some column names, in the order of the columns. */
    Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        for (Column column : columns) if (!column.language().isEmpty()) languages.add(column.language());
        return languages;
    }
}
