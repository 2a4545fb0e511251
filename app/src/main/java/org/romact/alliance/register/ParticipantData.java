package org.romact.alliance.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.romact.platform.Language;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Frequency;
import org.romact.platform.opendata.Row;
import org.romact.platform.opendata.Theme;
import org.springframework.stereotype.Component;

/** The register of the Alliance as open data, with those who left. */
@Component
class ParticipantData implements Dataset.Source, Dataset.Content {
    private final Participants participants;

    ParticipantData(Participants participants) {
        this.participants = participants;
    }

    @Override
    public List<Dataset> datasets() {
        String own = "alliance.data.column.";
        return List.of(Dataset.of(
                "alliance",
                "alliance.data.participants",
                Theme.GOVE,
                Frequency.UPDATE_CONT,
                List.of(
                        Column.whole("number", own + "number"),
                        Column.text("name", own + "name"),
                        Column.text("kind", own + "kind"),
                        Column.text("country", own + "country"),
                        Column.text("code", own + "code"),
                        new Column("joined_on", Column.Type.DATE, own + "joined-on"),
                        Column.text("state", own + "state"),
                        new Column("ended_on", Column.Type.DATE, own + "ended-on"),
                        Column.whole("population", own + "population"),
                        Column.number("longitude", own + "longitude"),
                        Column.number("latitude", own + "latitude"),
                        Column.text("website", own + "website"),
                        Column.text("town", own + "town")),
                this));
    }

    @Override
    public List<Row> rows(Optional<Cursor> after, int limit, Language language) {
        return participants.after(after.map(ParticipantData::number).orElse(0), limit).stream()
                .map(ParticipantData::row)
                .toList();
    }

    private static int number(Cursor cursor) {
        String text = cursor.text(0);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    private static Row row(Participant one) {
        return new Row(
                Cursor.at(one.number()),
                Arrays.asList(
                        one.number(),
                        one.name(),
                        one.kind(),
                        one.country(),
                        one.code(),
                        one.joinedOn(),
                        one.state().code(),
                        one.endedOn(),
                        one.population(),
                        one.longitude(),
                        one.latitude(),
                        one.website(),
                        one.town()));
    }
}
