package org.romact.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The working languages: every text exists in each of them. */
public enum Language {
    EN("English"),
    BG("Български"),
    HU("Magyar"),
    IT("Italiano"),
    RO("Română"),
    SK("Slovenčina");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The language's name for itself. */
    public String ownName() {
        return ownName;
    }

    /** The first part of every address and the value of the lang attribute: two letters, lower case. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    /** The best of the reader's wishes (an Accept-Language header), English where none fits. */
    public static Language wished(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .flatMap(range -> ofTag(range.getRange().split("-")[0]).stream())
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    public static List<String> tags() {
        return Arrays.stream(values()).map(Language::tag).toList();
    }
}
