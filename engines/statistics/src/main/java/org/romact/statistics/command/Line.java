package org.romact.statistics.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.romact.statistics.Estimate;
import org.romact.statistics.NoInterval;
import org.romact.statistics.NotEstimable;
import org.romact.statistics.Outcome;

/** One figure of one group, ready to be printed. */
record Line(String indicator, String group, Outcome outcome) {

    static final List<String> HEADER = List.of(
            "indicator",
            "group",
            "estimate",
            "standard_error",
            "lower",
            "upper",
            "n",
            "degrees_of_freedom",
            "design_effect",
            "note");

    /** Values under {@link #HEADER}, numbers in full, empty where there is none. */
    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(indicator, group));
        switch (outcome) {
            case Estimate e ->
                cells.addAll(List.of(
                        number(e.estimate()),
                        number(e.standardError()),
                        number(e.lower()),
                        number(e.upper()),
                        Integer.toString(e.n()),
                        Integer.toString(e.degreesOfFreedom()),
                        optional(e.designEffectWithReplacement()),
                        ""));
            case NoInterval e ->
                cells.addAll(List.of(
                        number(e.estimate()),
                        number(e.standardError()),
                        "",
                        "",
                        Integer.toString(e.n()),
                        "",
                        "",
                        e.sentence()));
            case NotEstimable none -> cells.addAll(List.of("", "", "", "", "", "", "", none.sentence()));
        }
        return cells;
    }

    /** The same rounded for reading, without the design effect. */
    List<String> readable() {
        List<String> cells = cells();
        for (int k = 2; k < 6; k++) {
            cells.set(k, cells.get(k).isEmpty() ? "–" : rounded(Double.parseDouble(cells.get(k))));
        }
        return List.of(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                cells.get(6),
                cells.get(9));
    }

    private static String rounded(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) >= 1000 ? "%.0f" : Math.abs(value) >= 10 ? "%.2f" : "%.4f", value);
    }

    private static String number(double value) {
        return Double.toString(value);
    }

    private static String optional(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }
}
