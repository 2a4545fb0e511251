package org.romact.reach;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The communities of all towns as open data. When one was last corrected is not stored, so the dataset does not say when it changed. */
@Component
class CommunityData implements Dataset.Source, Dataset.Content {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private final JdbcClient jdbc;

    CommunityData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dataset> datasets() {
        String town = "platform.data.column.";
        String own = "reach.data.column.";
        return List.of(Dataset.of(
                "communities",
                "reach.data.communities",
                Theme.SOCI,
                Frequency.IRREG,
                List.of(
                        Column.text("town", town + "town"),
                        Column.text("town_name", town + "town-name"),
                        Column.text("country", town + "country"),
                        Column.text("lau_code", town + "lau-code"),
                        Column.text("code", own + "code"),
                        Column.text("name", own + "name"),
                        Column.text("kind", own + "kind"),
                        Column.whole("households", own + "households"),
                        Column.whole("households_low", own + "households-low"),
                        Column.whole("households_high", own + "households-high"),
                        Column.whole("people", own + "people"),
                        Column.whole("people_low", own + "people-low"),
                        Column.whole("people_high", own + "people-high"),
                        Column.text("source", own + "source"),
                        Column.whole("source_year", own + "source-year")),
                this));
    }

    @Override
    public List<Row> rows(Optional<Cursor> after, int limit, Language language) {
        return jdbc.sql("""
                select c.authority_id, a.slug, a.name as town_name, a.country, a.lau_code, c.code, c.name, c.kind, c.households, c.households_low,
                    c.households_high, c.people, c.people_low, c.people_high, c.source, c.source_year
                from reach.community c join platform.authority a on a.id = c.authority_id
                where (c.authority_id, c.code) > (:town, :code) and c.retired_at is null
                order by c.authority_id, c.code limit :limit
                """)
                .param("town", after.map(cursor -> cursor.id(0)).orElse(BEFORE_ALL))
                .param("code", after.map(cursor -> cursor.text(1)).orElse(""))
                .param("limit", limit)
                .query(CommunityData::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                Cursor.at(row.getObject("authority_id", UUID.class), row.getString("code")),
                Arrays.asList(
                        row.getString("slug"),
                        row.getString("town_name"),
                        row.getString("country"),
                        row.getString("lau_code"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("households", Integer.class),
                        row.getObject("households_low", Integer.class),
                        row.getObject("households_high", Integer.class),
                        row.getObject("people", Integer.class),
                        row.getObject("people_low", Integer.class),
                        row.getObject("people_high", Integer.class),
                        row.getString("source"),
                        row.getObject("source_year", Integer.class)));
    }
}
