package org.romact.assess.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Dates;
import org.romact.platform.opendata.Frequency;
import org.romact.platform.opendata.Row;
import org.romact.platform.opendata.Theme;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.reach.Community;
import org.romact.reach.Reaching;
import org.springframework.stereotype.Component;

/** The figures of every town's newest releases as open data; a withheld one has its reason and no number. */
@Component
class FigureData implements Dataset.Source, Dataset.Content {
    private final CurrentFigures figures;
    private final Reaching reaching;
    private final AllTexts texts;

    FigureData(CurrentFigures figures, Reaching reaching, AllTexts texts) {
        this.figures = figures;
        this.reaching = reaching;
        this.texts = texts;
    }

    @Override
    public List<Dataset> datasets() {
        String town = "platform.data.column.";
        String own = "assess.data.column.";
        return List.of(Dataset.of(
                "figures",
                "assess.data.figures",
                Theme.SOCI,
                Frequency.IRREG,
                List.of(
                        Column.text("town", town + "town"),
                        Column.text("town_name", town + "town-name"),
                        Column.text("country", town + "country"),
                        Column.text("lau_code", town + "lau-code"),
                        Column.text("community", own + "community"),
                        Column.text("community_name", own + "community-name"),
                        Column.text("indicator", own + "indicator"),
                        Column.text("name", own + "name"),
                        Column.text("theme", own + "theme"),
                        Column.text("measure", own + "measure"),
                        Column.text("unit", own + "unit"),
                        Column.number("estimate", own + "estimate"),
                        Column.number("lower_95", own + "lower"),
                        Column.number("upper_95", own + "upper"),
                        Column.number("standard_error", own + "standard-error"),
                        Column.whole("answers", own + "answers"),
                        Column.text("withheld", own + "withheld"),
                        Column.whole("release", own + "release"),
                        new Column("published_at", Column.Type.DATE_TIME, own + "published-at"),
                        Column.text("source", own + "source")),
                this));
    }

    @Override
    public List<Row> rows(Optional<Cursor> after, int limit, Language language) {
        List<CurrentFigures.Placed> page = after.map(
                        cursor -> figures.after(cursor.id(0), cursor.text(1), cursor.idIfAny(2), limit))
                .orElseGet(() -> figures.first(limit));
        Map<UUID, Community> communities = reaching.named(page.stream()
                .flatMap(placed -> placed.figure().community().stream())
                .distinct()
                .toList());
        Texts t = texts.in(language);
        List<Row> rows = new ArrayList<>();
        page.forEach(placed -> rows.add(row(placed, placed.figure().community().map(communities::get), t)));
        return rows;
    }

    @Override
    public Dates dates() {
        return figures.dates();
    }

    private static Row row(CurrentFigures.Placed placed, Optional<Community> community, Texts t) {
        PublishedFigure figure = placed.figure();
        Indicator indicator = figure.indicator();
        List<@Nullable Object> values = Arrays.asList(
                placed.town(),
                placed.townName(),
                placed.country(),
                placed.lauCode(),
                community.map(Community::code).orElse(null),
                community.map(Community::name).orElse(null),
                indicator.code(),
                t.choose(indicator.name()),
                indicator.theme(),
                indicator.measure(),
                indicator.unit(),
                figure.estimate(),
                figure.lower(),
                figure.upper(),
                figure.standardError(),
                figure.answers(),
                figure.withheld(),
                placed.number(),
                placed.publishedAt(),
                indicator.source());
        return new Row(
                Cursor.at(
                        placed.release(), placed.indicator(), figure.community().orElse(null)),
                values);
    }
}
