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
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.romact.platform.Scope;
import org.romact.platform.content.Folding;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The municipalities of the countries romact has a list of, with the codes of their statistics. */
@Component
public class LocalAuthorities {
    private static final String FILE = "/places/local-authorities.csv";
    private static final String COLUMNS = "country, code, name, latin, nuts3";
    /** Of 1; “Primăria orașului Baraolt” and “Oraș Baraolt” come to 0.67, that and “Bara” to 0.44. */
    private static final double ALIKE = 0.6;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final TransactionTemplate transactions;

    LocalAuthorities(JdbcClient jdbc, JdbcTemplate template, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.template = template;
        this.transactions = transactions;
    }

    /** Whether a code of that country can be looked up at all. */
    public boolean know(String country) {
        return jdbc.sql("select exists (select from platform.local_authority where country = :country)")
                .param("country", country)
                .query(Boolean.class)
                .single();
    }

    /** By its code, however large its letters and without the noughts that spreadsheets take away from its beginning. */
    public Optional<LocalAuthority> find(String country, String code) {
        return jdbc.sql("select " + COLUMNS + """
                 from platform.local_authority
                where country = :country and ltrim(upper(code), '0') = ltrim(upper(:code), '0')
                """)
                .param("country", country)
                .param("code", code.strip())
                .query(DataClassRowMapper.newInstance(LocalAuthority.class))
                .optional();
    }

    /** Those whose name is most like what an authority calls itself, at most so many, the most alike first. */
    public List<LocalAuthority> like(String country, String typed, int most) {
        String folded = Folding.fold(typed);
        if (folded.length() < 2) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                 from (select *, greatest(strict_word_similarity(folded, :typed), strict_word_similarity(:typed, folded)) as near
                         from platform.local_authority where country = :country) as named
                where near >= :alike
                order by folded = :typed desc, near desc, similarity(folded, :typed) desc, name, code limit :most
                """)
                .param("country", country)
                .param("typed", folded)
                .param("alike", ALIKE)
                .param("most", most)
                .query(DataClassRowMapper.newInstance(LocalAuthority.class))
                .list();
    }

    /** Fills the table where the list that comes with the program is another than the last time; by one node, while others wait. */
    @EventListener(ApplicationStartedEvent.class)
    void load() {
        byte[] file = file();
        CRC32C sum = new CRC32C();
        sum.update(file);
        String version = HexFormat.of().toHexDigits((int) sum.getValue());
        Scope.nobody("start")
                .run(() -> transactions.executeWithoutResult(status -> {
                    template.queryForList("select pg_advisory_xact_lock(hashtext('romact.local_authorities'))");
                    if (jdbc.sql(
                                    "select exists (select from platform.list_version where list = 'local-authorities' and version = ?)")
                            .param(version)
                            .query(Boolean.class)
                            .single()) {
                        return;
                    }
                    template.update("delete from platform.local_authority");
                    template.batchUpdate(
                            "insert into platform.local_authority (country, code, name, latin, folded, nuts3) values (?, ?, ?, ?, ?, ?)",
                            rows(file));
                    template.update("""
                            insert into platform.list_version (list, version) values ('local-authorities', ?)
                            on conflict (list) do update set version = excluded.version""", version);
                }));
    }

    private static byte[] file() {
        try (InputStream bytes = Objects.requireNonNull(LocalAuthorities.class.getResourceAsStream(FILE))) {
            return bytes.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Object[]> rows(byte[] file) {
        List<Object[]> rows = new ArrayList<>();
        try (Reader text = new InputStreamReader(new java.io.ByteArrayInputStream(file), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord one : csv) {
                rows.add(new Object[] {
                    one.getField("country"),
                    one.getField("code"),
                    one.getField("name"),
                    one.getField("latin"),
                    Folding.fold(one.getField("name")),
                    one.getField("nuts3")
                });
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return rows;
    }
}
