package org.romact.portal.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Row;

/** Some rows of a dataset as a JSON document. */
final class JsonPage {
    private JsonPage() {}

    /** @param next the address of the following rows, or null at the end */
    static Map<String, @Nullable Object> document(
            Question.Understood question, Datasets.Page page, @Nullable String next) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("dataset", question.dataset().id());
        document.put("licence", Licence.DEED);
        document.put("language", question.language().tag());
        document.put("rows", rows(question.dataset(), page.rows()));
        document.put("next", next);
        return document;
    }

    private static List<Map<String, @Nullable Object>> rows(Dataset dataset, List<Row> rows) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (Row row : rows) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            int place = 0;
            for (Column column : dataset.columns()) {
                object.put(column.name(), plain(row.values().get(place++)));
            }
            objects.add(object);
        }
        return objects;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
