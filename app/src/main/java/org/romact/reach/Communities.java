package org.romact.reach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.romact.platform.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The communities of a town, as rows. */
@Component
class Communities {
    private final JdbcClient jdbc;
    private final Clock clock;

    Communities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Community> list(AuthorityId town) {
        return jdbc.sql("select * from reach.community where authority_id = :town and retired_at is null order by name")
                .param("town", town.value())
                .query(Communities::read)
                .list();
    }

    Map<UUID, Community> list(Collection<UUID> ids) {
        return jdbc
                .sql("select * from reach.community where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Communities::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Community::id, community -> community));
    }

    Optional<Community> find(AuthorityId town, UUID id) {
        return jdbc.sql("select * from reach.community where authority_id = :town and id = :id")
                .param("town", town.value())
                .param("id", id)
                .query(Communities::read)
                .optional();
    }

    /** False where the town has another community with the same code. */
    boolean add(AuthorityId town, Community community) {
        return write("""
                insert into reach.community (id, authority_id, code, name, kind, households, households_low, households_high,
                    people, people_low, people_high, source, source_year, created_at)
                values (:id, :town, :code, :name, :kind, :households, :householdsLow, :householdsHigh,
                    :people, :peopleLow, :peopleHigh, :source, :year, :now)
                on conflict (authority_id, code) do nothing
                """, town, community) > 0;
    }

    boolean change(AuthorityId town, Community community) {
        return write("""
                update reach.community set code = :code, name = :name, kind = :kind, households = :households, households_low = :householdsLow,
                    households_high = :householdsHigh, people = :people, people_low = :peopleLow, people_high = :peopleHigh,
                    source = :source, source_year = :year
                where id = :id and authority_id = :town and :now::timestamptz is not null
                  and not exists (select from reach.community o where o.authority_id = :town and o.code = :code and o.id <> :id)
                """, town, community) > 0;
    }

    boolean retire(AuthorityId town, UUID id) {
        return jdbc.sql(
                                "update reach.community set retired_at = :now where id = :id and authority_id = :town and retired_at is null")
                        .param("now", now())
                        .param("id", id)
                        .param("town", town.value())
                        .update()
                > 0;
    }

    private int write(String sql, AuthorityId town, Community community) {
        return jdbc.sql(sql)
                .param("id", community.id())
                .param("town", town.value())
                .param("code", community.code())
                .param("name", community.name())
                .param("kind", community.kind().code())
                .param("households", community.households().best(), java.sql.Types.INTEGER)
                .param("householdsLow", community.households().low(), java.sql.Types.INTEGER)
                .param("householdsHigh", community.households().high(), java.sql.Types.INTEGER)
                .param("people", community.people().best(), java.sql.Types.INTEGER)
                .param("peopleLow", community.people().low(), java.sql.Types.INTEGER)
                .param("peopleHigh", community.people().high(), java.sql.Types.INTEGER)
                .param("source", community.source())
                .param("year", community.sourceYear(), java.sql.Types.INTEGER)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Community read(ResultSet row, int number) throws SQLException {
        return new Community(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Community.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Community.Estimate(
                        whole(row, "households"), whole(row, "households_low"), whole(row, "households_high")),
                new Community.Estimate(whole(row, "people"), whole(row, "people_low"), whole(row, "people_high")),
                row.getString("source"),
                whole(row, "source_year"));
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
