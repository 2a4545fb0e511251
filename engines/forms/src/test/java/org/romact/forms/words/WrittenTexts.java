package org.romact.forms.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts as they lie in the tree, and what they ask of those who say them. */
public final class WrittenTexts {
    private static final Map<String, String> ENGLISH = in("en");

    private WrittenTexts() {}

    static Map<String, String> in(String language) {
        Properties properties = new Properties();
        Path file = Path.of("src/main/resources/messages/forms/" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** Also those within the branches of a choice. */
    static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) names.add(pattern.getSubstring(part));
        }
        return names;
    }

    /** Whether a sentence that was really said has a text, and exactly the arguments its text asks for. */
    public static void check(Sentence said) {
        assertThat(ENGLISH).containsKey(said.key());
        assertThat(said.arguments().keySet())
                .as("arguments of %s", said.key())
                .isEqualTo(arguments(ENGLISH.getOrDefault(said.key(), "")));
    }
}
