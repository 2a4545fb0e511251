package org.romact.alliance.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dossiers that the current scope may see. */
@Component
public class Practices {
    private final JdbcClient jdbc;
    private final Clock clock;

    Practices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One state that a practice came to, and why. */
    public record Passage(Instant at, Practice.State state, int version, String reason) {}

    /** A line of the secretariat's queue. */
    public record Queued(
            UUID id,
            String title,
            Language language,
            String where,
            Practice.State state,
            boolean correctionWaits,
            Instant changedAt,
            int assigned,
            int done,
            @Nullable LocalDate due) {}

    void create(UUID id, String email, Language tongue, byte[] link) {
        jdbc.sql("""
                insert into alliance.practice (id, state, email, tongue, link, created_at, changed_at)
                values (:id, 'draft', :email, :tongue, :link, :now, :now)
                """)
                .param("id", id)
                .param("email", email)
                .param("tongue", tongue.tag())
                .param("link", link)
                .param("now", now())
                .update();
    }

    Practice get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("practice"));
    }

    Optional<Practice> find(UUID id) {
        return jdbc.sql(
                        "select id, state, email, tongue, version, published_version, changed_at, submitted_at from alliance.practice where id = :id")
                .param("id", id)
                .query(Practices::read)
                .optional();
    }

    /** Takes a step and does what belongs to it; whoever comes second finds the dossier changed and does nothing. */
    Practice.Step take(Practice practice, Practice.Step step, int version, String reason, Runnable deed) {
        return switch (step) {
            case Practice.Step.Refused refused -> refused;
            case Practice.Step.To to -> {
                if (!move(practice, to.state(), version, reason)) {
                    yield new Practice.Step.Refused("alliance.practices.closed");
                }
                deed.run();
                yield to;
            }
        };
    }

    private boolean move(Practice practice, Practice.State next, int version, String reason) {
        boolean submits = next == Practice.State.SUBMITTED;
        boolean publishes = next == Practice.State.PUBLISHED && version == practice.version();
        int moved = jdbc.sql("""
                update alliance.practice set state = :next, version = :version, changed_at = :now,
                       submitted_at = case when :submits then :now else submitted_at end,
                       published_version = case when :publishes then :version else published_version end
                where id = :id and state = :was and version = :wasVersion
                """)
                .param("next", next.code())
                .param("version", version)
                .param("now", now())
                .param("submits", submits)
                .param("publishes", publishes)
                .param("id", practice.id())
                .param("was", practice.state().code())
                .param("wasVersion", practice.version())
                .update();
        if (moved > 0) {
            jdbc.sql("""
                    insert into alliance.practice_step (practice_id, at, state, version, reason, person_id)
                    values (:id, :now, :state, :version, :reason, :person)
                    """)
                    .param("id", practice.id())
                    .param("now", now())
                    .param("state", next.code())
                    .param("version", version)
                    .param("reason", reason)
                    .param(
                            "person",
                            Scope.current().person().map(p -> p.value()).orElse(null))
                    .update();
        }
        return moved > 0;
    }

    void touch(UUID id) {
        jdbc.sql("update alliance.practice set changed_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    void changeLink(UUID id, byte[] link) {
        jdbc.sql("update alliance.practice set link = :link where id = :id")
                .param("link", link)
                .param("id", id)
                .update();
    }

    List<Passage> passages(UUID id) {
        return jdbc.sql(
                        "select at, state, version, reason from alliance.practice_step where practice_id = :id order by at, version")
                .param("id", id)
                .query((row, n) -> new Passage(
                        instant(row, "at"),
                        Practice.State.ofCode(row.getString("state")),
                        row.getInt("version"),
                        row.getString("reason")))
                .list();
    }

    /** How many stand in each state, in the order of life. */
    Map<Practice.State, Long> counts() {
        Map<Practice.State, Long> counts = new LinkedHashMap<>();
        for (Practice.State state : Practice.State.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("select state, count(*) as n from alliance.practice group by state")
                .query((row, n) -> counts.put(Practice.State.ofCode(row.getString("state")), row.getLong("n")))
                .list();
        return counts;
    }

    /** What the secretariat has to do something about: sent in, in review, or published with a correction that waits. */
    long waiting() {
        return jdbc.sql("""
                select count(*) from alliance.practice
                where state in ('submitted', 'in_review') or (state = 'published' and version > published_version)
                """).query(Long.class).single();
    }

    List<Queued> queue(Practice.State state) {
        return jdbc.sql("""
                select p.id, v.title, v.language, concat_ws(', ', nullif(v.place, ''), v.country) as place, p.state, p.changed_at,
                       p.state = 'published' and p.version > p.published_version as correction,
                       count(r.id)::int as assigned, count(r.done_at)::int as done, min(r.due_on) filter (where r.done_at is null) as due
                from alliance.practice p
                join alliance.practice_version v on v.practice_id = p.id and v.number = p.version
                left join alliance.practice_review r on r.practice_id = p.id
                where p.state = :state
                group by p.id, v.title, v.language, v.place, v.country
                order by due nulls last, p.changed_at desc limit 500
                """)
                .param("state", state.code())
                .query((row, n) -> new Queued(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Language.ofTag(row.getString("language")).orElse(Language.EN),
                        row.getString("place"),
                        Practice.State.ofCode(row.getString("state")),
                        row.getBoolean("correction"),
                        instant(row, "changed_at"),
                        row.getInt("assigned"),
                        row.getInt("done"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Practice read(ResultSet row, int number) throws SQLException {
        OffsetDateTime submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return new Practice(
                row.getObject("id", UUID.class),
                Practice.State.ofCode(row.getString("state")),
                row.getString("email"),
                Language.ofTag(row.getString("tongue")).orElse(Language.EN),
                row.getInt("version"),
                row.getObject("published_version", Integer.class),
                instant(row, "changed_at"),
                submitted == null ? null : submitted.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
