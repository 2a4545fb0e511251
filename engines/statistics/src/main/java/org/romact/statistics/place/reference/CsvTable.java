package org.romact.statistics.place.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A CSV file with a header, by column; an empty cell is a missing value. */
public final class CsvTable {

    private final Map<String, String[]> columns;
    private final int rows;

    private CsvTable(Map<String, String[]> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    public static CsvTable read(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> records = reader.stream().toList();
            Map<String, String[]> columns = new LinkedHashMap<>();
            if (!records.isEmpty()) {
                for (String name : records.getFirst().getHeader()) {
                    columns.put(
                            name,
                            records.stream().map(row -> row.getField(name)).toArray(String[]::new));
                }
            }
            return new CsvTable(columns, records.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read.", e);
        }
    }

    public int rows() {
        return rows;
    }

    public boolean has(String column) {
        return columns.containsKey(column);
    }

    public String[] text(String column) {
        String[] found = columns.get(column);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no column " + column + "; the columns are " + columns.keySet() + ".");
        }
        return found.clone();
    }

    /** The column as numbers; NaN where the cell is empty. */
    public double[] numbers(String column) {
        String[] cells = text(column);
        double[] numbers = new double[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] = cells[i].isEmpty() ? Double.NaN : Double.parseDouble(cells[i]);
        }
        return numbers;
    }

    /** A table of the rows for which the condition holds, in the same order. */
    public CsvTable where(IntPredicate kept) {
        int[] chosen = IntStream.range(0, rows).filter(kept).toArray();
        Map<String, String[]> fewer = new LinkedHashMap<>();
        columns.forEach((name, cells) ->
                fewer.put(name, IntStream.of(chosen).mapToObj(i -> cells[i]).toArray(String[]::new)));
        return new CsvTable(fewer, chosen.length);
    }
}
