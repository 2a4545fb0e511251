package org.romact.platform.publication;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Gone;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.content.SafeHtml;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of public texts. What is dated in the future is kept and not yet shown. */
@Component
public class Publications {
    private final JdbcClient jdbc;
    private final Clock clock;

    Publications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Which texts: an empty part allows all. */
    public record Filter(
            Optional<String> kind, Optional<String> country, Optional<String> town, Optional<String> theme) {
        public static Filter all() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Filter of(String kind) {
            return new Filter(Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty());
        }

        public static Filter inTown(String town) {
            return new Filter(Optional.empty(), Optional.empty(), Optional.of(town), Optional.empty());
        }
    }

    /** @param path without the language */
    public record Address(String path, Instant updatedAt) {}

    /** Publishes a text, or its newer wording. */
    public void put(Publication text) {
        SoughtWords words =
                SoughtWords.of(text.title(), text.summary(), text.html().html());
        jdbc.sql("""
                insert into platform.publication (kind, id, language, title, summary, html, path, country, town, themes, published_at, updated_at, folded_title, words, words_version)
                values (:kind, :id, :language, :title, :summary, :html, :path, :country, :town, :themes, :published, :updated, :folded,
                        setweight(:titleWords::tsvector, 'A') || setweight(:bodyWords::tsvector, 'C'), :version)
                on conflict (kind, id, language) do update set title = excluded.title, summary = excluded.summary, html = excluded.html, path = excluded.path,
                    country = excluded.country, town = excluded.town, themes = excluded.themes, published_at = excluded.published_at,
                    updated_at = excluded.updated_at, folded_title = excluded.folded_title, words = excluded.words, words_version = excluded.words_version
                """)
                .param("kind", text.kind())
                .param("id", text.id())
                .param("language", text.language().tag())
                .param("title", text.title())
                .param("summary", text.summary())
                .param("html", text.html().html())
                .param("path", text.path())
                .param("country", text.country().orElse(null))
                .param("town", text.town().orElse(null))
                .param("themes", text.themes().toArray(String[]::new))
                .param("published", text.publishedAt().atOffset(ZoneOffset.UTC))
                .param("updated", text.updatedAt().atOffset(ZoneOffset.UTC))
                .param("folded", words.title())
                .param("titleWords", words.titleLexemes())
                .param("bodyWords", words.bodyLexemes())
                .param("version", SoughtWords.VERSION)
                .update();
        learn(jdbc, List.of(words));
    }

    /** Takes a thing back in all its languages. Of what was shown already the address stays, so that old links are answered honestly. */
    public void withdraw(String kind, UUID id) {
        jdbc.sql("""
                with taken as (delete from platform.publication where kind = :kind and id = :id returning path, published_at)
                insert into platform.publication_gone (path, gone_at)
                select distinct path, :now::timestamptz from taken where published_at <= :now
                on conflict (path) do update set gone_at = excluded.gone_at
                """).param("kind", kind).param("id", id).param("now", now()).update();
    }

    /** Why nothing stands at this address: it was taken back, or there never was anything. */
    public RuntimeException missing(String path) {
        boolean gone = jdbc.sql("select exists (select from platform.publication_gone where path = :path)")
                .param("path", path)
                .query(Boolean.class)
                .single();
        return gone ? new Gone(path) : new NotFound(path);
    }

    /** Takes one language version back. */
    public void withdraw(String kind, UUID id, Language language) {
        jdbc.sql("delete from platform.publication where kind = :kind and id = :id and language = :language")
                .param("kind", kind)
                .param("id", id)
                .param("language", language.tag())
                .update();
    }

    /** The newest, each thing once: in the wished language, else in English, else in any. */
    public List<Publication> newest(Language language, Filter filter, int most) {
        return before(language, filter, Optional.empty(), most);
    }

    /** The same, older than a moment: the next page of a list. */
    public List<Publication> before(Language language, Filter filter, Optional<Instant> moment, int most) {
        return jdbc.sql("""
                select p.* from (
                    select kind, id, max(published_at) as newest from platform.publication
                    where published_at <= :now and (:before::timestamptz is null or published_at < :before) and (:kind::text is null or kind = :kind) and (:country::text is null or country = :country)
                      and (:town::text is null or town = :town) and (:theme::text is null or :theme = any (themes))
                    group by kind, id order by max(published_at) desc, id limit :most) n
                cross join lateral (
                    select * from platform.publication b where b.kind = n.kind and b.id = n.id
                    order by b.language = :language desc, b.language = 'en' desc, b.language limit 1) p
                order by n.newest desc, n.id
                """)
                .param("now", now())
                .param("before", moment.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("kind", filter.kind().orElse(null))
                .param("country", filter.country().orElse(null))
                .param("town", filter.town().orElse(null))
                .param("theme", filter.theme().orElse(null))
                .param("language", language.tag())
                .param("most", most)
                .query(Publications::read)
                .list();
    }

    /** The languages of what stands at this address. */
    public List<Publication> at(String kind, String path) {
        return jdbc.sql(
                        "select * from platform.publication where kind = :kind and path = :path and published_at <= :now order by language")
                .param("kind", kind)
                .param("path", path)
                .param("now", now())
                .query(Publications::read)
                .list();
    }

    /** Every page there is, newest first; what stands at a place within a page is that page. */
    public List<Address> addresses() {
        return jdbc.sql("""
                select split_part(path, '#', 1) as page, max(updated_at) as updated from platform.publication
                where published_at <= :now group by page order by updated desc, page
                """)
                .param("now", now())
                .query((row, n) -> new Address(
                        row.getString("page"),
                        row.getObject("updated", OffsetDateTime.class).toInstant()))
                .list();
    }

    static void learn(JdbcClient jdbc, List<SoughtWords> texts) {
        jdbc.sql("insert into platform.publication_word (word) select unnest(:words) on conflict do nothing")
                .param("words", SoughtWords.learned(texts))
                .update();
    }

    static Publication read(ResultSet row, int number) throws SQLException {
        Array themes = row.getArray("themes");
        return new Publication(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                Language.ofTag(row.getString("language")).orElse(Language.EN),
                row.getString("title"),
                row.getString("summary"),
                new SafeHtml(row.getString("html")),
                row.getString("path"),
                Optional.ofNullable(row.getString("country")),
                Optional.ofNullable(row.getString("town")),
                List.of((String[]) themes.getArray()),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
