package org.romact.alliance.join;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.Token;
import org.romact.platform.scope.Dossiers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of applications. */
@Component
public class Applications {
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final Dossiers dossiers;

    Applications(JdbcClient jdbc, Clock clock, JsonMapper json, Dossiers dossiers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.dossiers = dossiers;
    }

    /** A line of the queue. */
    public record Waiting(
            UUID id,
            String name,
            String country,
            String code,
            String state,
            int version,
            @Nullable Instant submittedAt,
            Instant changedAt,
            @Nullable String assignee) {}

    /** What was sent, when, and why it was sent again. */
    public record Sent(int version, String reason, Instant at) {}

    /** Begins one, opens it for this transaction. */
    void begin(
            UUID id,
            Token link,
            Token mailCode,
            Language language,
            String email,
            String country,
            String name,
            Answers answers) {
        dossiers.open(id);
        jdbc.sql("""
                insert into alliance.application (id, token, mail_code, language, email, country, name, answers, created_at, changed_at)
                values (:id, :token, :code, :language, :email, :country, :name, :answers::jsonb, :now, :now)
                """)
                .param("id", id)
                .param("token", link.hash())
                .param("code", mailCode.hash())
                .param("language", language.tag())
                .param("email", email.strip())
                .param("country", country)
                .param("name", name.strip())
                .param("answers", json.writeValueAsString(answers.byName()))
                .param("now", now())
                .update();
    }

    /** Opens the application to which this link belongs, for the rest of the transaction. */
    Optional<Application> open(Token link) {
        Optional<UUID> id = jdbc.sql("select alliance.application_by_token(:hash)")
                .param("hash", link.hash())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
        id.ifPresent(dossiers::open);
        return id.flatMap(this::find);
    }

    Optional<Application> find(UUID id) {
        return jdbc.sql("select * from alliance.application where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** Keeps what was typed; only while it may be changed. */
    boolean save(UUID id, Answers answers) {
        return jdbc.sql("""
                update alliance.application set answers = :answers::jsonb, name = :name, code = :code, changed_at = :now
                where id = :id and state in ('draft', 'asked_back')
                """)
                        .param("answers", json.writeValueAsString(answers.byName()))
                        .param("name", shortened(answers.get("name")))
                        .param("code", answers.get("code").strip().toUpperCase(Locale.ROOT))
                        .param("now", now())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String shortened(String name) {
        String stripped = name.isBlank() ? "–" : name.strip();
        return stripped.length() <= 200 ? stripped : stripped.substring(0, 200);
    }

    /** By the code of the first letter, or by a link that was written to the address later. */
    boolean confirm(UUID id, Token mailCode) {
        return jdbc.sql("""
                update alliance.application set confirmed_at = coalesce(confirmed_at, :now) where id = :id
                  and (mail_code = :code or exists (select from alliance.dossier_behind('join', :code, :now) d where d.dossier = :id and d.by_mail))
                """)
                        .param("now", now())
                        .param("id", id)
                        .param("code", mailCode.hash())
                        .update()
                == 1;
    }

    /** A fresh link; the old one ends. For a letter written later: of the old link only the hash is known. */
    Token renewLink(UUID id) {
        Token link = Token.fresh();
        jdbc.sql("update alliance.application set token = :token where id = :id")
                .param("token", link.hash())
                .param("id", id)
                .update();
        return link;
    }

    /** Freezes it as the next version. */
    void submit(Application application, String reason) {
        jdbc.sql("""
                with sent as (
                    update alliance.application set state = 'submitted', version = version + 1, submitted_at = :now, changed_at = :now
                    where id = :id and state in ('draft', 'asked_back') returning id, version, answers)
                insert into alliance.application_version (application_id, version, answers, reason, at)
                select id, version, answers, :reason, :now from sent
                """)
                .param("now", now())
                .param("id", application.id())
                .param("reason", reason)
                .update();
    }

    /** Whether the code is taken: by a participant, by another application, or not at all. */
    Optional<String> taken(String country, String code, UUID butNot) {
        return jdbc.sql("select alliance.code_taken(:country, :code, :id)")
                .param("country", country)
                .param("code", code.strip().toUpperCase(Locale.ROOT))
                .param("id", butNot)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    List<Waiting> list(Optional<String> state) {
        return jdbc.sql("""
                select a.id, a.name, a.country, a.code, a.state, a.version, a.submitted_at, a.changed_at, p.name as assignee
                from alliance.application a left join platform.person p on p.id = a.assigned_to
                where (:state::text is null or a.state = :state) and (:state::text is not null or a.state <> 'draft')
                order by a.state = 'submitted' desc, a.submitted_at nulls last, a.id limit 500
                """)
                .param("state", state.orElse(null))
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("code"),
                        row.getString("state"),
                        row.getInt("version"),
                        instant(row, "submitted_at"),
                        java.util.Objects.requireNonNull(instant(row, "changed_at")),
                        row.getString("assignee")))
                .list();
    }

    long waiting() {
        return jdbc.sql("select count(*) from alliance.application where state = 'submitted'")
                .query(Long.class)
                .single();
    }

    List<Sent> versions(UUID id) {
        return jdbc.sql(
                        "select version, reason, at from alliance.application_version where application_id = :id order by version")
                .param("id", id)
                .query((row, n) -> new Sent(
                        row.getInt("version"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void assign(UUID id, @Nullable UUID person) {
        jdbc.sql("update alliance.application set assigned_to = :person where id = :id")
                .param("person", person)
                .param("id", id)
                .update();
    }

    /** True if it was in one of the states from which this may follow: two reviewers never decide the same application. */
    boolean decide(UUID id, Application.State from, Application.State to, String reason, @Nullable UUID by) {
        return jdbc.sql("""
                update alliance.application set state = :to, reason = :reason, decided_at = :now, decided_by = :by, changed_at = :now
                where id = :id and state = :from
                """)
                        .param("to", to.code())
                        .param("reason", reason)
                        .param("now", now())
                        .param("by", by)
                        .param("id", id)
                        .param("from", from.code())
                        .update()
                == 1;
    }

    /** Keeps the new leader's name and mandate beside what was sent when joining. */
    void renewed(UUID id, Answers answers) {
        jdbc.sql("update alliance.application set answers = :answers::jsonb, changed_at = :now where id = :id")
                .param("answers", json.writeValueAsString(answers.byName()))
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Drafts nobody touched, and what was declined or taken back long ago, with their files. */
    int deleteOld(OffsetDateTime draftsBefore, OffsetDateTime closedBefore) {
        return jdbc.sql("""
                with old as (
                    delete from alliance.application
                    where (state in ('draft', 'asked_back') and changed_at < :drafts) or (state in ('declined', 'withdrawn') and changed_at < :closed)
                    returning id),
                files as (delete from platform.file where dossier in (select id from old) returning 1)
                select count(*) from old
                """)
                .param("drafts", draftsBefore)
                .param("closed", closedBefore)
                .query(Integer.class)
                .single();
    }

    private Application read(ResultSet row, int number) throws SQLException {
        return new Application(
                row.getObject("id", UUID.class),
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                row.getString("email"),
                instant(row, "confirmed_at"),
                Application.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                row.getString("country"),
                row.getString("code"),
                row.getString("name"),
                new Answers(json.readValue(row.getString("answers"), STRINGS)),
                java.util.Objects.requireNonNull(instant(row, "changed_at")),
                instant(row, "submitted_at"),
                row.getObject("assigned_to", UUID.class),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
