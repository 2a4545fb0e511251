package org.romact.forms.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The same thing said in one or more languages.
 *
 * @param byLanguage never an empty cell; the only key is the empty one where the author names no language
 */
record Said(Map<String, Cell> byLanguage) {
    static final Said NOTHING = new Said(Map.of());

    static Said plainly(Cell cell) {
        return cell.isEmpty() ? NOTHING : new Said(Map.of("", cell));
    }

    boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    boolean isTranslated() {
        return !byLanguage.isEmpty() && !byLanguage.containsKey("");
    }

    /** What is said where no language is named. */
    Cell plain() {
        return byLanguage.values().iterator().next();
    }

    boolean hasReference() {
        return byLanguage.values().stream().anyMatch(c -> c.text().contains("${"));
    }

    /** With a language for everything. */
    Map<String, Cell> in(String defaultLanguage) {
        if (isTranslated() || isEmpty()) return byLanguage;
        Map<String, Cell> named = new LinkedHashMap<>();
        named.put(defaultLanguage, plain());
        return named;
    }
}
