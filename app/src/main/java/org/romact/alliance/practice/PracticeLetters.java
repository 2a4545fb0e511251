package org.romact.alliance.practice;

import java.util.HashMap;
import java.util.Map;
import org.romact.platform.Language;
import org.romact.platform.mail.Letters;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** The letters about good practices, each in its reader's language. */
@Component
class PracticeLetters {
    private final Letters letters;
    private final AllTexts texts;
    private final Settings settings;

    PracticeLetters(Letters letters, AllTexts texts, Settings settings) {
        this.letters = letters;
        this.texts = texts;
        this.settings = settings;
    }

    Texts in(Language language) {
        return texts.in(language);
    }

    /** Writes the letter {@code alliance.practices.letter.<word>.subject} and {@code .body}. */
    void write(String to, Language language, String word, Map<String, ?> arguments) {
        Texts t = texts.in(language);
        String key = "alliance.practices.letter." + word;
        Map<String, Object> all = new HashMap<>(arguments);
        letters.write(to, t.say(key + ".subject", all), t.say(key + ".body", all));
    }

    /** The whole address of a page, for a letter or a citation. */
    String address(Language language, String path) {
        return settings.publicUrl() + "/" + language.tag() + path;
    }
}
