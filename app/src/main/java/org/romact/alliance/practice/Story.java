package org.romact.alliance.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.romact.platform.content.Markdown;
import org.romact.platform.content.SafeHtml;

/** The long texts of a practice in one language, as Markdown. */
public record Story(
        String title, String problem, String action, String funding, String result, String measured, String transfer) {

    /** The parts that are not empty, in order, each by the word that its heading's text has. */
    public Map<String, SafeHtml> parts() {
        Map<String, SafeHtml> parts = new LinkedHashMap<>();
        named().forEach((word, text) -> {
            if (!text.isBlank()) {
                parts.put(word, Markdown.html(text));
            }
        });
        return parts;
    }

    /** One part as it was typed. */
    public String part(String word) {
        return named().getOrDefault(word, "");
    }

    /** All parts as they were typed. */
    Map<String, String> named() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("problem", problem);
        parts.put("action", action);
        parts.put("result", result);
        parts.put("measured", measured);
        parts.put("transfer", transfer);
        parts.put("funding", funding);
        return parts;
    }
}
