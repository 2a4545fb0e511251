package org.romact.alliance.cooperation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.romact.platform.content.Markdown;
import org.romact.platform.content.SafeHtml;

/**
 * An organisation as the directory shows it.
 *
 * @param romaLed yes, no or undeclared, in its own words about itself
 * @param fields words of the list of themes
 */
public record Organisation(
        UUID id,
        String slug,
        String name,
        String country,
        String area,
        String romaLed,
        String mission,
        List<String> fields,
        String language,
        OffsetDateTime publishedAt,
        List<Offer> offers) {

    /** What it offers. */
    public record Offer(
            UUID proposal,
            String title,
            String text,
            List<String> kinds,
            List<String> towns,
            String otherTowns,
            List<TownAnswer> answers) {
        public SafeHtml html() {
            return Markdown.html(text);
        }
    }

    /** An answer that both sides agreed to publish. */
    public record TownAnswer(String town, String answer, String reason, OffsetDateTime answeredAt) {}

    public SafeHtml html() {
        return Markdown.html(mission);
    }

    public List<String> kinds() {
        return offers.stream()
                .flatMap(offer -> offer.kinds().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
