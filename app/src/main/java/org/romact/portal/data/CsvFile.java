package org.romact.portal.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.romact.platform.Language;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Row;

/**
 * A whole dataset as CSV, in a file of its own until it is sent: memory does not grow with the rows, a slow reader holds no connection to the database, and
 * the digest is known before the first byte goes out.
 */
record CsvFile(Path path, String tag, long size) implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 1000;

    /** Must run in one transaction, so that all rows are of the same moment. */
    static CsvFile of(Dataset dataset, Language language) {
        MessageDigest digest = EntityTag.digest();
        try {
            Path path = Files.createTempFile("romact-data-", ".csv");
            try (OutputStream file = new DigestOutputStream(Files.newOutputStream(path), digest);
                    Writer text = new OutputStreamWriter(file, StandardCharsets.UTF_8);
                    CsvWriter csv = CsvWriter.builder().build(text)) {
                write(dataset, language, csv);
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(path);
                throw failure;
            }
            return new CsvFile(path, EntityTag.of(digest), Files.size(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void write(Dataset dataset, Language language, CsvWriter csv) {
        csv.writeRecord(dataset.columns().stream().map(Column::name).toList());
        Optional<Cursor> after = Optional.empty();
        List<Row> rows;
        do {
            rows = dataset.content().rows(after, ROWS_AT_ONCE, language);
            rows.forEach(row ->
                    csv.writeRecord(row.values().stream().map(CsvCells::cell).toList()));
            after = rows.isEmpty() ? after : Optional.of(rows.getLast().place());
        } while (rows.size() == ROWS_AT_ONCE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
