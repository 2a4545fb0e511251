package org.romact.platform.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.CRC32C;
import org.romact.platform.content.Folding;

/**
 * A list that comes with the program and is looked up in the database.
 *
 * @param name its word in {@code platform.list_version}
 * @param resource a CSV file with a heading
 * @param table which holds it and nothing else
 * @param key the columns that tell one row from another
 * @param facts the other columns
 * @param row of what stands in the file, the key and then the facts
 */
record ShippedList(
        String name,
        String resource,
        String table,
        List<String> key,
        List<String> facts,
        Function<NamedCsvRecord, List<Object>> row) {

    /** The file as it is, and what is made of it: another spelling for searching is another version too. */
    String version() {
        CRC32C sum = new CRC32C();
        sum.update(bytes());
        return HexFormat.of().toHexDigits((int) sum.getValue()) + "/" + Folding.VERSION;
    }

    List<List<Object>> rows() {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().map(row).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds a row, or brings one up to date; what is as it was is not written. */
    String put() {
        String columns = String.join(", ", key) + ", " + String.join(", ", facts);
        String places = String.join(", ", Collections.nCopies(key.size() + facts.size(), "?"));
        String newer = String.join(
                ", ",
                facts.stream().map(column -> column + " = excluded." + column).toList());
        String before =
                String.join(", ", facts.stream().map(column -> "old." + column).toList());
        String now = String.join(
                ", ", facts.stream().map(column -> "excluded." + column).toList());
        return """
                insert into %s as old (%s) values (%s)
                on conflict (%s) do update set %s where (%s) is distinct from (%s)
                """.formatted(table, columns, places, String.join(", ", key), newer, before, now);
    }

    String keys() {
        return "select " + String.join(", ", key) + " from " + table;
    }

    String remove() {
        return "delete from " + table + " where "
                + String.join(
                        " and ", key.stream().map(column -> column + " = ?").toList());
    }

    private byte[] bytes() {
        try (InputStream bytes = Objects.requireNonNull(ShippedList.class.getResourceAsStream(resource), resource)) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
