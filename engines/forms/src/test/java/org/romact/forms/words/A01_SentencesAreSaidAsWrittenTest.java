package org.romact.forms.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the engine has to say comes out as the texts are meant: braces of references, quotation marks, numbers. */
class A01_SentencesAreSaidAsWrittenTest {
    private static final Set<String> NUMBERS = Set.of(
            "boxes",
            "bytes",
            "character",
            "depth",
            "expected",
            "given",
            "least",
            "line",
            "mebibytes",
            "most",
            "row",
            "times");
    private static final Map<String, List<String>> CHOSEN =
            Map.of("kind", List.of("group", "repeat"), "ends", List.of("no", "yes"));
    private static final Pattern KEY = Pattern.compile("\"(forms(?:\\.[a-z0-9-]+)+)\"");

    @Test
    void referencesKeepTheirBraces() {
        assertThat(Sentence.of("forms.seed.wrong")).hasToString("The seed is a number or ${name} of one question.");
        assertThat(Sentence.guessing("forms.reference.unknown", "name", "wather", Optional.of("water")))
                .hasToString("The survey sheet has nothing called “wather”. Did you mean ${water}?");
        assertThat(Sentence.of("forms.reference.several", "name", "age", "times", 2))
                .hasToString(
                        "The survey sheet has “age” 2 times, so ${age} could mean any of them; give each its own name.");
    }

    @Test
    void whatAnAuthorWroteIsNotReadAsAText() {
        assertThat(Sentence.of("forms.trigger.wrong", "written", "{it's} '{'#'"))
                .hasToString(
                        "A trigger is ${name} of one question, or of several parted by commas; mend “{it's} '{'#'”.");
    }

    @Test
    void wholeSentencesAreChosen() {
        assertThat(Sentence.of("forms.end.missing", "kind", "repeat", "name", "member"))
                .hasToString(
                        "The repeat “member” is never closed; add a row of type end_repeat after its last question.");
        assertThat(Sentence.of("forms.expression.wants-value", "character", 1234, "ends", "yes", "found", ""))
                .hasToString("At character 1234 of the expression should be a value, but it ends.");
        assertThat(Sentence.of("forms.workbook.too-many-cells", "most", 4_000_000)
                        .toString())
                .startsWith("This workbook holds more than 4,000,000 cells");
    }

    @Test
    void everySentenceComesOutWholeInEveryLanguage() {
        for (String language : Sentences.LANGUAGES) {
            WrittenTexts.in(language)
                    .forEach((key, text) ->
                            samples(text).forEach(arguments -> comesOutWhole(language, new Sentence(key, arguments))));
        }
    }

    private static void comesOutWhole(String language, Sentence sentence) {
        String said = sentence.in(language);
        // What the compiler puts into a form may be one word.
        boolean isOfAForm = sentence.key().startsWith("forms.word.");
        assertThat(said)
                .as("%s in %s", sentence.key(), language)
                .matches(isOfAForm ? "\\p{Lu}.+|0 .+" : "(?s).*([.?]|of-(problem|said|reason))");
        // Braces are left only around the name in a reference, and no quotation mark of the pattern is.
        // One sentence is about an empty text, which is written as two of them.
        String emptyText = sentence.key().equals("forms.formula.compares-with-nothing") ? "''" : "";
        assertThat(said.replaceAll("\\$\\{[^{}]*}", "").replace(emptyText, ""))
                .as("%s in %s", sentence.key(), language)
                .doesNotContain("{", "}", "''");
        sentence.arguments().forEach((name, value) -> {
            if (!CHOSEN.containsKey(name) && !isUnsaid(name, sentence)) {
                assertThat(said.replaceAll("[.,\\s\u00a0]", ""))
                        .as("%s of %s in %s", name, sentence.key(), language)
                        .contains(value.toString());
            }
        });
    }

    /** Where an expression ends too early, nothing was found there. */
    private static boolean isUnsaid(String name, Sentence sentence) {
        return name.equals("found") && "yes".equals(sentence.arguments().get("ends"));
    }

    /** Arguments as they might be, once for each way in which the text can go. */
    private static List<Map<String, Object>> samples(String text) {
        Map<String, Object> plain = new HashMap<>();
        Map<String, List<String>> chosen = new HashMap<>();
        for (String name : WrittenTexts.arguments(text)) {
            if (CHOSEN.containsKey(name)) chosen.put(name, CHOSEN.get(name));
            else plain.put(name, NUMBERS.contains(name) ? 4321 : "of-" + name);
        }
        List<Map<String, Object>> samples = List.of(plain);
        for (Map.Entry<String, List<String>> choice : chosen.entrySet()) {
            samples = samples.stream()
                    .flatMap(s -> choice.getValue().stream().map(v -> {
                        Map<String, Object> with = new HashMap<>(s);
                        with.put(choice.getKey(), v);
                        return with;
                    }))
                    .toList();
        }
        return samples;
    }

    @Test
    void everyLanguageHasEverySentenceWithTheSameArguments() {
        Map<String, String> english = WrittenTexts.in("en");
        for (String language : Sentences.LANGUAGES) {
            Map<String, String> other = WrittenTexts.in(language);
            assertThat(other.keySet()).as(language).isEqualTo(english.keySet());
            other.forEach((key, text) -> assertThat(WrittenTexts.arguments(text))
                    .as("arguments of %s in %s", key, language)
                    .isEqualTo(WrittenTexts.arguments(english.getOrDefault(key, ""))));
        }
    }

    @Test
    void whatTheEngineSaysIsWrittenDownAndNothingElse() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher key = KEY.matcher(Files.readString(source));
                while (key.find()) said.add(key.group(1));
            }
        }
        Set<String> written = new TreeSet<>();
        for (String key : WrittenTexts.in("en").keySet()) written.add(key.replaceFirst("\\.guess$", ""));
        assertThat(said).isEqualTo(written);
    }

    @Test
    void aLanguageWithoutTextsIsSpokenInEnglish() {
        assertThat(Sentence.of("forms.seed.wrong").in("de"))
                .isEqualTo(Sentence.of("forms.seed.wrong").toString());
        assertThat(Sentence.of("forms.seed.wrong").in("en-GB")).startsWith("The seed is a number or ${name}");
    }
}
