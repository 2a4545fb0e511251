package org.romact.assess.fieldwork;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.assess.questionnaire.Version;
import org.romact.forms.answers.Answers;
import org.romact.forms.words.Sentence;
import org.romact.platform.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writing down what came, as rows. Reading it is in {@link Interviews}. */
@Component
class Submissions {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AnswersAsJson json;
    private final Reasons reasons;

    Submissions(JdbcClient jdbc, Clock clock, AnswersAsJson json, Reasons reasons) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.reasons = reasons;
    }

    /** What is stored under an instance id. */
    record Known(UUID id, byte[] digest) {}

    /** False where the instance id is taken; a second sender of the same waits for the first to commit. */
    boolean addInterview(
            UUID id, Phone phone, Version version, String instanceId, byte[] digest, byte[] xml, Answers answers) {
        return insert(
                id,
                phone,
                version,
                instanceId,
                digest,
                "interview",
                xml,
                json.write(answers),
                answers.complaints().size());
    }

    boolean addRefusal(UUID id, Phone phone, Version version, String instanceId, byte[] digest) {
        return insert(id, phone, version, instanceId, digest, "refusal", null, "{}", 0);
    }

    private boolean insert(
            UUID id,
            Phone phone,
            Version version,
            String instanceId,
            byte[] digest,
            String outcome,
            byte @Nullable [] xml,
            String answers,
            int complaints) {
        return jdbc.sql("""
                insert into assess.submission (id, authority_id, version_id, phone_id, instance_id, digest, outcome, xml, answers, complaints, received_at)
                values (:id, :town, :version, :phone, :instance, :digest, :outcome, :xml, :answers::jsonb, :complaints, :now)
                on conflict (authority_id, instance_id) do nothing
                """)
                        .param("id", id)
                        .param("town", phone.town().value())
                        .param("version", version.id())
                        .param("phone", phone.id())
                        .param("instance", instanceId)
                        .param("digest", digest)
                        .param("outcome", outcome)
                        .param("xml", xml, Types.BINARY)
                        .param("answers", answers)
                        .param("complaints", complaints)
                        .param("now", now())
                        .update()
                > 0;
    }

    Known known(AuthorityId town, String instanceId) {
        return jdbc.sql(
                        "select id, digest from assess.submission where authority_id = :town and instance_id = :instance")
                .param("town", town.value())
                .param("instance", instanceId)
                .query((row, n) -> new Known(row.getObject("id", UUID.class), row.getBytes("digest")))
                .single();
    }

    /** Files of the same name and content are kept once; another content under the same name is kept under a longer name. */
    void addFile(AuthorityId town, UUID submission, Incoming.IncomingFile file, byte[] sha256) {
        jdbc.sql("""
                insert into assess.submission_file (submission_id, authority_id, name, sha256, media_type, content)
                select :submission, :town,
                       case when exists (select from assess.submission_file f where f.submission_id = :submission and f.name = :name and f.sha256 <> :sha)
                            then :name || '~' || left(encode(:sha, 'hex'), 8) else :name end,
                       :sha, :type, :content
                on conflict do nothing
                """)
                .param("submission", submission)
                .param("town", town.value())
                .param("name", file.name())
                .param("sha", sha256)
                .param("type", file.mediaType())
                .param("content", file.content())
                .update();
    }

    boolean addConflict(Phone phone, UUID submission, byte[] digest, byte @Nullable [] xml) {
        return jdbc.sql("""
                insert into assess.submission_conflict (id, authority_id, submission_id, phone_id, digest, xml, received_at)
                values (:id, :town, :submission, :phone, :digest, :xml, :now) on conflict (submission_id, digest) do nothing
                """)
                        .param("id", UUID.randomUUID())
                        .param("town", phone.town().value())
                        .param("submission", submission)
                        .param("phone", phone.id())
                        .param("digest", digest)
                        .param("xml", xml, Types.BINARY)
                        .param("now", now())
                        .update()
                > 0;
    }

    /** @param english what is said, for whoever reads the table itself */
    void setAside(Phone phone, byte[] content, List<Sentence> why, String english) {
        jdbc.sql("""
                insert into assess.quarantine (id, authority_id, phone_id, reason, complaints, content, received_at)
                values (:id, :town, :phone, :reason, :complaints::jsonb, :content, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("town", phone.town().value())
                .param("phone", phone.id())
                .param("reason", english.length() > 2_000 ? english.substring(0, 2_000) : english)
                .param("complaints", reasons.write(why))
                .param("content", content)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
