package org.romact.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.romact.assess.figures.Indicator;
import org.romact.assess.figures.PublishedFigure;
import org.romact.platform.page.Texts;

/**
 * A figure of the whole town in one line, for a page that shows them all: what it is, how much, how sure; a share also as a dot on a line from 0 to 100 %.
 *
 * @param value the estimate in words, nothing where it is withheld
 * @param interval its interval in words
 * @param drawn whether there is a dot: means run to ends of their own, which nobody could compare
 * @param x where the dot stands, from {@code from} to {@code to} the interval, on a drawing {@link #WIDTH} wide
 * @param marks where the same was measured elsewhere
 */
public record Glance(
        Indicator indicator,
        String value,
        String interval,
        boolean drawn,
        String x,
        String from,
        String to,
        List<String> marks) {
    public static final int WIDTH = 200;
    private static final int EDGE = 6;

    public boolean shown() {
        return !value.isEmpty();
    }

    /** By theme, in the town's order. */
    static Map<String, List<Glance>> of(TownView.Town town, Texts t) {
        Map<String, List<Glance>> themes = new LinkedHashMap<>();
        town.themes()
                .forEach((theme, rows) ->
                        themes.put(theme, rows.stream().map(row -> of(row, t)).toList()));
        return themes;
    }

    private static Glance of(TownView.Row row, Texts t) {
        Indicator indicator = row.indicator();
        PublishedFigure figure = row.town();
        if (!figure.shown() || figure.estimate() == null) {
            return new Glance(indicator, "", "", false, "", "", "", List.of());
        }
        double estimate = Objects.requireNonNull(figure.estimate());
        double lower = Objects.requireNonNullElse(figure.lower(), estimate);
        double upper = Objects.requireNonNullElse(figure.upper(), estimate);
        return new Glance(
                indicator,
                words(estimate, indicator, t),
                words(lower, indicator, t) + " – " + words(upper, indicator, t),
                indicator.isProportion(),
                x(estimate),
                x(lower),
                x(upper),
                indicator.comparisons().stream()
                        .map(elsewhere -> x(elsewhere.value()))
                        .distinct()
                        .toList());
    }

    private static String words(double value, Indicator indicator, Texts t) {
        return indicator.isProportion() ? t.percent(value, 0) : t.number(value, 1);
    }

    private static String x(double share) {
        return String.format(Locale.ROOT, "%.0f", EDGE + (WIDTH - 2 * EDGE) * Math.clamp(share, 0, 1));
    }
}
