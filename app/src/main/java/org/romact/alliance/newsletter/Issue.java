package org.romact.alliance.newsletter;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue in the making, or one that was sent.
 *
 * @param words the opening words in Markdown, by language tag
 * @param chosen keys of the publications in it
 */
public record Issue(
        UUID id,
        int number,
        Map<String, String> words,
        List<String> chosen,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime sentAt) {

    public boolean sent() {
        return sentAt != null;
    }

    /** The opening words in a language, else in English. */
    public String wordsIn(String language) {
        return words.getOrDefault(languageFor(language), "");
    }

    /** In which language a reader of this one reads the opening words. */
    public String languageFor(String language) {
        return words.getOrDefault(language, "").isBlank() ? "en" : language;
    }
}
