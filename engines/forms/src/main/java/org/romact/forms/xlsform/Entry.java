package org.romact.forms.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** One row below a heading, by what its columns are for. */
final class Entry {
    private final String sheet;
    private final int row;
    private final Map<String, Integer> columnOf;
    private final Map<String, Map<String, Cell>> cells = new LinkedHashMap<>();

    /** @param columnOf where each key's column stands, so that even an empty cell has its place */
    Entry(String sheet, int row, Map<String, Integer> columnOf) {
        this.sheet = sheet;
        this.row = row;
        this.columnOf = columnOf;
    }

    void put(Column column, Cell cell) {
        cells.computeIfAbsent(column.key(), _ -> new LinkedHashMap<>()).put(column.language(), cell);
    }

    int row() {
        return row;
    }

    boolean has(String key) {
        return cells.containsKey(key);
    }

    /** The keys with something in them, in the order of the columns. */
    Set<String> keys() {
        return cells.keySet();
    }

    /** The cell under a column that is not translated, empty where nothing is written. */
    Cell cell(String key) {
        Map<String, Cell> written = cells.get(key);
        return written == null
                ? new Cell(sheet, row, columnOf.getOrDefault(key, 0), "")
                : written.values().iterator().next();
    }

    String text(String key) {
        return cell(key).text();
    }

    /** What the columns of a key say; a column without a language speaks the form's default one if others name theirs. */
    Said said(String key, String defaultLanguage) {
        Map<String, Cell> written = cells.get(key);
        if (written == null) return Said.NOTHING;
        if (!written.containsKey("") || written.size() == 1) return new Said(written);
        Map<String, Cell> named = new LinkedHashMap<>();
        written.forEach((language, cell) -> {
            if (!language.isEmpty()) named.put(language, cell);
        });
        named.putIfAbsent(defaultLanguage, written.get(""));
        return new Said(named);
    }

    /** The same row with other texts in its cells, which may depend on the language of their column. */
    Entry rewritten(BiFunction<String, String, String> text) {
        Entry other = new Entry(sheet, row, columnOf);
        cells.forEach((key, byLanguage) -> {
            Map<String, Cell> rewritten = new LinkedHashMap<>();
            byLanguage.forEach(
                    (language, cell) -> rewritten.put(language, cell.with(text.apply(language, cell.text()))));
            other.cells.put(key, rewritten);
        });
        return other;
    }

    /** A place to point at when no single column is meant. */
    Cell anywhere() {
        return new Cell(sheet, row, 0, "");
    }
}
