package org.romact.alliance.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.PersonId;
import org.romact.platform.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reviews that the current scope may see: all for the secretariat, their own for a reviewer. */
@Component
public class Reviews {
    private static final String SELECT = """
            select r.*, v.title from alliance.practice_review r
            join alliance.practice_version v on v.practice_id = r.practice_id and v.number = r.version
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many days a review may take and how many a practice needs. */
    public record Rule(int days, int needed) {}

    Rule rule() {
        return jdbc.sql("select review_days, reviews_needed from alliance.practice_rule")
                .query((row, n) -> new Rule(row.getInt("review_days"), row.getInt("reviews_needed")))
                .single();
    }

    void setDays(int days) {
        jdbc.sql("update alliance.practice_rule set review_days = :days")
                .param("days", days)
                .update();
    }

    /** Nothing where the same peer has this version already. */
    Optional<LocalDate> assign(Practice practice, UUID reviewer) {
        LocalDate due = Programme.today(clock).plusDays(rule().days());
        int added = jdbc.sql("""
                insert into alliance.practice_review (id, practice_id, version, reviewer_id, assigned_at, due_on)
                values (:id, :practice, :version, :reviewer, :now, :due)
                on conflict (practice_id, version, reviewer_id) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("practice", practice.id())
                .param("version", practice.version())
                .param("reviewer", reviewer)
                .param("now", now())
                .param("due", due)
                .update();
        return added > 0 ? Optional.of(due) : Optional.empty();
    }

    List<Review> of(UUID practice) {
        return jdbc.sql(SELECT + " where r.practice_id = :practice order by r.version desc, r.assigned_at, r.id")
                .param("practice", practice)
                .query(Reviews::read)
                .list();
    }

    /** Those that wait first, the most urgent above. */
    List<Review> assignedTo(PersonId reviewer) {
        return jdbc.sql(SELECT
                        + " where r.reviewer_id = :reviewer order by r.done_at is not null, r.due_on, r.id limit 200")
                .param("reviewer", reviewer.value())
                .query(Reviews::read)
                .list();
    }

    long waitingFor(PersonId reviewer) {
        return jdbc.sql(
                        "select count(*) from alliance.practice_review where reviewer_id = :reviewer and done_at is null")
                .param("reviewer", reviewer.value())
                .query(Long.class)
                .single();
    }

    Optional<Review> find(UUID id, PersonId reviewer) {
        return jdbc.sql(SELECT + " where r.id = :id and r.reviewer_id = :reviewer")
                .param("id", id)
                .param("reviewer", reviewer.value())
                .query(Reviews::read)
                .optional();
    }

    /** Done once; a review that is done is not changed. */
    boolean finish(UUID id, PersonId reviewer, Map<String, Review.Mark> marks, String recommendation, String advice) {
        JdbcClient.StatementSpec statement = jdbc.sql("""
                update alliance.practice_review set relevance = :relevance, relevance_comment = :relevanceComment, evidence = :evidence,
                    evidence_comment = :evidenceComment, involvement = :involvement, involvement_comment = :involvementComment,
                    transferability = :transferability, transferability_comment = :transferabilityComment, recommendation = :recommendation,
                    advice = :advice, done_at = :now
                where id = :id and reviewer_id = :reviewer and done_at is null
                """)
                .param("id", id)
                .param("reviewer", reviewer.value())
                .param("recommendation", recommendation)
                .param("advice", advice)
                .param("now", now());
        for (String criterion : Review.CRITERIA) {
            Review.Mark mark = Objects.requireNonNull(marks.get(criterion));
            statement = statement.param(criterion, mark.score()).param(criterion + "Comment", mark.comment());
        }
        return statement.update() > 0;
    }

    private static Review read(ResultSet row, int n) throws SQLException {
        Map<String, Review.Mark> marks = new LinkedHashMap<>();
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        if (done != null) {
            for (String criterion : Review.CRITERIA) {
                marks.put(criterion, new Review.Mark(row.getInt(criterion), row.getString(criterion + "_comment")));
            }
        }
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("practice_id", UUID.class),
                row.getInt("version"),
                row.getObject("reviewer_id", UUID.class),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                marks,
                Objects.requireNonNullElse(row.getString("recommendation"), ""),
                row.getString("advice"),
                done == null ? null : done.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
