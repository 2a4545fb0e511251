package org.romact.platform.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.romact.platform.Language;

/** The countries whose authorities may take part, with what a town there begins with. The list is {@code places/countries.csv}. */
public final class Countries {
    private static final Map<String, Country> ALL = read();

    private Countries() {}

    /** @param code ISO 3166-1 alpha-2 (XK for Kosovo*) */
    public record Country(String code, ZoneId zone, String currency, Language language) {}

    public static Optional<Country> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    public static Set<String> codes() {
        return ALL.keySet();
    }

    private static Map<String, Country> read() {
        Map<String, Country> all = new LinkedHashMap<>();
        try (InputStream bytes = Objects.requireNonNull(Countries.class.getResourceAsStream("/places/countries.csv"));
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                String code = row.getField("code");
                all.put(
                        code,
                        new Country(
                                code,
                                ZoneId.of(row.getField("time_zone")),
                                row.getField("currency"),
                                Language.ofTag(row.getField("language")).orElse(Language.EN)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }
}
