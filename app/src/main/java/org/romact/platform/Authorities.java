package org.romact.platform;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public register of towns. */
@Component
public class Authorities {
    private final JdbcClient jdbc;
    private final Clock clock;

    Authorities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Authority> list() {
        return jdbc.sql("select * from platform.authority order by country, name")
                .query(Authorities::read)
                .list();
    }

    public Optional<Authority> find(String slug) {
        return jdbc.sql("select * from platform.authority where slug = :slug")
                .param("slug", slug)
                .query(Authorities::read)
                .optional();
    }

    public Authority get(AuthorityId id) {
        return jdbc.sql("select * from platform.authority where id = :id")
                .param("id", id.value())
                .query(Authorities::read)
                .single();
    }

    public void add(Authority authority) {
        jdbc.sql("""
                insert into platform.authority (id, slug, name, country, lau_code, languages, time_zone, currency, created_at)
                values (:id, :slug, :name, :country, :lau, :languages, :zone, :currency, :now)
                """)
                .param("id", authority.id().value())
                .param("slug", authority.slug())
                .param("name", authority.name())
                .param("country", authority.country())
                .param("lau", authority.lauCode())
                .param(
                        "languages",
                        authority.languages().stream().map(Language::tag).toArray(String[]::new))
                .param("zone", authority.zone().getId())
                .param("currency", authority.currency())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Authority read(ResultSet row, int number) throws SQLException {
        Array languages = row.getArray("languages");
        return new Authority(
                new AuthorityId(row.getObject("id", java.util.UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("country"),
                row.getString("lau_code"),
                Arrays.stream((String[]) languages.getArray())
                        .map(tag -> Language.valueOf(tag.toUpperCase(Locale.ROOT)))
                        .toList(),
                ZoneId.of(row.getString("time_zone")),
                row.getString("currency"));
    }
}
