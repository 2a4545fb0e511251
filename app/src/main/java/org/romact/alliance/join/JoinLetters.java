package org.romact.alliance.join;

import java.util.HashMap;
import java.util.Map;
import org.romact.platform.Token;
import org.romact.platform.mail.Letters;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** What an applicant is told, in their language, each time with the link to their application. */
@Component
class JoinLetters {
    private final Letters letters;
    private final AllTexts texts;
    private final Settings settings;

    JoinLetters(Letters letters, AllTexts texts, Settings settings) {
        this.letters = letters;
        this.texts = texts;
        this.settings = settings;
    }

    /** @param key {@code alliance.join.mail.<key>.subject} and {@code .body}; both may use name and address besides the arguments */
    void write(Application application, Token link, String query, String key, Map<String, ?> arguments) {
        Texts t = texts.in(application.language());
        Map<String, Object> all = new HashMap<>(arguments);
        all.put("name", application.name());
        all.put(
                "address",
                settings.publicUrl() + "/" + application.language().tag() + "/join/" + link.secret() + query);
        letters.write(
                application.email(),
                t.say("alliance.join.mail." + key + ".subject", all),
                t.say("alliance.join.mail." + key + ".body", all));
    }
}
