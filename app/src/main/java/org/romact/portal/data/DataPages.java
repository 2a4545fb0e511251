package org.romact.portal.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.romact.platform.NotFound;
import org.romact.platform.opendata.Dataset;
import org.romact.platform.opendata.Dates;
import org.romact.platform.opendata.Row;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Sitemap;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Open data for people: what there is, what each table holds, how it may be used. */
@Pages
public class DataPages {
    private static final int PREVIEW = 10;
    private final Datasets datasets;
    private final AllTexts texts;
    private final Settings settings;

    DataPages(Datasets datasets, AllTexts texts, Settings settings) {
        this.datasets = datasets;
        this.texts = texts;
        this.settings = settings;
    }

    /** @param problems the words for what can go wrong, explained where problem+json leads */
    public record All(Collection<Dataset> datasets, List<String> problems, String address) {}

    /** @param rows the first ones, null where a cell is empty */
    public record One(Dataset dataset, Dates dates, List<List<Optional<String>>> rows, String address) {}

    @GetMapping("/{lang}/data")
    @Audience(Audience.Kind.PUBLIC)
    Answer all() {
        All all = new All(datasets.list(), Problem.codes(), settings.publicUrl().toString());
        return Answer.Page.of("portal/data", all, "portal.data.title");
    }

    @GetMapping("/{lang}/data/{dataset}")
    @Audience(Audience.Kind.PUBLIC)
    Answer one(Asker asker, @PathVariable String dataset) {
        Dataset found = datasets.find(dataset).orElseThrow(() -> new NotFound("dataset"));
        Texts t = texts.in(asker.language());
        List<Row> rows = found.content().rows(Optional.empty(), PREVIEW, asker.language());
        One one = new One(
                found,
                found.content().dates(),
                rows.stream().map(DataPages::cells).toList(),
                settings.publicUrl().toString());
        return Answer.Page.of("portal/dataset", one, "portal.dataset.title")
                .titled(Map.of("dataset", t.say(found.key() + ".title")))
                .under(new Crumb(t.say("portal.data.title"), asker.path("/data")));
    }

    private static List<Optional<String>> cells(Row row) {
        List<Optional<String>> cells = new ArrayList<>();
        for (@Nullable Object value : row.values()) {
            cells.add(Optional.ofNullable(value).map(Object::toString));
        }
        return cells;
    }

    @Component
    static class Addresses implements Sitemap.Source {
        private final Datasets datasets;

        Addresses(Datasets datasets) {
            this.datasets = datasets;
        }

        @Override
        public List<Sitemap.Entry> pages() {
            return datasets.list().stream()
                    .map(dataset -> new Sitemap.Entry(
                            "/data/" + dataset.id(), dataset.content().dates().modified()))
                    .toList();
        }
    }
}
