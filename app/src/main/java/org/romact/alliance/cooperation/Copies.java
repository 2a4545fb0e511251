package org.romact.alliance.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.alliance.doors.AnswerTime;
import org.romact.platform.Authority;
import org.romact.platform.AuthorityId;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The towns' copies, as rows: a town sees its own, an organisation those of its proposal, the secretariat all. */
@Component
class Copies {
    private static final String SELECT =
            "select c.*, a.slug, a.name, a.time_zone from alliance.ngo_town c join platform.authority a on a.id = c.authority_id ";

    /** An answer that is owed, for a letter. */
    record Owed(
            UUID proposal,
            String organisation,
            String title,
            LocalDate due,
            @Nullable UUID assignedTo) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Proposals proposals;
    private final AnswerTime answerTime;

    Copies(JdbcClient jdbc, Clock clock, Proposals proposals, AnswerTime answerTime) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.proposals = proposals;
        this.answerTime = answerTime;
    }

    /** Whoever has not answered yet gets the newer version instead, and the days anew. */
    void replaceUnanswered(UUID proposal) {
        jdbc.sql(
                        "update alliance.ngo_town set replaced_at = :now where proposal_id = :id and answered_at is null and replaced_at is null")
                .param("now", now())
                .param("id", proposal)
                .update();
    }

    void route(UUID proposal, int version, Answers answers, Authority town) {
        jdbc.sql("""
                insert into alliance.ngo_town (authority_id, proposal_id, version, answers, routed_at, due_on)
                values (:town, :proposal, :version, :answers::jsonb, :now, :due)
                """)
                .param("town", town.id().value())
                .param("proposal", proposal)
                .param("version", version)
                .param("answers", proposals.write(answers))
                .param("now", now())
                .param("due", answerTime.of("cooperation").from(town.today(clock)))
                .update();
    }

    List<Copy> ofProposal(UUID proposal) {
        return jdbc.sql(SELECT + "where c.proposal_id = :id order by c.version desc, a.name")
                .param("id", proposal)
                .query(this::copy)
                .list();
    }

    /** What waits first, and of that what is due first; then what was answered, newest first. */
    List<Copy> ofTown(AuthorityId town) {
        return jdbc.sql(SELECT + """
                where c.authority_id = :town and c.replaced_at is null
                order by c.answered_at is not null, case when c.answered_at is null then c.due_on end, c.answered_at desc, c.version desc limit 500
                """)
                .param("town", town.value())
                .query(this::copy)
                .list();
    }

    /** The versions of one proposal that reached the town, the newest first. */
    List<Copy> ofTown(AuthorityId town, UUID proposal) {
        return jdbc.sql(SELECT + "where c.authority_id = :town and c.proposal_id = :id order by c.version desc")
                .param("town", town.value())
                .param("id", proposal)
                .query(this::copy)
                .list();
    }

    /** Those whose day has passed where the town is, the latest first: for the secretariat. */
    List<Copy> late() {
        return jdbc.sql(SELECT + """
                where c.answered_at is null and c.replaced_at is null and c.due_on < (:now at time zone a.time_zone)::date
                  and exists (select from alliance.ngo_proposal p where p.id = c.proposal_id and p.state <> 'declined')
                order by c.due_on limit 200
                """).param("now", now()).query(this::copy).list();
    }

    long waiting(AuthorityId town) {
        return jdbc.sql(
                        "select count(*) from alliance.ngo_town where authority_id = :town and answered_at is null and replaced_at is null")
                .param("town", town.value())
                .query(Long.class)
                .single();
    }

    /** Once and for good; false where somebody answered a moment ago. */
    boolean answer(AuthorityId town, Copy copy, String answer, String reason, boolean agrees, UUID by) {
        return jdbc.sql("""
                update alliance.ngo_town set answer = :answer, reason = :reason, answered_at = :now, answered_by = :by, town_agrees = :agrees
                where authority_id = :town and proposal_id = :proposal and version = :version and answered_at is null and replaced_at is null
                """)
                        .param("answer", answer)
                        .param("reason", reason)
                        .param("now", now())
                        .param("by", by)
                        .param("agrees", agrees)
                        .param("town", town.value())
                        .param("proposal", copy.proposal())
                        .param("version", copy.version())
                        .update()
                > 0;
    }

    void townAgrees(AuthorityId town, Copy copy, boolean agrees) {
        jdbc.sql(
                        "update alliance.ngo_town set town_agrees = :agrees where authority_id = :town and proposal_id = :proposal and version = :version")
                .param("agrees", agrees)
                .param("town", town.value())
                .param("proposal", copy.proposal())
                .param("version", copy.version())
                .update();
    }

    void organisationAgrees(Copy copy, boolean agrees) {
        jdbc.sql("""
                update alliance.ngo_town c set organisation_agrees = :agrees from platform.authority a
                where a.id = c.authority_id and a.slug = :town and c.proposal_id = :proposal and c.version = :version
                """)
                .param("agrees", agrees)
                .param("town", copy.town())
                .param("proposal", copy.proposal())
                .param("version", copy.version())
                .update();
    }

    /** The towns to which something is to be said on this day. */
    List<AuthorityId> toTell(LocalDate today) {
        return jdbc.sql("""
                select distinct c.authority_id from alliance.ngo_town c join alliance.ngo_proposal p on p.id = c.proposal_id
                where p.state <> 'declined' and c.answered_at is null and c.replaced_at is null
                  and (c.told_at is null or c.warned_at is null and c.due_on between :today and :soon or c.reminded_at is null and c.due_on < :today)
                """)
                .param("today", today)
                .param("soon", today.plusDays(Reminding.DAYS_BEFORE))
                .query((row, n) -> new AuthorityId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What came and the town was not told of yet; from now on it was. */
    List<Owed> newOnce(AuthorityId town) {
        return once(town, "told_at", LocalDate.EPOCH, LocalDate.of(9999, 1, 1));
    }

    /** What is due within days and the town was not reminded of yet; from now on it was. */
    List<Owed> soonOnce(AuthorityId town, LocalDate today) {
        return once(town, "warned_at", today, today.plusDays(Reminding.DAYS_BEFORE));
    }

    /** What became late and nobody was told of yet; from now on they were. */
    List<Owed> lateOnce(AuthorityId town, LocalDate today) {
        return once(town, "reminded_at", LocalDate.EPOCH, today.minusDays(1));
    }

    /** @param mark the column that says that it was done */
    private List<Owed> once(AuthorityId town, String mark, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                update alliance.ngo_town c set %1$s = :now from alliance.ngo_proposal p
                where c.authority_id = :town and p.id = c.proposal_id and p.state <> 'declined' and c.%1$s is null
                  and c.answered_at is null and c.replaced_at is null and c.due_on between :from and :until
                returning c.proposal_id as proposal, c.answers->'name'->>0 as organisation, c.answers->'title'->>0 as title, c.due_on as due, p.assigned_to
                """.formatted(mark))
                .param("now", now())
                .param("town", town.value())
                .param("from", from)
                .param("until", until)
                .query(DataClassRowMapper.newInstance(Owed.class))
                .list();
    }

    private Copy copy(ResultSet row, int number) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(row.getString("time_zone")));
        return new Copy(
                row.getObject("proposal_id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getInt("version"),
                proposals.read(row.getString("answers")),
                row.getObject("routed_at", OffsetDateTime.class),
                due,
                row.getObject("replaced_at") != null,
                row.getString("answer"),
                row.getString("reason"),
                row.getObject("answered_at", OffsetDateTime.class),
                row.getBoolean("town_agrees"),
                row.getBoolean("organisation_agrees"),
                AnswerTime.daysLeft(due, today));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
