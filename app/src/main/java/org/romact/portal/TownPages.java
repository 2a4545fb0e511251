package org.romact.portal;

import java.util.Map;
import org.romact.platform.Authority;
import org.romact.platform.NotFound;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A town's public page, how each figure was measured, and the same as CSV and JSON. */
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

    /** @param charts by indicator code */
    public record TownPage(TownView.Town town, Map<String, IntervalChart> charts) {}

    public record FigurePage(Authority town, TownView.Row row, IntervalChart chart) {}

    @GetMapping("/{lang}/towns/{town}")
    @Audience(Audience.Kind.PUBLIC)
    Answer town(Asker asker) {
        Texts t = texts.in(asker.language());
        TownView.Town town = view.of(asker.authority());
        Map<String, IntervalChart> charts =
                IntervalChart.ofPage(town.rows(), asker.authority().name(), t);
        return Answer.Page.of("portal/town", new TownPage(town, charts), "portal.town.title")
                .titled(Map.of("town", asker.authority().name()))
                .under(towns(asker, t));
    }

    @GetMapping("/{lang}/towns/{town}/figures/{code}")
    @Audience(Audience.Kind.PUBLIC)
    Answer figure(Asker asker, @PathVariable String code) {
        Texts t = texts.in(asker.language());
        TownView.Row row = view.row(asker.authority(), code).orElseThrow(() -> new NotFound("figure"));
        FigurePage page = new FigurePage(
                asker.authority(), row, IntervalChart.of(row, asker.authority().name(), t));
        Crumb town = new Crumb(
                asker.authority().name(),
                asker.path("/towns/" + asker.authority().slug()));
        return Answer.Page.of("portal/figure", page, "portal.figure.title")
                .titled(Map.of(
                        "indicator",
                        t.choose(row.indicator().name()),
                        "town",
                        asker.authority().name()))
                .under(towns(asker, t), town);
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

    private static Crumb towns(Asker asker, Texts t) {
        return new Crumb(t.say("portal.towns.title"), asker.path("/towns"));
    }
}
