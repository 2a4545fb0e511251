package org.romact.forms.xlsform;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;

/** The parameters column: {@code start=1 end=10}, parted by spaces, commas or semicolons. */
final class Parameters {
    private static final Pattern PAIR = Pattern.compile("(?<![^\\s=,;])([^\\s=,;]+)\\s*=\\s*([^\\s=,;]+)");
    private static final Set<String> AS_WRITTEN =
            Set.of("value", "label", "seed", "reference-geometry", "tick_labelset", "app");

    private final Cell cell;
    private final Map<String, String> values = new LinkedHashMap<>();

    private Parameters(Cell cell) {
        this.cell = cell;
    }

    /** Those of a question whose type has none: they are passed over, but must be written as such. */
    static Parameters none(Cell cell, Findings findings) {
        if (!cell.isEmpty()) {
            written(cell, findings);
            findings.warn(cell, Sentence.of("forms.parameters.none"));
        }
        return new Parameters(cell.with(""));
    }

    /** @param accepted what questions of this type understand; anything else is an error */
    static Parameters read(Cell cell, Set<String> accepted, Findings findings) {
        Parameters parameters = written(cell, findings);
        for (String name : parameters.values.keySet()) {
            if (accepted.contains(name)) continue;
            String known = String.join(", ", new java.util.TreeSet<>(accepted));
            findings.error(cell, Sentence.of("forms.parameter.unknown", "parameter", name, "known", known));
        }
        return parameters;
    }

    private static Parameters written(Cell cell, Findings findings) {
        Parameters parameters = new Parameters(cell);
        Matcher pair = PAIR.matcher(cell.text());
        int end = 0;
        StringBuilder rest = new StringBuilder();
        while (pair.find()) {
            rest.append(cell.text(), end, pair.start());
            end = pair.end();
            parameters.put(pair.group(1).toLowerCase(Locale.ROOT), pair.group(2));
        }
        rest.append(cell.text().substring(end));
        if (!rest.toString().matches("[\\s,;]*")) {
            findings.error(
                    cell,
                    Sentence.of(
                            "forms.parameters.wrong", "written", rest.toString().strip()));
        }
        return parameters;
    }

    private void put(String name, String value) {
        values.put(name, AS_WRITTEN.contains(name) ? value : value.toLowerCase(Locale.ROOT));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Empty where it is not given. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    Cell cell() {
        return cell;
    }
}
