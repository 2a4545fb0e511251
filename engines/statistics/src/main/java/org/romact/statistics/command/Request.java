package org.romact.statistics.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.romact.statistics.Interval;

/** What was asked for on the command line. */
record Request(
        Path interviews,
        @Nullable Path design,
        List<String> by,
        List<String> indicators,
        String where,
        Interval interval,
        @Nullable Path csv,
        @Nullable Path json) {

    static final String USAGE = """
            Usage: romact analyse INTERVIEWS.csv [--design DESIGN.yml] [--by COLUMN[,COLUMN…]] --indicator NAME=FIGURE …
                   [--where COLUMN==VALUE] [--interval beta|logit|xlogit|asin|wilson|likelihood|student|normal] [--level 0.95]
                   [--csv OUT.csv] [--json OUT.json]
            FIGURE is COLUMN (a share where it holds only 0 and 1, a mean otherwise), COLUMN==VALUE (a share),
                   mean(COLUMN), total(COLUMN) or ratio(COLUMN,COLUMN).""";

    static Request of(List<String> arguments) {
        Reading reading = new Reading();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                reading.file(argument);
            } else if (i + 1 == arguments.size()) {
                throw Wrong.usage("After " + argument + " comes a value.");
            } else {
                reading.option(argument, arguments.get(++i));
            }
        }
        return reading.finished();
    }

    private static final class Reading {

        private @Nullable Path interviews;
        private @Nullable Path design;
        private List<String> by = List.of();
        private final List<String> indicators = new ArrayList<>();
        private String where = "";
        private Interval.Method method = Interval.Method.BETA;
        private double level = 0.95;
        private @Nullable Path csv;
        private @Nullable Path json;

        void file(String name) {
            if (interviews != null) {
                throw Wrong.usage("There are two files, " + interviews + " and " + name + "; give one.");
            }
            interviews = Path.of(name);
        }

        void option(String name, String value) {
            switch (name) {
                case "--design" -> design = Path.of(value);
                case "--by" -> by = List.of(value.split(","));
                case "--indicator" -> indicators.add(value);
                case "--where" -> where = value;
                case "--interval" -> method = method(value);
                case "--level" -> level = level(value);
                case "--csv" -> csv = Path.of(value);
                case "--json" -> json = Path.of(value);
                default -> throw Wrong.usage("There is no option " + name + ".");
            }
        }

        private static Interval.Method method(String value) {
            try {
                return Interval.Method.valueOf(value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw Wrong.usage("There is no interval called " + value + ".");
            }
        }

        private static double level(String value) {
            try {
                double level = Double.parseDouble(value);
                if (level > 0 && level < 1) {
                    return level;
                }
            } catch (NumberFormatException word) {
                // Said below, as for a number out of range.
            }
            throw Wrong.usage("A level lies between 0 and 1, such as 0.95; " + value + " does not.");
        }

        Request finished() {
            Path file = interviews;
            if (file == null) {
                throw Wrong.usage("Say which CSV file holds the interviews.");
            }
            if (indicators.isEmpty()) {
                throw Wrong.usage("Ask for at least one figure with --indicator NAME=COLUMN.");
            }
            Interval interval = Interval.of(method, level);
            return new Request(
                    file,
                    design,
                    by,
                    indicators,
                    where,
                    method == Interval.Method.BETA ? interval.orExactAtTheEnds() : interval,
                    csv,
                    json);
        }
    }
}
