package org.romact.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.romact.assess.figures.Indicator;
import org.romact.assess.figures.PublishedFigure;
import org.romact.platform.page.Texts;

/**
 * Dots with their intervals, drawn on the server: one line for the town, one for each community, marks for values measured elsewhere. The numbers are in
 * a table beside it; the drawing itself is hidden from screen readers.
 *
 * @param ticks positions and words of the axis
 */
public record IntervalChart(List<Line> lines, List<Tick> ticks, List<Mark> marks, int height) {
    public static final int LEFT = 24;
    public static final int WIDTH = 600;
    private static final int LINE = 46;

    /** @param shown false where the figure is withheld: the line stays, with words instead of a dot */
    public record Line(String label, int y, boolean shown, String x, String from, String to, boolean town) {}

    public record Tick(String x, String label) {}

    public record Mark(String x, String label) {}

    /** Whether there is anything to draw. */
    public boolean hasDots() {
        return lines.stream().anyMatch(Line::shown);
    }

    static IntervalChart of(TownView.Row row, String townName, Texts t) {
        double end = end(row);
        boolean percent = row.indicator().isProportion();
        List<Line> lines = new ArrayList<>();
        lines.add(line(townName, row.town(), 0, end, true, t));
        for (TownView.CommunityFigure community : row.communities()) {
            lines.add(line(community.community(), community.figure(), lines.size(), end, false, t));
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= 4; i++) {
            double value = end * i / 4;
            ticks.add(new Tick(x(value, end), percent ? t.percent(value, 0) : t.number(value, 1)));
        }
        List<Mark> marks = row.indicator().comparisons().stream()
                .filter(comparison -> comparison.value() <= end)
                .map(comparison ->
                        new Mark(x(comparison.value(), end), comparisonWords(comparison, row.indicator(), t)))
                .toList();
        return new IntervalChart(lines, ticks, marks, lines.size() * LINE + 38);
    }

    static String comparisonWords(Indicator.Comparison comparison, Indicator indicator, Texts t) {
        String value = indicator.isProportion() ? t.percent(comparison.value(), 0) : t.number(comparison.value(), 1);
        return t.choose(comparison.group()) + ": " + value + " (" + comparison.year() + ")";
    }

    private static Line line(String label, PublishedFigure figure, int index, double end, boolean town, Texts t) {
        int y = index * LINE + 32;
        if (!figure.shown() || figure.estimate() == null) {
            return new Line(label + " – " + t.say("portal.figure.withheld"), y, false, "0", "0", "0", town);
        }
        double estimate = Objects.requireNonNull(figure.estimate());
        double lower = Objects.requireNonNullElse(figure.lower(), estimate);
        double upper = Objects.requireNonNullElse(figure.upper(), estimate);
        return new Line(label, y, true, x(estimate, end), x(lower, end), x(upper, end), town);
    }

    /** Shares always run from 0 to 100 %, so that charts can be compared; means run to the next round number. */
    private static double end(TownView.Row row) {
        if (row.indicator().isProportion()) {
            return 1;
        }
        double largest = Math.max(
                upper(row.town()),
                row.communities().stream()
                        .mapToDouble(c -> upper(c.figure()))
                        .max()
                        .orElse(0));
        double magnitude = Math.pow(10, Math.floor(Math.log10(Math.max(largest, 1e-9))));
        return Math.max(magnitude, Math.ceil(largest / magnitude) * magnitude);
    }

    private static double upper(PublishedFigure figure) {
        return figure.upper() == null ? 0 : Objects.requireNonNull(figure.upper());
    }

    private static String x(double value, double end) {
        return String.format(Locale.ROOT, "%.0f", LEFT + (WIDTH - 2 * LEFT) * Math.clamp(value / end, 0, 1));
    }
}
