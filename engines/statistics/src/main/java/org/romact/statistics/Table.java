package org.romact.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of equal length with names. */
public final class Table {

    private final int rows;
    private final Map<String, Column> columns;

    private Table(int rows, Map<String, Column> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    public static Table empty(int rows) {
        return new Table(rows, Map.of());
    }

    /** CSV in UTF-8 with a header; empty cells are missing; a column whose filled cells are all numbers holds numbers. */
    public static Table read(Path csv) throws IOException {
        return CsvTable.read(() -> Files.newInputStream(csv), csv.getFileName().toString());
    }

    /** The same from a stream, which is read to its end. */
    public static Table read(InputStream csv, String name) throws IOException {
        byte[] bytes = csv.readAllBytes();
        return CsvTable.read(() -> new java.io.ByteArrayInputStream(bytes), name);
    }

    /** This table with one more column, or with a column replaced. */
    public Table with(String name, Column column) {
        if (column.rows() != rows) {
            throw new InvalidTable(
                    "The column " + name + " has " + column.rows() + " rows but the table has " + rows + ".");
        }
        Map<String, Column> more = new LinkedHashMap<>(columns);
        more.put(name, column);
        return new Table(rows, more);
    }

    public Table with(String name, double[] numbers) {
        return with(name, new Column.Numbers(numbers));
    }

    public Table with(String name, int[] integers) {
        return with(name, new Column.Integers(integers));
    }

    public Table with(String name, @Nullable String[] categories) {
        return with(name, new Column.Categories(Factor.of(categories)));
    }

    public int rows() {
        return rows;
    }

    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /** @throws InvalidTable when there is no such column */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new InvalidTable(
                    "There is no column " + name + "; there are " + String.join(", ", columns.keySet()) + ".");
        }
        return column;
    }

    /** @throws InvalidTable when there is no such column, or it holds words */
    public double[] numbers(String name) {
        try {
            return column(name).numbers();
        } catch (InvalidTable words) {
            throw new InvalidTable("Column " + name + ": " + words.getMessage());
        }
    }

    public Factor factor(String name) {
        return column(name).factor();
    }

    /** 1 where the column holds the value, 0 where it holds another, NaN where it is missing. Numbers compare as numbers. */
    public double[] indicator(String name, String value) {
        Column column = column(name);
        if (column instanceof Column.Categories words) {
            return words.factor().indicator(words.factor().levels().indexOf(value));
        }
        double wanted = Double.parseDouble(value);
        double[] result = column.numbers().clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = Double.isNaN(result[i]) ? Double.NaN : result[i] == wanted ? 1 : 0;
        }
        return result;
    }
}
