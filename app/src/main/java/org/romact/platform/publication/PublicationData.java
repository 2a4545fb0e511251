package org.romact.platform.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Frequency;
import org.romact.platform.opendata.Row;
import org.romact.platform.opendata.Theme;
import org.romact.platform.page.Sitemap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every public text (news, events, good practices, adopted texts …) as open data, one row for each language, and its page for the sitemap. */
@Component
class PublicationData implements Dataset.Source, Dataset.Content, Sitemap.Source {
    private final JdbcClient jdbc;
    private final Publications publications;
    private final Clock clock;

    PublicationData(JdbcClient jdbc, Publications publications, Clock clock) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public List<Dataset> datasets() {
        String own = "platform.data.publication.";
        return List.of(Dataset.of(
                "publications",
                "platform.data.publications",
                Theme.GOVE,
                Frequency.UPDATE_CONT,
                List.of(
                        Column.text("id", own + "id"),
                        Column.text("kind", own + "kind"),
                        Column.text("language", own + "language"),
                        Column.text("title", own + "title"),
                        Column.text("summary", own + "summary"),
                        Column.text("html", own + "html"),
                        Column.text("path", own + "path"),
                        Column.text("country", own + "country"),
                        Column.text("town", own + "town"),
                        Column.text("themes", own + "themes"),
                        new Column("published_at", Column.Type.DATE_TIME, own + "published-at"),
                        new Column("updated_at", Column.Type.DATE_TIME, own + "updated-at")),
                this));
    }

    @Override
    public List<Row> rows(Optional<Cursor> after, int limit, Language language) {
        return jdbc.sql("""
                select * from platform.publication
                where (kind, id, language) > (:kind, :id, :language) and published_at <= :now order by kind, id, language limit :limit
                """)
                .param("kind", after.map(cursor -> cursor.text(0)).orElse(""))
                .param("id", after.map(cursor -> cursor.id(1)).orElse(new UUID(0, 0)))
                .param("language", after.map(cursor -> cursor.text(2)).orElse(""))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(PublicationData::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Publication text = Publications.read(row, number);
        return new Row(
                Cursor.at(text.kind(), text.id(), text.language().tag()),
                Arrays.asList(
                        text.id().toString(),
                        text.kind(),
                        text.language().tag(),
                        text.title(),
                        text.summary(),
                        text.html().html(),
                        text.path(),
                        text.country().orElse(null),
                        text.town().orElse(null),
                        String.join(" ", text.themes()),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()));
    }

    @Override
    public List<Sitemap.Entry> pages() {
        return publications.addresses().stream()
                .map(address -> new Sitemap.Entry(address.path(), Optional.of(address.updatedAt())))
                .toList();
    }
}
