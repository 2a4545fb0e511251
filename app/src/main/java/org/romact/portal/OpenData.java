package org.romact.portal;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.romact.assess.figures.Indicator;
import org.romact.assess.figures.PublishedFigure;
import org.romact.assess.figures.Release;
import org.romact.platform.page.Texts;
import org.romact.portal.data.CsvCells;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Published figures for machines: one row, or one object, for each figure; a withheld one says why and holds no number. */
@Component
class OpenData {
    private static final List<String> COLUMNS = List.of(
            "town",
            "country",
            "lau_code",
            "community",
            "indicator",
            "name",
            "theme",
            "measure",
            "unit",
            "estimate",
            "lower_95",
            "upper_95",
            "standard_error",
            "answers",
            "withheld",
            "release",
            "published_at",
            "source");
    private final JsonMapper json;

    OpenData(JsonMapper json) {
        this.json = json;
    }

    byte[] csv(TownView.Town town, Texts t) {
        StringWriter text = new StringWriter();
        // Without a buffer, since the writer keeps the last of it to itself until it is closed.
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(COLUMNS);
        for (Map<String, Object> row : rows(town, t)) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> CsvCells.cell(row.get(column)))
                    .toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] json(TownView.Town town, Texts t) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("town", town.authority().name());
        document.put("country", town.authority().country());
        document.put("lau_code", town.authority().lauCode());
        document.put("licence", "CC BY 4.0");
        document.put("figures", rows(town, t));
        return json.writeValueAsBytes(document);
    }

    private static List<Map<String, Object>> rows(TownView.Town town, Texts t) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (TownView.Row row : town.rows()) {
            rows.add(one(town, row.release(), "", row.town(), t));
            row.communities().forEach(c -> rows.add(one(town, row.release(), c.community(), c.figure(), t)));
        }
        return rows;
    }

    private static Map<String, Object> one(
            TownView.Town town, Release release, String community, PublishedFigure figure, Texts t) {
        Indicator indicator = figure.indicator();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("town", town.authority().name());
        row.put("country", town.authority().country());
        row.put("lau_code", town.authority().lauCode());
        row.put("community", community);
        row.put("indicator", indicator.code());
        row.put("name", t.choose(indicator.name()));
        row.put("theme", indicator.theme());
        row.put("measure", indicator.measure());
        row.put("unit", indicator.unit());
        putIfKnown(row, "estimate", figure.estimate());
        putIfKnown(row, "lower_95", figure.lower());
        putIfKnown(row, "upper_95", figure.upper());
        putIfKnown(row, "standard_error", figure.standardError());
        putIfKnown(row, "answers", figure.answers());
        putIfKnown(row, "withheld", figure.withheld());
        row.put("release", release.number());
        row.put("published_at", release.publishedAt().toString());
        row.put("source", indicator.source());
        return row;
    }

    private static void putIfKnown(Map<String, Object> row, String key, @Nullable Object value) {
        if (value != null) {
            row.put(key, value);
        }
    }
}
