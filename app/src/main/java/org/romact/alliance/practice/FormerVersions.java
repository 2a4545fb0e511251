package org.romact.alliance.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of a practice that was public, so that a correction can be compared with what stood there before. */
@Component
class FormerVersions {
    private final JdbcClient jdbc;
    private final Clock clock;

    FormerVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what is public from now on; the first public one has no reason, for it corrects nothing that anybody read. */
    void keep(UUID practice, int number) {
        jdbc.sql("""
                insert into alliance.published_practice_version (practice_id, number, language, title, place, country, period_from, period_to, themes,
                    problem, action, cost, currency, funding, result, measured, transfer, reason, published_at)
                select v.practice_id, v.number, v.language, v.title, v.place, v.country, v.period_from, v.period_to, v.themes,
                    v.problem, v.action, v.cost, v.currency, v.funding, v.result, v.measured, v.transfer,
                    case when exists (select from alliance.published_practice_version b where b.practice_id = v.practice_id) then v.reason else '' end, :now
                from alliance.practice_version v where v.practice_id = :practice and v.number = :number
                on conflict (practice_id, number) do nothing
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("practice", practice)
                .param("number", number)
                .update();
    }

    /** The newest first. */
    List<Version> list(UUID practice) {
        return jdbc.sql(
                        "select * from alliance.published_practice_version where practice_id = :practice order by number desc")
                .param("practice", practice)
                .query(FormerVersions::read)
                .list();
    }

    void forget(UUID practice) {
        jdbc.sql("delete from alliance.published_practice_version where practice_id = :practice")
                .param("practice", practice)
                .update();
    }

    private static Version read(ResultSet row, int n) throws SQLException {
        Optional<Money> cost = Versions.money(row.getBigDecimal("cost"), row.getString("currency"));
        Content content = new Content(
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                Versions.story(row),
                row.getString("place"),
                null,
                row.getString("country"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                List.of((String[]) row.getArray("themes").getArray()),
                cost,
                "",
                "",
                false,
                true);
        return new Version(
                row.getInt("number"), content, row.getString("reason"), Practices.instant(row, "published_at"));
    }
}
