package org.romact.assess.figures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.platform.Authorities;
import org.romact.platform.Authority;
import org.romact.platform.AuthorityId;
import org.romact.platform.Language;
import org.romact.platform.content.Markdown;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.romact.platform.publication.Themes;
import org.springframework.stereotype.Component;

/**
 * Tells search, feeds and the sitemap, in every language, that a town has published figures. A correction is the same announcement with newer words: who
 * follows a feed sees it change, and finds no old figures beside the new ones.
 */
@Component
class Announcing {
    private static final String KIND = "figures";
    private final Authorities authorities;
    private final Publications publications;
    private final AllTexts texts;

    Announcing(Authorities authorities, Publications publications, AllTexts texts) {
        this.authorities = authorities;
        this.publications = publications;
        this.texts = texts;
    }

    /** @param first when figures from this questionnaire were first published */
    void announce(AuthorityId town, Release release, List<PublishedFigure> figures, Instant first) {
        Authority authority = authorities.get(town);
        List<PublishedFigure> ofTheTown =
                figures.stream().filter(figure -> figure.community().isEmpty()).toList();
        for (Language language : Language.values()) {
            publications.put(inLanguage(authority, release, ofTheTown, first, texts.in(language)));
        }
    }

    private static Publication inLanguage(
            Authority town, Release release, List<PublishedFigure> figures, Instant first, Texts t) {
        return new Publication(
                KIND,
                release.questionnaireId(),
                t.language(),
                t.say("assess.announcement.title", "town", town.name(), "title", release.title()),
                t.say(
                        "assess.announcement.summary",
                        Map.of(
                                "country",
                                t.country(town.country()),
                                "interviews",
                                release.interviews(),
                                "figures",
                                figures.stream().filter(PublishedFigure::shown).count())),
                Markdown.html(words(release, figures, t)),
                "/towns/" + town.slug() + "#figures",
                Optional.of(town.country()),
                Optional.of(town.slug()),
                Themes.of(figures.stream()
                        .map(figure -> figure.indicator().theme())
                        .toList()),
                first,
                release.publishedAt());
    }

    /** The town's own figures and what they mean, so that a question in the reader's words finds them. Communities are on the page only, beside each other. */
    private static String words(Release release, List<PublishedFigure> figures, Texts t) {
        StringBuilder words = new StringBuilder();
        if (!release.reason().isBlank()) {
            words.append(t.say("assess.announcement.reason", "reason", plain(release.reason())))
                    .append("\n\n");
        }
        figures.forEach(figure -> words.append("- ")
                .append(t.say(
                        "assess.announcement.figure",
                        "indicator",
                        plain(t.choose(figure.indicator().name())),
                        "value",
                        value(figure, t)))
                .append("\n"));
        return words.toString();
    }

    private static String value(PublishedFigure figure, Texts t) {
        Double estimate = figure.estimate();
        if (estimate == null) {
            return t.say("assess.withheld." + figure.withheld());
        }
        return figure.indicator().isProportion() ? t.percent(estimate, 0) : t.number(estimate, 1);
    }

    /** What somebody typed into a field of one line is words, not Markdown. */
    private static String plain(String typed) {
        return typed.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|~!&])", "\\\\$1");
    }
}
