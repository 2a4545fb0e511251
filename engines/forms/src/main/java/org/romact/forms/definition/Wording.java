package org.romact.forms.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in the languages it was written in. References to answers inside it read {@code ${name}}.
 *
 * @param byLanguage language as the form names it, e.g. {@code Română (ro)}; the empty language where the form names none
 * @param fallback the language to use where the wanted one has no text
 */
public record Wording(Map<String, String> byLanguage, String fallback) {
    public static final Wording NONE = new Wording(Map.of(), "");

    public Wording {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static Wording plain(String text) {
        return text.isBlank() ? NONE : new Wording(Map.of("", text), "");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /**
     * The text in the language, named as the form does or by its code alone ({@code ro} finds {@code Română (ro)}); otherwise in the
     * form's default language; otherwise in any; otherwise an empty string.
     */
    public String in(String language) {
        String exact = byLanguage.get(language);
        if (exact != null) return exact;
        String bracketed = "(" + language + ")";
        for (Map.Entry<String, String> entry : byLanguage.entrySet()) {
            if (entry.getKey().endsWith(bracketed)) return entry.getValue();
        }
        String ours = byLanguage.get(fallback);
        if (ours != null) return ours;
        return byLanguage.isEmpty() ? "" : byLanguage.values().iterator().next();
    }

    /** In the form's default language. */
    public String text() {
        return in(fallback);
    }
}
