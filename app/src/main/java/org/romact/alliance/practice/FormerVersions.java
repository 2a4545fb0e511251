package org.romact.alliance.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.PersonId;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of a practice that was public, so that a correction can be compared with what stood there before; and that some were taken back. */
@Component
public class FormerVersions {
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

    /**
     * That a version was public.
     *
     * @param reason of the correction
     * @param takenBack null while it can be read
     */
    public record Line(
            int number,
            String reason,
            Instant publishedAt,
            @Nullable Instant takenBack) {}

    /** What was decided about a former version, and why; for the secretariat alone. */
    public record Decision(int number, boolean takenBack, String reason, Instant at) {}

    /** The newest first. */
    List<Line> list(UUID practice) {
        return jdbc.sql("""
                select number, reason, published_at, null as gone_at from alliance.published_practice_version where practice_id = :practice
                union all
                select number, '', published_at, gone_at from alliance.practice_version_gone where practice_id = :practice
                order by number desc
                """)
                .param("practice", practice)
                .query((row, n) -> {
                    OffsetDateTime gone = row.getObject("gone_at", OffsetDateTime.class);
                    return new Line(
                            row.getInt("number"),
                            row.getString("reason"),
                            Practices.instant(row, "published_at"),
                            gone == null ? null : gone.toInstant());
                })
                .list();
    }

    Optional<Version> find(UUID practice, int number) {
        return jdbc.sql(
                        "select * from alliance.published_practice_version where practice_id = :practice and number = :number")
                .param("practice", practice)
                .param("number", number)
                .query(FormerVersions::read)
                .optional();
    }

    List<Decision> decisions(UUID practice) {
        return jdbc.sql(
                        "select number, taken_back, reason, at from alliance.practice_version_decision where practice_id = :practice order by at")
                .param("practice", practice)
                .query((row, n) -> new Decision(
                        row.getInt("number"),
                        row.getBoolean("taken_back"),
                        row.getString("reason"),
                        Practices.instant(row, "at")))
                .list();
    }

    /** Of a former version that can be read nothing stays but that it was there. Never the newest: that is the practice. */
    boolean takeBack(UUID practice, int number) {
        return jdbc.sql("""
                with taken as (
                    delete from alliance.published_practice_version v using alliance.published_practice p
                    where v.practice_id = :practice and v.number = :number and p.id = v.practice_id and v.number < p.version
                    returning v.published_at)
                insert into alliance.practice_version_gone (practice_id, number, published_at, gone_at)
                select :practice, :number, published_at, :now from taken
                """)
                        .param("practice", practice)
                        .param("number", number)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    void decide(UUID practice, int number, boolean takenBack, String reason) {
        jdbc.sql("""
                insert into alliance.practice_version_decision (practice_id, number, at, taken_back, reason, person_id)
                values (:practice, :number, :now, :takenBack, :reason, :person)
                """)
                .param("practice", practice)
                .param("number", number)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("takenBack", takenBack)
                .param("reason", reason)
                .param("person", Scope.current().person().map(PersonId::value).orElse(null))
                .update();
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
