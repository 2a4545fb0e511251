package org.romact.portal.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.platform.Language;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.page.AllTexts;

/** What stands in the columns of a CSV file, as CSV on the Web says it (w3.org/TR/tabular-metadata). */
final class Csvw {
    private Csvw() {}

    static Map<String, Object> document(Dataset dataset, AllTexts texts) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "http://www.w3.org/ns/csvw");
        document.put("url", dataset.id() + ".csv");
        document.put("dc:title", inAllLanguages(dataset.key() + ".title", texts));
        document.put("dc:description", inAllLanguages(dataset.key() + ".about", texts));
        document.put("dc:license", Map.of("@id", Licence.DEED));
        document.put("dialect", Map.of("encoding", "utf-8", "header", true, "delimiter", ","));
        document.put(
                "tableSchema",
                Map.of(
                        "columns",
                        dataset.columns().stream()
                                .map(column -> column(column, texts))
                                .toList()));
        return document;
    }

    private static Map<String, Object> column(Column column, AllTexts texts) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("titles", column.name());
        described.put("datatype", column.type().csvw());
        described.put("dc:description", inAllLanguages(column.aboutKey(), texts));
        return described;
    }

    private static List<Map<String, String>> inAllLanguages(String key, AllTexts texts) {
        return Arrays.stream(Language.values())
                .map(language -> Map.of("@value", texts.in(language).say(key), "@language", language.tag()))
                .toList();
    }
}
