package org.romact.alliance.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.platform.Language;
import org.romact.platform.Programme;
import org.romact.platform.content.Markdown;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.springframework.stereotype.Component;

/** Tells search and feeds who takes part, in every language. */
@Component
public class Announcing {
    private final Publications publications;
    private final AllTexts texts;
    private final Clock clock;

    Announcing(Publications publications, AllTexts texts, Clock clock) {
        this.publications = publications;
        this.texts = texts;
        this.clock = clock;
    }

    /** Puts the participant among what is public, or takes it back when it takes part no more. */
    public void announce(Participant participant) {
        if (!participant.isActive()) {
            publications.withdraw("participant", participant.id());
            return;
        }
        for (Language language : Language.values()) {
            publications.put(inLanguage(participant, texts.in(language)));
        }
    }

    private Publication inLanguage(Participant participant, Texts t) {
        String summary = t.say(
                "alliance.participant.summary",
                Map.of(
                        "number",
                        Integer.toString(participant.number()),
                        "kind",
                        t.say("alliance.kind." + participant.kind()),
                        "country",
                        t.country(participant.country())));
        Instant joined = participant.joinedOn().atStartOfDay(Programme.ZONE).toInstant();
        return new Publication(
                "participant",
                participant.id(),
                t.language(),
                participant.name(),
                summary,
                Markdown.html(participant.offers()),
                participant.path(),
                Optional.of(participant.country()),
                Optional.ofNullable(participant.town()),
                themes(participant),
                joined.isAfter(clock.instant()) ? clock.instant() : joined,
                clock.instant());
    }

    private static List<String> themes(Participant participant) {
        return participant.interests();
    }
}
