package org.romact.assess.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.opendata.Dates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of every town's newest releases in the order of their index: release, indicator, community, the town's own figure last. */
@Component
class CurrentFigures {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String SELECT = """
            select f.*, a.slug, a.name as town_name, a.country, a.lau_code, r.number, r.published_at
            from assess.figure f
            join assess.release r on r.id = f.release_id
            join platform.authority a on a.id = f.authority_id
            where not exists (select from assess.release n
                              where n.authority_id = r.authority_id and n.questionnaire_id = r.questionnaire_id and n.number > r.number)
              and """;

    private static final String ORDER = " order by f.release_id, f.indicator, f.community_id limit :limit";

    private final JdbcClient jdbc;
    private final Releases releases;

    CurrentFigures(JdbcClient jdbc, Releases releases) {
        this.jdbc = jdbc;
        this.releases = releases;
    }

    /** A figure with its release and its town. */
    record Placed(
            UUID release,
            String indicator,
            int number,
            Instant publishedAt,
            String town,
            String townName,
            String country,
            String lauCode,
            PublishedFigure figure) {}

    List<Placed> first(int limit) {
        return after(BEFORE_ALL, "", Optional.empty(), limit);
    }

    /** Null sorts last, so what follows a community are later communities and the town; what follows the town is the next indicator. */
    List<Placed> after(UUID release, String indicator, Optional<UUID> community, int limit) {
        String following = community.isEmpty() ? "(f.release_id, f.indicator) > (:release, :indicator)" : """
                (f.release_id, f.indicator) >= (:release, :indicator)
                and ((f.release_id, f.indicator) > (:release, :indicator) or f.community_id > :community or f.community_id is null)""";
        JdbcClient.StatementSpec statement = jdbc.sql(SELECT + following + ORDER)
                .param("release", release)
                .param("indicator", indicator)
                .param("limit", limit);
        return community
                .map(id -> statement.param("community", id))
                .orElse(statement)
                .query(this::read)
                .list();
    }

    Dates dates() {
        return jdbc.sql("select min(published_at) as issued, max(published_at) as modified from assess.release")
                .query(Dates::read)
                .single();
    }

    private Placed read(ResultSet row, int number) throws SQLException {
        return new Placed(
                row.getObject("release_id", UUID.class),
                row.getString("indicator"),
                row.getInt("number"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("slug"),
                row.getString("town_name"),
                row.getString("country"),
                row.getString("lau_code"),
                releases.readFigure(row, number));
    }
}
