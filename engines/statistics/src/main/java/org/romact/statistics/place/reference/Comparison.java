package org.romact.statistics.place.reference;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Compares an answer with what was expected, number by number. */
final class Comparison {

    private final Tolerance tolerance;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** One line for each expected value that is missing or further off than the tolerance. */
    static List<String> differences(JsonNode expected, JsonNode actual, Tolerance tolerance) {
        Comparison comparison = new Comparison(tolerance);
        comparison.compare("", expected, actual);
        return comparison.differences;
    }

    private void compare(String place, JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(field ->
                            compare(place + "." + field.getKey(), field.getValue(), actual.path(field.getKey())));
        } else if (expected.isArray()) {
            if (actual.size() != expected.size()) {
                differ(place + ".length", expected.size(), actual.size());
            }
            for (int i = 0; i < expected.size(); i++) {
                compare(place + "[" + i + "]", expected.path(i), actual.path(i));
            }
        } else if (expected.isNumber()) {
            if (!actual.isNumber() || !tolerance.allows(expected.doubleValue(), actual.doubleValue())) {
                differ(place, expected, actual);
            }
        } else if (actual.isMissingNode() || !expected.asString().equals(actual.asString())) {
            differ(place, expected, actual);
        }
    }

    private void differ(String place, Object expected, Object actual) {
        String name = place.startsWith(".") ? place.substring(1) : place;
        differences.add((name.isEmpty() ? "value" : name) + ": expected " + expected + ", actual " + actual);
    }
}
