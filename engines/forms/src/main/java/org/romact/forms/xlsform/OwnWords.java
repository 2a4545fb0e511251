package org.romact.forms.xlsform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;
import org.romact.forms.words.Sentences;

/**
 * The few words that the compiler itself puts into a form. They are English, as pyxform's, unless the form speaks one of romact's other languages; then each
 * language that romact has gets its own.
 */
final class OwnWords {
    private static final Pattern CODE = Pattern.compile(".*\\(([^()]+)\\)\\s*");
    private static final String ENGLISH = "en";

    private final String defaultLanguage;
    private final Set<String> spoken = new LinkedHashSet<>();

    /** @param tables whose labels tell which languages the form speaks */
    OwnWords(String defaultLanguage, List<Table> tables) {
        this.defaultLanguage = defaultLanguage;
        for (Table table : tables) {
            if (table.languages().isEmpty()) continue;
            for (Entry entry : table.entries())
                spoken.addAll(entry.said("label", defaultLanguage).byLanguage().keySet());
        }
        spoken.remove("");
    }

    /** Whether somebody may read them in a language that is not theirs. */
    boolean staysForeign() {
        return !speaksOurs(spoken) || spoken.stream().anyMatch(language -> !knows(language));
    }

    /** In the languages of the form. */
    Said say(Sentence words, Cell at) {
        return speaksOurs(spoken) ? say(words, at, spoken) : plainly(words, at);
    }

    /** Where no language is named; that is the default one. */
    Said plainly(Sentence words, Cell at) {
        return Said.plainly(at.with(words.in(tag(defaultLanguage))));
    }

    Said say(Sentence words, Cell at, Collection<String> languages) {
        Map<String, Cell> said = new LinkedHashMap<>();
        for (String language : languages) said.put(language, at.with(words.in(tag(language))));
        return new Said(said);
    }

    private static boolean speaksOurs(Collection<String> languages) {
        return languages.stream()
                .anyMatch(language -> knows(language) && !tag(language).equals(ENGLISH));
    }

    private static boolean knows(String language) {
        return Sentences.LANGUAGES.contains(tag(language));
    }

    /** {@code hu} of “Magyar (hu)”, and of a bare code. */
    private static String tag(String language) {
        Matcher code = CODE.matcher(language);
        String written = code.matches() ? code.group(1) : language;
        return written.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
