package org.romact.assess.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one indicator from the library's YAML; what is missing stops the start, for the files are ours. */
final class IndicatorEntry {

    private IndicatorEntry() {}

    static Indicator read(Map<?, ?> entry) {
        String code = text(entry, "code");
        String measure = text(entry, "measure");
        Object numerator = entry.get(measure.equals("mean") ? "value" : "numerator");
        return new Indicator(
                code,
                text(entry, "theme"),
                text(entry, "level"),
                entry.get("repeat") == null ? null : text(entry, "repeat"),
                words(entry, "name"),
                words(entry, "explanation"),
                entry.get("population") == null ? "" : text(entry, "population"),
                numerator == null
                        ? text(entry, "numerator")
                        : numerator.toString().strip(),
                measure,
                text(entry, "unit"),
                text(entry, "direction"),
                text(entry, "source"),
                target(entry.get("target")),
                comparisons(entry.get("comparisons")));
    }

    private static Indicator.@Nullable Target target(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? new Indicator.Target(words(map, "text"), number(map, "year").intValue(), text(map, "source"))
                : null;
    }

    private static List<Indicator.Comparison> comparisons(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(Map.class::cast)
                        .map(map -> new Indicator.Comparison(
                                words(map, "group"),
                                number(map, "value").doubleValue(),
                                number(map, "year").intValue(),
                                text(map, "source")))
                        .toList()
                : List.of();
    }

    private static Number number(Map<?, ?> entry, String key) {
        if (entry.get(key) instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException("An indicator lacks the number " + key + ": " + entry);
    }

    private static String text(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalArgumentException("An indicator lacks " + key + ": " + entry);
        }
        return value.toString().strip();
    }

    private static Map<String, String> words(Map<?, ?> entry, String key) {
        if (!(entry.get(key) instanceof Map<?, ?> versions)) {
            throw new IllegalArgumentException("An indicator lacks the words of " + key + ": " + entry);
        }
        Map<String, String> words = new LinkedHashMap<>();
        versions.forEach(
                (tongue, said) -> words.put(tongue.toString(), said.toString().strip()));
        return words;
    }
}
