package org.romact.platform.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.romact.platform.page.Texts;

/** What a public text may be about: the one list of {@code themes/themes.txt}, so that whoever asks for a theme finds what was published under it. */
public final class Themes {
    /** Text keys begin so. */
    public static final String NAME = "platform.theme";

    public static final List<String> ALL = read();

    private Themes() {}

    /** In the reader's words, in the order of the list. */
    public static Map<String, String> named(Texts t) {
        Map<String, String> names = new LinkedHashMap<>();
        ALL.forEach(theme -> names.put(theme, name(theme, t)));
        return names;
    }

    public static String name(String theme, Texts t) {
        return t.say(NAME + "." + theme);
    }

    /** What of these words is a theme, each once. */
    public static List<String> of(Collection<String> words) {
        return words.stream().filter(ALL::contains).distinct().toList();
    }

    private static List<String> read() {
        try (InputStream bytes = Objects.requireNonNull(Themes.class.getResourceAsStream("/themes/themes.txt"));
                BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of themes cannot be read.", e);
        }
    }
}
