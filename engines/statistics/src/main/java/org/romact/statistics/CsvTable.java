package org.romact.statistics;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a CSV twice: once to see which columns are numbers, once into arrays of the right kind. */
final class CsvTable {

    interface Source {
        InputStream open() throws IOException;
    }

    private final Source source;
    private final String name;
    private List<String> header = List.of();
    private boolean[] words = new boolean[0];
    private int rows;

    private CsvTable(Source source, String name) {
        this.source = source;
        this.name = name;
    }

    static Table read(Source source, String name) throws IOException {
        CsvTable reading = new CsvTable(source, name);
        try {
            reading.survey();
            return reading.load();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new InvalidTable(name + ": " + broken.getMessage());
        }
    }

    private void survey() throws IOException {
        eachRow((row, record) -> {
            rows = row + 1;
            for (int k = 0; k < words.length; k++) {
                words[k] = words[k] || !isNumber(record.getField(k));
            }
        });
    }

    private Table load() throws IOException {
        double[][] numbers = new double[words.length][];
        String[][] texts = new String[words.length][];
        for (int k = 0; k < words.length; k++) {
            numbers[k] = new double[words[k] ? 0 : rows];
            texts[k] = new String[words[k] ? rows : 0];
        }
        eachRow((row, record) -> {
            for (int k = 0; k < words.length; k++) {
                String cell = record.getField(k);
                if (words[k]) {
                    texts[k][row] = cell.intern();
                } else {
                    numbers[k][row] = isMissing(cell) ? Double.NaN : Double.parseDouble(cell.strip());
                }
            }
        });
        Table table = Table.empty(rows);
        for (int k = 0; k < words.length; k++) {
            table = words[k] ? table.with(header.get(k), texts[k]) : table.with(header.get(k), numbers[k]);
        }
        return table;
    }

    private interface RowReader {
        void read(int row, CsvRecord record);
    }

    private void eachRow(RowReader reader) throws IOException {
        try (var input = new InputStreamReader(source.open(), StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(input)) {
            int row = -1;
            for (CsvRecord record : csv) {
                if (row < 0) {
                    readHeader(record);
                } else {
                    checkWidth(record);
                    reader.read(row, record);
                }
                row++;
            }
            if (row < 0) {
                throw new InvalidTable(name + " is empty; its first line should name the columns.");
            }
        }
    }

    private void readHeader(CsvRecord record) {
        header = record.getFields().stream()
                .map(f -> f.replace("\uFEFF", "").strip())
                .toList();
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < header.size(); k++) {
            if (header.get(k).isEmpty() || !seen.add(header.get(k))) {
                throw new InvalidTable(name + ", line 1, column " + (k + 1) + ": "
                        + (header.get(k).isEmpty()
                                ? "the column has no name."
                                : "the name " + header.get(k) + " is used twice."));
            }
        }
        words = words.length == header.size() ? words : new boolean[header.size()];
    }

    private void checkWidth(CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            throw new InvalidTable(name + ", line " + record.getStartingLineNumber() + ": there are "
                    + record.getFieldCount() + " cells under " + header.size() + " column names.");
        }
    }

    private static boolean isMissing(String cell) {
        return cell.isBlank() || cell.equals("NA");
    }

    private static boolean isNumber(String cell) {
        if (isMissing(cell)) {
            return true;
        }
        char last = cell.strip().charAt(cell.strip().length() - 1);
        if (!(last >= '0' && last <= '9' || last == '.')) {
            return false;
        }
        try {
            Double.parseDouble(cell.strip());
            return true;
        } catch (NumberFormatException word) {
            return false;
        }
    }
}
