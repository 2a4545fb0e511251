package org.romact.forms.words;

import java.util.Map;
import java.util.Optional;

/**
 * A whole sentence that can be said in several languages.
 *
 * @param key of the text, e.g. {@code forms.name.twice}
 * @param arguments by the names the text has for them: texts, numbers, and sentences to be said within this one
 */
public record Sentence(String key, Map<String, Object> arguments) {
    public Sentence {
        arguments = Map.copyOf(arguments);
    }

    public static Sentence of(String key) {
        return new Sentence(key, Map.of());
    }

    public static Sentence of(String key, String name, Object value) {
        return new Sentence(key, Map.of(name, value));
    }

    public static Sentence of(String key, String name, Object value, String secondName, Object secondValue) {
        return new Sentence(key, Map.of(name, value, secondName, secondValue));
    }

    public static Sentence of(
            String key,
            String name,
            Object value,
            String secondName,
            Object secondValue,
            String thirdName,
            Object thirdValue) {
        return new Sentence(key, Map.of(name, value, secondName, secondValue, thirdName, thirdValue));
    }

    /** The text {@code key.guess} with the argument {@code nearest} where there is a word that may have been meant. */
    public static Sentence guessing(String key, String name, String written, Optional<String> nearest) {
        return nearest.map(n -> of(key + ".guess", name, written, "nearest", n))
                .orElseGet(() -> of(key, name, written));
    }

    /** @param languageTag such as {@code hu} or {@code hu-HU}; in English where romact does not have the language */
    public String in(String languageTag) {
        return Sentences.in(languageTag).say(this);
    }

    /** In English. */
    @Override
    public String toString() {
        return in("en");
    }
}
