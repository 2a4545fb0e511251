package org.romact.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.romact.forms.words.Sentence;
import org.romact.platform.Language;
import org.romact.platform.page.AllTexts;

/** Every text in every language, with the same arguments, and a note for the translator: the application's and its engines'. */
class TextsTest {
    private static final List<Path> MESSAGES =
            List.of(Path.of("src/main/resources/messages"), Path.of("../engines/forms/src/main/resources/messages"));

    @Test
    void everyTextExistsInEveryLanguageWithTheSameArguments() throws IOException {
        for (Path module : modules()) {
            Map<String, String> english = read(module.resolve("en.properties"));
            for (Language language : Language.values()) {
                Map<String, String> other = read(module.resolve(language.tag() + ".properties"));
                assertThat(other.keySet())
                        .as("%s in %s", module.getFileName(), language)
                        .isEqualTo(english.keySet());
                english.forEach((key, pattern) -> assertThat(arguments(other.get(key)))
                        .as("arguments of %s in %s", key, language)
                        .isEqualTo(arguments(pattern)));
            }
        }
    }

    @Test
    void noTextIsLeftInEnglish() throws IOException {
        for (Path module : modules()) {
            Map<String, String> english = read(module.resolve("en.properties"));
            for (Language language : List.of(Language.BG, Language.HU, Language.IT, Language.RO, Language.SK)) {
                Map<String, String> other = read(module.resolve(language.tag() + ".properties"));
                long same = english.entrySet().stream()
                        .filter(text ->
                                text.getValue().length() > 30 && text.getValue().equals(other.get(text.getKey())))
                        .count();
                assertThat(same)
                        .as("long texts of %s still in English in %s", module.getFileName(), language)
                        .isZero();
            }
        }
    }

    @Test
    void everyEnglishTextHasANoteForTheTranslator() throws IOException {
        for (Path module : modules()) {
            List<String> lines = Files.readAllLines(module.resolve("en.properties"));
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains("=") && !lines.get(i).startsWith("#")) {
                    assertThat(lines.get(i - 1))
                            .as("note above %s", lines.get(i))
                            .startsWith("# ");
                }
            }
        }
    }

    @Test
    void everyTextThatAPageAsksForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path module : modules()) {
            known.addAll(read(module.resolve("en.properties")).keySet());
        }
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                Matcher asked =
                        Pattern.compile("say\\(\"([a-z0-9_.-]*[a-z0-9])\"[,)]").matcher(Files.readString(template));
                while (asked.find()) {
                    if (!known.contains(asked.group(1))) {
                        unknown.add(asked.group(1));
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** An engine says its sentences by itself on the command line; on a page they are said like any other text. */
    @Test
    void whatAnEngineSaysCanBeSaidOnAPage() {
        for (Language language : Language.values()) {
            Sentence sentence = Sentence.of("forms.choice.twice", "list", "yes_no", "name", "yes");
            assertThat(new AllTexts().in(language).say(sentence.key(), sentence.arguments()))
                    .contains("yes_no")
                    .isEqualTo(sentence.in(language.tag()));
        }
    }

    private static List<Path> modules() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path messages : MESSAGES) {
            try (Stream<Path> modules = Files.list(messages)) {
                modules.sorted().forEach(all::add);
            }
        }
        return all;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    /** Also those within the branches of a plural or a choice. */
    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }
}
