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
        return replaced("household-1.xml", text, replacement);
    }

    public static byte[] formWith(String text, String replacement) {
        return replaced("household.xml", text, replacement);
    }

    private static byte[] replaced(String file, String text, String replacement) {
        String whole = new String(bytes(file), StandardCharsets.UTF_8);
        if (!whole.contains(text)) throw new IllegalArgumentException(file + " does not contain " + text);
        return whole.replace(text, replacement).getBytes(StandardCharsets.UTF_8);
    }
}
