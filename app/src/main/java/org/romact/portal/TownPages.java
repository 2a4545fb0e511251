package org.romact.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.platform.Authority;
import org.romact.platform.NotFound;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Themes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A town's public page with every figure in a line, their charts by theme, how each was measured, and the same as CSV and JSON. */
@Pages
public class TownPages {
    private final TownView view;
    private final OpenData data;
    private final AllTexts texts;

    TownPages(TownView view, OpenData data, AllTexts texts) {
        this.view = view;
        this.data = data;
        this.texts = texts;
    }

    /** @param glances by theme */
    public record TownPage(TownView.Town town, Map<String, List<Glance>> glances) {}

    /** A row and its drawing. */
    public record Charted(TownView.Row row, IntervalChart chart) {}

    /** @param themes those shown, with their figures */
    public record FiguresPage(TownView.Town town, Map<String, List<Charted>> themes) {

        /** Whether the whole page is about one theme, so that its title says which. */
        public Optional<String> theme() {
            return themes.size() == 1 && town.themes().size() > 1
                    ? themes.keySet().stream().findFirst()
                    : Optional.empty();
        }
    }

    public record FigurePage(Authority town, TownView.Row row, IntervalChart chart) {}

    @GetMapping("/{lang}/towns/{town}")
    @Audience(Audience.Kind.PUBLIC)
    Answer town(Asker asker) {
        Texts t = texts.in(asker.language());
        TownView.Town town = view.of(asker.authority());
        return Answer.Page.of("portal/town", new TownPage(town, Glance.of(town, t)), "portal.town.title")
                .titled(Map.of("town", asker.authority().name()))
                .under(towns(asker, t));
    }

    @GetMapping("/{lang}/towns/{town}/themes/{theme}")
    @Audience(Audience.Kind.PUBLIC)
    Answer theme(Asker asker, @PathVariable String theme) {
        Texts t = texts.in(asker.language());
        TownView.Town town = view.of(asker.authority());
        List<TownView.Row> rows =
                Optional.ofNullable(town.themes().get(theme)).orElseThrow(() -> new NotFound("theme"));
        return figures(asker, town, Map.of(theme, rows), "portal.theme.title", t)
                .titled(Map.of(
                        "theme",
                        Themes.name(theme, t),
                        "town",
                        asker.authority().name()));
    }

    @GetMapping("/{lang}/towns/{town}/figures")
    @Audience(Audience.Kind.PUBLIC)
    Answer figures(Asker asker) {
        Texts t = texts.in(asker.language());
        TownView.Town town = view.of(asker.authority());
        return figures(asker, town, town.themes(), "portal.figures.title", t)
                .titled(Map.of("town", asker.authority().name()));
    }

    private static Answer.Page figures(
            Asker asker, TownView.Town town, Map<String, List<TownView.Row>> themes, String title, Texts t) {
        Map<String, List<Charted>> charted = new LinkedHashMap<>();
        themes.forEach((theme, rows) -> charted.put(
                theme,
                rows.stream()
                        .map(row -> new Charted(
                                row, IntervalChart.of(row, asker.authority().name(), t)))
                        .toList()));
        return Answer.Page.of("portal/figures", new FiguresPage(town, charted), title)
                .under(towns(asker, t), back(asker));
    }

    @GetMapping("/{lang}/towns/{town}/figures/{code}")
    @Audience(Audience.Kind.PUBLIC)
    Answer figure(Asker asker, @PathVariable String code) {
        Texts t = texts.in(asker.language());
        TownView.Row row = view.row(asker.authority(), code).orElseThrow(() -> new NotFound("figure"));
        FigurePage page = new FigurePage(
                asker.authority(), row, IntervalChart.of(row, asker.authority().name(), t));
        String theme = row.indicator().theme();
        return Answer.Page.of("portal/figure", page, "portal.figure.title")
                .titled(Map.of(
                        "indicator",
                        t.choose(row.indicator().name()),
                        "town",
                        asker.authority().name()))
                .under(
                        towns(asker, t),
                        back(asker),
                        new Crumb(
                                Themes.name(theme, t),
                                asker.path("/towns/" + asker.authority().slug() + "/themes/" + theme)));
    }

    @GetMapping("/{lang}/towns/{town}/figures.csv")
    @Audience(Audience.Kind.PUBLIC)
    Answer csv(Asker asker) {
        byte[] bytes = data.csv(view.of(asker.authority()), texts.in(asker.language()));
        return new Answer.Download("text/csv;charset=UTF-8", asker.authority().slug() + "-figures.csv", bytes);
    }

    @GetMapping("/{lang}/towns/{town}/figures.json")
    @Audience(Audience.Kind.PUBLIC)
    Answer json(Asker asker) {
        return new Answer.Download(
                "application/json", null, data.json(view.of(asker.authority()), texts.in(asker.language())));
    }

    private static Crumb back(Asker asker) {
        return new Crumb(
                asker.authority().name(),
                asker.path("/towns/" + asker.authority().slug()));
    }

    private static Crumb towns(Asker asker, Texts t) {
        return new Crumb(t.say("portal.towns.title"), asker.path("/towns"));
    }
}
