package org.romact.portal.data;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.romact.platform.Language;
import org.romact.platform.opendata.Column;
import org.romact.platform.opendata.Cursor;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Row;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;

/** All datasets of all modules, by id. Two of the same name, or one with a text missing, stop the start. */
@Component
class Datasets {
    private final Map<String, Dataset> byId = new TreeMap<>();

    Datasets(List<Dataset.Source> sources, AllTexts texts) {
        for (Dataset.Source source : sources) {
            for (Dataset dataset : source.datasets()) {
                if (byId.put(dataset.id(), dataset) != null) {
                    throw new IllegalStateException("Two datasets are named " + dataset.id() + ".");
                }
                for (Language language : Language.values()) {
                    sayEverything(dataset, texts.in(language));
                }
            }
        }
    }

    Collection<Dataset> list() {
        return byId.values();
    }

    Optional<Dataset> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What follows the cursor, and where to go on if that is not all. */
    record Page(List<Row> rows, Optional<Cursor> next) {}

    static Page page(Dataset dataset, Optional<Cursor> after, int limit, Language language) {
        List<Row> rows = dataset.content().rows(after, limit + 1, language);
        return rows.size() <= limit
                ? new Page(rows, Optional.empty())
                : new Page(
                        rows.subList(0, limit), Optional.of(rows.get(limit - 1).place()));
    }

    private static void sayEverything(Dataset dataset, Texts t) {
        t.say(dataset.key() + ".title");
        t.say(dataset.key() + ".about");
        t.say(dataset.key() + ".keywords");
        dataset.columns().stream().map(Column::aboutKey).forEach(t::say);
    }
}
