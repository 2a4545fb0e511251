package org.romact.platform.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.romact.platform.Scope;
import org.romact.platform.content.Folding;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies the list that comes with the program into the database, once; by one node, while others wait. */
@Component
class PlacesList {
    private static final String FILE = "/places/places.csv";
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    PlacesList(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @EventListener(ApplicationStartedEvent.class)
    void load() {
        Scope.nobody("start")
                .run(() -> transactions.executeWithoutResult(status -> {
                    jdbc.queryForList("select pg_advisory_xact_lock(hashtext('romact.places'))");
                    if (Boolean.FALSE.equals(
                            jdbc.queryForObject("select exists (select from platform.place)", Boolean.class))) {
                        jdbc.batchUpdate(
                                "insert into platform.place (id, name, folded, country, region, feature, population, longitude, latitude) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                rows());
                    }
                }));
    }

    private static List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>();
        try (InputStream bytes = Objects.requireNonNull(PlacesList.class.getResourceAsStream(FILE));
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord place : csv) {
                rows.add(new Object[] {
                    Long.valueOf(place.getField("geonameid")),
                    place.getField("name"),
                    Folding.fold(place.getField("name")),
                    place.getField("country"),
                    place.getField("admin1"),
                    place.getField("feature_code"),
                    Integer.valueOf(place.getField("population")),
                    Double.valueOf(place.getField("lon")),
                    Double.valueOf(place.getField("lat"))
                });
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return rows;
    }
}
