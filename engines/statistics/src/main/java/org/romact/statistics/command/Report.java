package org.romact.statistics.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The figures as a table to read, as CSV and as JSON. */
final class Report {

    private final List<Line> lines;

    Report(List<Line> lines) {
        this.lines = lines;
    }

    void print(PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("indicator", "group", "estimate", "s.e.", "lower", "upper", "n", ""));
        lines.forEach(line -> rows.add(line.readable()));
        int[] width = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int k = 0; k < width.length; k++) {
                width[k] = Math.max(width[k], row.get(k).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int k = 0; k < width.length; k++) {
                String blank = " ".repeat(width[k] - row.get(k).length());
                boolean word = k < 2 || k == width.length - 1;
                line.append(word ? row.get(k) + blank : blank + row.get(k)).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    void writeCsv(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(Line.HEADER);
            lines.forEach(line -> csv.writeRecord(line.cells()));
        }
    }

    void writeJson(Path file) throws IOException {
        List<String> objects = lines.stream().map(Report::json).toList();
        Files.writeString(file, "[\n" + String.join(",\n", objects) + "\n]\n", StandardCharsets.UTF_8);
    }

    private static String json(Line line) {
        List<String> fields = new ArrayList<>();
        List<String> cells = line.cells();
        for (int k = 0; k < cells.size(); k++) {
            boolean word = k < 2 || k == cells.size() - 1;
            String value = word ? quoted(cells.get(k)) : cells.get(k).isEmpty() ? "null" : cells.get(k);
            fields.add(quoted(Line.HEADER.get(k)) + ": " + value);
        }
        return "  {" + String.join(", ", fields) + "}";
    }

    private static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                result.append('\\').append(c);
            } else if (c < ' ') {
                result.append(String.format("\\u%04x", (int) c));
            } else {
                result.append(c);
            }
        }
        return result.append('"').toString();
    }
}
