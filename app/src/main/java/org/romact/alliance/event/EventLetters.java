package org.romact.alliance.event;

import java.util.Locale;
import java.util.Map;
import org.romact.platform.mail.Letters;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** Letters to those who registered, in the language in which they did, each with a link of its own. */
@Component
class EventLetters {
    private final Letters letters;
    private final Registrations registrations;
    private final AllTexts texts;
    private final Settings settings;

    EventLetters(Letters letters, Registrations registrations, AllTexts texts, Settings settings) {
        this.letters = letters;
        this.registrations = registrations;
        this.texts = texts;
        this.settings = settings;
    }

    enum Kind {
        /** Please open this link, so that we know the address is yours. */
        CONFIRM,
        /** Somebody, perhaps you, registered again with your address. */
        ALREADY,
        REGISTERED,
        WAITING,
        /** A seat became free. */
        SEATED,
        CHANGED,
        CANCELLED;

        String key() {
            return "alliance.event.mail." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The registration must be open to the transaction. */
    void write(Kind kind, Event event, Registration to) {
        Texts t = texts.in(to.language());
        Plan plan = event.plan();
        String where = plan.place().isEmpty() ? plan.online() : plan.place() + ", " + t.country(plan.country());
        Map<String, Object> arguments = Map.of(
                "name",
                to.name(),
                "title",
                event.in(to.language()).title(),
                "when",
                Times.interval(plan, t),
                "where",
                where,
                "address",
                settings.publicUrl() + "/" + to.language().tag() + "/events/registration/"
                        + registrations.newLink(to.id()));
        letters.write(to.email(), t.say(kind.key() + ".subject", arguments), t.say(kind.key() + ".body", arguments));
    }
}
