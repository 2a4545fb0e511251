package org.romact.forms.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of this engine in one language, read when something is first said in it. */
public final class Sentences {
    /** Tags of the languages there are texts in, English first. */
    public static final List<String> LANGUAGES = List.of("en", "bg", "hu", "it", "ro", "sk");

    private static final Map<String, Sentences> KNOWN = new ConcurrentHashMap<>();

    private final ULocale locale;
    private final Map<String, String> patterns;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Sentences(String language) {
        this.locale = ULocale.forLanguageTag(language);
        this.patterns = read(language);
    }

    static Sentences in(String languageTag) {
        String language = languageTag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return KNOWN.computeIfAbsent(LANGUAGES.contains(language) ? language : "en", Sentences::new);
    }

    String say(Sentence sentence) {
        Map<String, Object> arguments = new HashMap<>(sentence.arguments());
        arguments.replaceAll((_, value) -> value instanceof Sentence within ? say(within) : value);
        MessageFormat format = formats.computeIfAbsent(sentence.key(), this::format);
        synchronized (format) {
            return format.format(arguments, new StringBuffer(), null).toString();
        }
    }

    private MessageFormat format(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) throw new IllegalArgumentException("There is no text named " + key + ".");
        return new MessageFormat(pattern, locale);
    }

    private static Map<String, String> read(String language) {
        String name = "/messages/forms/" + language + ".properties";
        Map<String, String> patterns = new HashMap<>();
        try (InputStream stream = Objects.requireNonNull(Sentences.class.getResourceAsStream(name), name);
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(patterns);
    }
}
