package org.romact.assess.fieldwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.AuthorityId;
import org.romact.platform.PersonId;
import org.romact.platform.Scope;
import org.romact.platform.page.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored interviews, for reading and for review. */
@Component
public class Interviews {
    static final int PAGE = 50;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Reasons reasons;

    Interviews(JdbcClient jdbc, Clock clock, Reasons reasons) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reasons = reasons;
    }

    /** How many of each kind a town has. */
    public record Tally(long waiting, long approved, long rejected, long refusals, long conflicts, long quarantined) {}

    /** An interview as it counts: its version and its XML. */
    public record Raw(UUID id, UUID versionId, byte[] xml) {}

    /** The same instance with other content, waiting for a decision. */
    public record Conflict(UUID id, UUID submission, Instant receivedAt) {}

    /** Bytes that could not be read. */
    public record Quarantined(UUID id, Reasons.Kept why, int bytes, Instant receivedAt) {
        public String reason(Texts t) {
            return why.in(t);
        }
    }

    public Tally tally(AuthorityId town) {
        return jdbc.sql("""
                select count(*) filter (where outcome = 'interview' and review = 'received') as waiting,
                       count(*) filter (where outcome = 'interview' and review = 'approved') as approved,
                       count(*) filter (where outcome = 'interview' and review = 'rejected') as rejected,
                       count(*) filter (where outcome = 'refusal') as refusals,
                       (select count(*) from assess.submission_conflict c where c.authority_id = :town and c.settled_at is null) as conflicts,
                       (select count(*) from assess.quarantine q where q.authority_id = :town) as quarantined
                from assess.submission where authority_id = :town
                """)
                .param("town", town.value())
                .query((row, n) -> new Tally(
                        row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)))
                .single();
    }

    /** A page of interviews in one state of review (empty: all), older than the given moment. */
    List<Interview> list(AuthorityId town, String review, Instant before) {
        return jdbc.sql("""
                select s.id, s.version_id, v.title, v.version, p.name as phone, s.received_at, s.outcome, s.review, s.review_note, s.complaints,
                       (select count(*) from assess.submission_file f where f.submission_id = s.id) as files,
                       (select count(*) from assess.submission_conflict c where c.submission_id = s.id and c.settled_at is null) as conflicts
                from assess.submission s join assess.questionnaire_version v on v.id = s.version_id left join assess.phone p on p.id = s.phone_id
                where s.authority_id = :town and s.received_at < :before
                  and (:review = '' or (s.review = :review and s.outcome = 'interview') or (:review = 'refusal' and s.outcome = 'refusal'))
                order by s.received_at desc, s.id limit :page
                """)
                .param("town", town.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("review", review)
                .param("page", PAGE)
                .query(Interviews::read)
                .list();
    }

    Optional<Interview> find(AuthorityId town, UUID id) {
        return jdbc.sql("""
                select s.id, s.version_id, v.title, v.version, p.name as phone, s.received_at, s.outcome, s.review, s.review_note, s.complaints,
                       (select count(*) from assess.submission_file f where f.submission_id = s.id) as files,
                       (select count(*) from assess.submission_conflict c where c.submission_id = s.id and c.settled_at is null) as conflicts
                from assess.submission s join assess.questionnaire_version v on v.id = s.version_id left join assess.phone p on p.id = s.phone_id
                where s.authority_id = :town and s.id = :id
                """)
                .param("town", town.value())
                .param("id", id)
                .query(Interviews::read)
                .optional();
    }

    byte[] xml(AuthorityId town, UUID id) {
        return jdbc.sql("select xml from assess.submission where authority_id = :town and id = :id")
                .param("town", town.value())
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Everything that counts for figures: approved interviews of one questionnaire, over all its versions, in a fixed order. */
    public List<Raw> approved(AuthorityId town, UUID questionnaire) {
        return jdbc.sql("""
                select s.id, s.version_id, s.xml from assess.submission s join assess.questionnaire_version v on v.id = s.version_id
                where s.authority_id = :town and v.questionnaire_id = :questionnaire and s.outcome = 'interview' and s.review = 'approved' order by s.id
                """)
                .param("town", town.value())
                .param("questionnaire", questionnaire)
                .query((row, n) -> new Raw(
                        row.getObject("id", UUID.class), row.getObject("version_id", UUID.class), row.getBytes("xml")))
                .list();
    }

    public long refusals(AuthorityId town, UUID questionnaire) {
        return jdbc.sql("""
                select count(*) from assess.submission s join assess.questionnaire_version v on v.id = s.version_id
                where s.authority_id = :town and v.questionnaire_id = :questionnaire and s.outcome = 'refusal'
                """)
                .param("town", town.value())
                .param("questionnaire", questionnaire)
                .query(Long.class)
                .single();
    }

    boolean review(AuthorityId town, UUID id, String verdict, String note) {
        return jdbc.sql("""
                update assess.submission set review = :verdict, review_note = nullif(:note, ''), reviewed_at = :now, reviewed_by = :by
                where authority_id = :town and id = :id and outcome = 'interview'
                """)
                        .param("verdict", verdict)
                        .param("note", note)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param(
                                "by",
                                Scope.current().person().map(PersonId::value).orElse(null))
                        .param("town", town.value())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Approves what waits and has neither complaints nor an open conflict; returns how many. */
    public int approveSound(AuthorityId town) {
        return jdbc.sql("""
                update assess.submission s set review = 'approved', reviewed_at = :now, reviewed_by = :by
                where authority_id = :town and outcome = 'interview' and review = 'received' and complaints = 0
                  and not exists (select from assess.submission_conflict c where c.submission_id = s.id and c.settled_at is null)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Scope.current().person().map(PersonId::value).orElse(null))
                .param("town", town.value())
                .update();
    }

    List<Conflict> conflicts(AuthorityId town, UUID submission) {
        return jdbc.sql("""
                select id, submission_id, received_at from assess.submission_conflict
                where authority_id = :town and submission_id = :id and settled_at is null order by received_at
                """)
                .param("town", town.value())
                .param("id", submission)
                .query((row, n) -> new Conflict(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    byte[] conflictXml(AuthorityId town, UUID conflict) {
        return jdbc.sql(
                        "select coalesce(xml, ''::bytea) from assess.submission_conflict where authority_id = :town and id = :id")
                .param("town", town.value())
                .param("id", conflict)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** Decides that what came first stays; the other content stays too, marked as settled. */
    boolean settle(AuthorityId town, UUID submission, UUID conflict) {
        return jdbc.sql("""
                update assess.submission_conflict set settled_at = :now, settled_by = :by, settled_how = 'first kept'
                where authority_id = :town and submission_id = :submission and id = :id and settled_at is null
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param(
                                "by",
                                Scope.current().person().map(PersonId::value).orElse(null))
                        .param("town", town.value())
                        .param("submission", submission)
                        .param("id", conflict)
                        .update()
                > 0;
    }

    List<Quarantined> quarantined(AuthorityId town) {
        return jdbc.sql("""
                select id, complaints, reason, length(content) as bytes, received_at from assess.quarantine
                where authority_id = :town order by received_at desc limit 100
                """)
                .param("town", town.value())
                .query((row, n) -> new Quarantined(
                        row.getObject(1, UUID.class),
                        reasons.read(row.getString(2), row.getString(3)),
                        row.getInt(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<byte[]> quarantinedBytes(AuthorityId town, UUID id) {
        return jdbc.sql("select content from assess.quarantine where authority_id = :town and id = :id")
                .param("town", town.value())
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static Interview read(ResultSet row, int number) throws SQLException {
        return new Interview(
                row.getObject("id", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getString("title"),
                row.getString("version"),
                row.getString("phone"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("outcome").equals("refusal"),
                row.getString("review"),
                row.getString("review_note"),
                row.getInt("complaints"),
                row.getLong("files"),
                row.getLong("conflicts"));
    }
}
