package org.romact.platform.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with what a person typed: a text key for each field, in the order of the form. */
public final class Complaints {
    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Complains about a field; the first complaint about it stays. */
    public void add(String field, String textKey) {
        byField.putIfAbsent(field, textKey);
    }

    public void addIf(boolean wrong, String field, String textKey) {
        if (wrong) {
            add(field, textKey);
        }
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public Optional<String> about(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    public Map<String, String> all() {
        return byField;
    }
}
