package org.romact.platform.people;

import java.util.HashMap;
import java.util.Map;
import org.romact.platform.Language;
import org.romact.platform.PersonId;
import org.romact.platform.mail.Letters;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** Letters that invite somebody to choose a password: the account is made if there is none yet. */
@Component
public class Invitations {
    private final People people;
    private final OneTimeLinks links;
    private final Letters letters;
    private final AllTexts texts;
    private final Settings settings;

    Invitations(People people, OneTimeLinks links, Letters letters, AllTexts texts, Settings settings) {
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Invites in one language.
     *
     * @param key text keys {@code <key>.subject} and {@code <key>.body}; both may use name and address besides the given arguments
     */
    public PersonId invite(String email, String name, Language language, String key, Map<String, ?> arguments) {
        PersonId person = people.personFor(email, name, language.tag());
        String token = links.make(OneTimeLinks.Kind.INVITATION, person);
        Map<String, Object> all = new HashMap<>(arguments);
        all.put("name", name.strip());
        all.put("address", settings.publicUrl() + "/" + language.tag() + "/password/" + token);
        Texts t = texts.in(language);
        letters.write(email.strip(), t.say(key + ".subject", all), t.say(key + ".body", all));
        return person;
    }
}
