package org.romact.alliance.article;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.PersonId;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of articles. */
@Component
public class Articles {
    private static final String WITH_TEXTS = """
            select a.*, t.language, t.title, t.summary, t.text, t.updated_at
            from alliance.article a join alliance.article_text t on t.article_id = a.id
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Articles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A wording it once had. */
    public record Revision(
            String language,
            String title,
            Instant at,
            @Nullable String by) {}

    List<Article> list(Optional<Article.Kind> kind) {
        return gather(jdbc.sql(WITH_TEXTS + """
                where :kind::text is null or a.kind = :kind order by coalesce(a.publish_at, a.created_at) desc, a.id, t.language limit 1200
                """)
                .param("kind", kind.map(Article.Kind::code).orElse(null)));
    }

    Optional<Article> find(UUID id) {
        return gather(jdbc.sql(WITH_TEXTS + "where a.id = :id order by t.language")
                        .param("id", id))
                .stream()
                .findFirst();
    }

    boolean isTaken(Article.Kind kind, String slug) {
        return jdbc.sql("select exists (select from alliance.article where kind = :kind and slug = :slug)")
                .param("kind", kind.code())
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    void add(UUID id, Article.Kind kind, String slug) {
        jdbc.sql(
                        "insert into alliance.article (id, kind, slug, created_at, created_by) values (:id, :kind, :slug, :now, :by)")
                .param("id", id)
                .param("kind", kind.code())
                .param("slug", slug)
                .param("now", now())
                .param("by", by())
                .update();
    }

    /** The newest wording in one language; the former ones stay among the revisions. */
    void write(UUID id, Language language, String title, String summary, String text) {
        jdbc.sql("""
                with kept as (
                    insert into alliance.article_revision (article_id, language, title, summary, text, at, by)
                    values (:id, :language, :title, :summary, :text, :now, :by))
                insert into alliance.article_text (article_id, language, title, summary, text, updated_at, updated_by)
                values (:id, :language, :title, :summary, :text, :now, :by)
                on conflict (article_id, language) do update set title = excluded.title, summary = excluded.summary, text = excluded.text,
                    updated_at = excluded.updated_at, updated_by = excluded.updated_by
                """)
                .param("id", id)
                .param("language", language.tag())
                .param("title", title)
                .param("summary", summary)
                .param("text", text)
                .param("now", now())
                .param("by", by())
                .update();
    }

    void concern(UUID id, @Nullable String country, @Nullable String town, List<String> themes) {
        jdbc.sql("update alliance.article set country = :country, town = :town, themes = :themes where id = :id")
                .param("country", country)
                .param("town", town)
                .param("themes", themes.toArray(String[]::new))
                .param("id", id)
                .update();
    }

    void publish(UUID id, Instant at) {
        jdbc.sql("update alliance.article set publish_at = :at, withdrawn_at = null where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void withdraw(UUID id) {
        jdbc.sql("update alliance.article set withdrawn_at = :now where id = :id")
                .param("now", now())
                .param("id", id)
                .update();
    }

    List<Revision> revisions(UUID id) {
        return jdbc.sql("""
                select r.language, r.title, r.at, p.name from alliance.article_revision r left join platform.person p on p.id = r.by
                where r.article_id = :id order by r.id desc limit 50
                """)
                .param("id", id)
                .query((row, n) -> new Revision(
                        row.getString("language"),
                        row.getString("title"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name")))
                .list();
    }

    private List<Article> gather(JdbcClient.StatementSpec statement) {
        Map<UUID, Article> articles = new LinkedHashMap<>();
        statement.query((row, n) -> read(row)).list().forEach(one -> articles.merge(one.id(), one, Articles::together));
        return List.copyOf(articles.values());
    }

    private static Article together(Article one, Article other) {
        Map<Language, Article.Text> texts = new EnumMap<>(one.texts());
        texts.putAll(other.texts());
        return new Article(
                one.id(),
                one.kind(),
                one.slug(),
                one.country(),
                one.town(),
                one.themes(),
                one.publishAt(),
                one.withdrawnAt(),
                texts);
    }

    private static Article read(ResultSet row) throws SQLException {
        Array themes = row.getArray("themes");
        Language language = Language.ofTag(row.getString("language")).orElse(Language.EN);
        return new Article(
                row.getObject("id", UUID.class),
                Article.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("slug"),
                row.getString("country"),
                row.getString("town"),
                List.of((String[]) themes.getArray()),
                instant(row, "publish_at"),
                instant(row, "withdrawn_at"),
                Map.of(
                        language,
                        new Article.Text(
                                row.getString("title"),
                                row.getString("summary"),
                                row.getString("text"),
                                Objects.requireNonNull(instant(row, "updated_at")))));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable UUID by() {
        return Scope.current().person().map(PersonId::value).orElse(null);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
