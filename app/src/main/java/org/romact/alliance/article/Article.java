package org.romact.alliance.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;

/**
 * Something the secretariat wrote.
 *
 * @param publishAt from when on it is public; null for a draft
 * @param texts its wording by language
 */
public record Article(
        UUID id,
        Kind kind,
        String slug,
        @Nullable String country,
        @Nullable String town,
        List<String> themes,
        @Nullable Instant publishAt,
        @Nullable Instant withdrawnAt,
        Map<Language, Text> texts) {

    public Article {
        texts = texts.isEmpty() ? Map.of() : new EnumMap<>(texts);
    }

    public enum Kind {
        NEWS("/news"),
        ADOPTED("/adopted-texts"),
        ABOUT("/about");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The address of its list, without the language. */
        public String path() {
            return path;
        }

        static Optional<Kind> find(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** @param text Markdown */
    public record Text(String title, String summary, String text, Instant updatedAt) {}

    public enum State {
        DRAFT,
        SCHEDULED,
        PUBLIC,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(Instant now) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (publishAt == null) {
            return State.DRAFT;
        }
        return publishAt.isAfter(now) ? State.SCHEDULED : State.PUBLIC;
    }

    /** Its page, without the language. */
    public String path() {
        return kind.path() + "/" + slug;
    }

    /** The title in this language, else in English, else in any. */
    public String title(Language language) {
        Text text = texts.getOrDefault(language, texts.get(Language.EN));
        return text != null ? text.title() : texts.values().iterator().next().title();
    }
}
