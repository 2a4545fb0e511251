package org.romact.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.romact.forms.answers.Answers;
import org.romact.forms.definition.FormDefinition;

/** The small forms and filled forms that the courses use. */
public final class Forms {
    private Forms() {}

    public static byte[] bytes(String name) {
        try (InputStream file = Forms.class.getResourceAsStream("/org/romact/forms/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FormDefinition household() {
        return FormDefinition.read(bytes("household.xml")).get();
    }

    public static Answers answers(String file) {
        return Answers.read(household(), bytes(file)).get();
    }

    /** The household of {@code household-1.xml} with one text in it replaced. */
    public static Answers answersWith(String text, String replacement) {
        return Answers.read(household(), instanceWith(text, replacement)).get();
    }

    public static byte[] instanceWith(String text, String replacement) {
        return instanceWithAll(text, replacement);
    }

    public static byte[] formWith(String text, String replacement) {
        return formWithAll(text, replacement);
    }

    /** @param pairs a text, its replacement, another text, its replacement … */
    public static byte[] instanceWithAll(String... pairs) {
        return replaced("household-1.xml", pairs);
    }

    public static byte[] formWithAll(String... pairs) {
        return replaced("household.xml", pairs);
    }

    private static byte[] replaced(String file, String... pairs) {
        String whole = new String(bytes(file), StandardCharsets.UTF_8);
        for (int i = 0; i < pairs.length; i += 2) {
            if (!whole.contains(pairs[i])) throw new IllegalArgumentException(file + " does not contain " + pairs[i]);
            whole = whole.replace(pairs[i], pairs[i + 1]);
        }
        return whole.getBytes(StandardCharsets.UTF_8);
    }
}
