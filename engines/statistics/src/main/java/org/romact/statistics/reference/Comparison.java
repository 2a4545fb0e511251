package org.romact.statistics.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a case expects with what the engine says, key by key, and collects the differences. */
final class Comparison {

    /** Rounding noise allowed around zero in a list, as a share of its largest number. */
    private static final double NOISE = 1e-13;

    /** Labels of the question, and how many passes R took to rake: nothing that an estimate could agree with. */
    private static final Set<String> NOT_COMPARED = Set.of("probs", "intervalType", "qrule", "passes");

    private final double tolerance;
    private final List<String> differences = new ArrayList<>();

    private Comparison(double tolerance) {
        this.tolerance = tolerance;
    }

    static List<String> differences(@Nullable Object expected, @Nullable Object actual, double tolerance) {
        Comparison comparison = new Comparison(tolerance);
        comparison.compare("", expected, actual, 0);
        return comparison.differences;
    }

    private void compare(String path, @Nullable Object expected, @Nullable Object actual, double scale) {
        if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> given) {
            map.forEach((key, value) -> {
                if (!NOT_COMPARED.contains(key.toString())) {
                    compare(path + "." + key, value, given.get(key), 0);
                }
            });
        } else if (expected instanceof List<?> || actual instanceof List<?>) {
            compareLists(path, items(expected), items(actual));
        } else if (!agree(expected, actual, scale)) {
            differences.add(path.replaceFirst("^\\.", "") + " expected " + expected + " actual " + actual);
        }
    }

    private void compareLists(String path, List<?> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            differences.add(
                    path.replaceFirst("^\\.", "") + " expected " + expected.size() + " values, actual " + actual);
            return;
        }
        double scale = expected.stream()
                .mapToDouble(e -> e instanceof Number n ? Math.abs(n.doubleValue()) : 0)
                .max()
                .orElse(0);
        for (int i = 0; i < expected.size(); i++) {
            compare(path + "[" + i + "]", expected.get(i), actual.get(i), scale);
        }
    }

    private static List<?> items(@Nullable Object value) {
        return value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
    }

    private boolean agree(@Nullable Object expected, @Nullable Object actual, double scale) {
        if (actual instanceof Refusal) {
            return "NaN".equals(expected);
        }
        if (expected instanceof Number e && actual instanceof Number a) {
            double difference = Math.abs(e.doubleValue() - a.doubleValue());
            return difference <= tolerance * Math.abs(e.doubleValue()) || difference <= NOISE * scale;
        }
        return expected != null && actual != null && expected.toString().equals(actual.toString());
    }
}
