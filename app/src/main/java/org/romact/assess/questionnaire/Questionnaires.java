package org.romact.assess.questionnaire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.romact.forms.answers.MergedForm;
import org.romact.forms.definition.FormDefinition;
import org.romact.platform.AuthorityId;
import org.romact.platform.PersonId;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires and versions, as rows. */
@Component
public class Questionnaires {
    private static final int DEFINITIONS_KEPT = 200;
    private static final int MERGED_KEPT = 50;
    private static final String VERSIONS = """
            select v.id, v.questionnaire_id, q.form_id, q.design, v.version, v.title, v.md5, v.published_at,
                   (select count(*) from assess.questionnaire_file f where f.version_id = v.id) as files
            from assess.questionnaire_version v join assess.questionnaire q on q.id = v.questionnaire_id
            """;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<UUID, FormDefinition> definitions = new ConcurrentHashMap<>();
    /** By their versions, which never change, in the order in which they were published. */
    private final Map<List<UUID>, MergedForm> merged = new ConcurrentHashMap<>();

    Questionnaires(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    public List<Questionnaire> list(AuthorityId town) {
        return jdbc.sql("""
                select q.id, q.form_id, q.title, q.design, newest.id as version_id, newest.version, newest.published_at,
                       (select count(*) from assess.questionnaire_version v where v.questionnaire_id = q.id) as versions,
                       (select count(*) from assess.submission s join assess.questionnaire_version v on v.id = s.version_id
                        where v.questionnaire_id = q.id and s.outcome = 'interview') as interviews
                from assess.questionnaire q
                join lateral (select v.id, v.version, v.published_at from assess.questionnaire_version v where v.questionnaire_id = q.id
                              order by v.published_at desc, v.version desc limit 1) newest on true
                where q.authority_id = :town order by q.created_at
                """)
                .param("town", town.value())
                .query(this::readQuestionnaire)
                .list();
    }

    public Optional<Questionnaire> find(AuthorityId town, UUID id) {
        return list(town).stream().filter(q -> q.id().equals(id)).findFirst();
    }

    public List<Version> versions(AuthorityId town, UUID questionnaire) {
        return jdbc.sql(
                        VERSIONS
                                + "where v.authority_id = :town and v.questionnaire_id = :id order by v.published_at desc, v.version desc")
                .param("town", town.value())
                .param("id", questionnaire)
                .query(this::readVersion)
                .list();
    }

    /** The newest version of every form of the town: what a phone is offered. */
    public List<Version> newest(AuthorityId town) {
        return jdbc.sql(
                        "select distinct on (form_id) * from (" + VERSIONS
                                + "where v.authority_id = :town) every_version order by form_id, published_at desc, version desc")
                .param("town", town.value())
                .query(this::readVersion)
                .list();
    }

    /** The town's questionnaire with this form id. */
    Optional<Questionnaire> find(AuthorityId town, String formId) {
        return list(town).stream().filter(q -> q.formId().equals(formId)).findFirst();
    }

    public Optional<Version> version(AuthorityId town, UUID id) {
        return jdbc.sql(VERSIONS + "where v.authority_id = :town and v.id = :id")
                .param("town", town.value())
                .param("id", id)
                .query(this::readVersion)
                .optional();
    }

    public Optional<Version> version(AuthorityId town, String formId, String version) {
        return jdbc.sql(VERSIONS + "where v.authority_id = :town and q.form_id = :form and v.version = :version")
                .param("town", town.value())
                .param("form", formId)
                .param("version", version)
                .query(this::readVersion)
                .optional();
    }

    public byte[] xform(UUID version) {
        return jdbc.sql("select xform from assess.questionnaire_version where id = :id")
                .param("id", version)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    /** What the version asks; read once and kept, for a published version never changes. */
    public FormDefinition definition(UUID version) {
        FormDefinition kept = definitions.get(version);
        if (kept != null) {
            return kept;
        }
        FormDefinition read = FormDefinition.read(xform(version)).get();
        if (definitions.size() >= DEFINITIONS_KEPT) {
            definitions.clear();
        }
        definitions.put(version, read);
        return read;
    }

    /** All versions of a questionnaire as one: how answers to any of them are read together. */
    public MergedForm merged(UUID questionnaire) {
        List<UUID> all = jdbc.sql(
                        "select id from assess.questionnaire_version where questionnaire_id = :id order by published_at, version")
                .param("id", questionnaire)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        MergedForm kept = merged.get(all);
        if (kept != null) {
            return kept;
        }
        MergedForm joined = new MergedForm(all.stream().map(this::definition).toList());
        if (merged.size() >= MERGED_KEPT) {
            merged.clear();
        }
        merged.put(all, joined);
        return joined;
    }

    void changeDesign(UUID questionnaire, SampleDesign design) {
        jdbc.sql("update assess.questionnaire set design = :design::jsonb where id = :id")
                .param("design", json.writeValueAsString(design))
                .param("id", questionnaire)
                .update();
    }

    /** The questionnaire with this form id, made with the first version. */
    UUID questionnaireFor(AuthorityId town, FormDefinition form) {
        return jdbc.sql("""
                insert into assess.questionnaire (id, authority_id, form_id, title, design, created_at)
                values (:id, :town, :form, :title, :design::jsonb, :now)
                on conflict (authority_id, form_id) do update set title = excluded.title returning id
                """)
                .param("id", UUID.randomUUID())
                .param("town", town.value())
                .param("form", form.id())
                .param("title", form.title())
                .param("design", json.writeValueAsString(SampleDesign.guess(form)))
                .param("now", now())
                .query(UUID.class)
                .single();
    }

    /** Adds a frozen version; empty where that version exists. */
    Optional<UUID> addVersion(
            AuthorityId town, UUID questionnaire, FormDefinition form, byte[] xform, Optional<Uploads.Source> source) {
        return jdbc.sql("""
                insert into assess.questionnaire_version (id, authority_id, questionnaire_id, version, title, xform, md5, published_at, published_by, source_name, source)
                values (:id, :town, :questionnaire, :version, :title, :xform, :md5, :now, :by, :sourceName, :source)
                on conflict (questionnaire_id, version) do nothing returning id
                """)
                .param("id", UUID.randomUUID())
                .param("town", town.value())
                .param("questionnaire", questionnaire)
                .param("version", form.version())
                .param("title", form.title())
                .param("xform", xform)
                .param("md5", md5(xform))
                .param("now", now())
                .param("by", Scope.current().person().map(PersonId::value).orElse(null))
                .param("sourceName", source.map(Uploads.Source::name).orElse(null))
                .param("source", source.map(Uploads.Source::content).orElse(null), Types.BINARY)
                .query(UUID.class)
                .optional();
    }

    /** The spreadsheet a version was compiled from. */
    Optional<Uploads.Source> source(UUID version) {
        return jdbc.sql(
                        "select source_name, source from assess.questionnaire_version where id = :id and source is not null")
                .param("id", version)
                .query((row, n) -> new Uploads.Source(row.getString(1), row.getBytes(2)))
                .optional();
    }

    void addFile(AuthorityId town, UUID version, MediaFile file) {
        jdbc.sql("""
                insert into assess.questionnaire_file (version_id, authority_id, name, media_type, md5, content)
                values (:version, :town, :name, :type, :md5, :content) on conflict do nothing
                """)
                .param("version", version)
                .param("town", town.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("md5", md5(file.content()))
                .param("content", file.content())
                .update();
    }

    public List<MediaFile> files(UUID version) {
        return jdbc.sql(
                        "select name, media_type, md5, content from assess.questionnaire_file where version_id = :id order by name")
                .param("id", version)
                .query((row, n) -> new MediaFile(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4)))
                .list();
    }

    private Questionnaire readQuestionnaire(ResultSet row, int number) throws SQLException {
        return new Questionnaire(
                row.getObject("id", UUID.class),
                row.getString("form_id"),
                row.getString("title"),
                json.readValue(row.getString("design"), SampleDesign.class),
                row.getObject("version_id", UUID.class),
                row.getString("version"),
                row.getInt("versions"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getLong("interviews"));
    }

    private Version readVersion(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getObject("id", UUID.class),
                row.getObject("questionnaire_id", UUID.class),
                row.getString("form_id"),
                row.getString("version"),
                row.getString("title"),
                row.getString("md5"),
                row.getInt("files"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("design"), SampleDesign.class));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** MD5 because the OpenRosa protocol names it; nothing here relies on its strength. */
    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
