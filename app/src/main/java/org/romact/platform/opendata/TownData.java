package org.romact.platform.opendata;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.romact.platform.Language;
import org.romact.platform.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of towns. */
@Component
class TownData implements Dataset.Source, Dataset.Content {
    private final JdbcClient jdbc;
    private final Settings settings;

    TownData(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public List<Dataset> datasets() {
        String column = "platform.data.column.";
        return List.of(Dataset.of(
                "towns",
                "platform.data.towns",
                Theme.REGI,
                Frequency.IRREG,
                List.of(
                        Column.text("town", column + "town"),
                        Column.text("name", column + "town-name"),
                        Column.text("country", column + "country"),
                        Column.text("lau_code", column + "lau-code"),
                        Column.text("languages", column + "languages"),
                        Column.text("time_zone", column + "time-zone"),
                        Column.text("currency", column + "currency"),
                        new Column("page", Column.Type.ANY_URI, column + "page")),
                this));
    }

    @Override
    public List<Row> rows(Optional<Cursor> after, int limit, Language language) {
        return jdbc.sql("""
                select slug, name, country, lau_code, array_to_string(languages, ' ') as languages, time_zone, currency
                from platform.authority where slug > :after order by slug limit :limit
                """)
                .param("after", after.map(cursor -> cursor.text(0)).orElse(""))
                .param("limit", limit)
                .query((row, number) -> read(row, language))
                .list();
    }

    @Override
    public Dates dates() {
        return jdbc.sql("select min(created_at) as issued, max(created_at) as modified from platform.authority")
                .query(Dates::read)
                .single();
    }

    private Row read(ResultSet row, Language language) throws SQLException {
        String slug = row.getString("slug");
        return new Row(
                Cursor.at(slug),
                List.of(
                        slug,
                        row.getString("name"),
                        row.getString("country"),
                        row.getString("lau_code"),
                        row.getString("languages"),
                        row.getString("time_zone"),
                        row.getString("currency"),
                        URI.create(settings.publicUrl() + "/" + language.tag() + "/towns/" + slug)));
    }
}
