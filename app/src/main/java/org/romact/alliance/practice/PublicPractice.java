package org.romact.alliance.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.page.Texts;

/**
 * A published practice without its texts.
 *
 * @param slug its word in addresses
 * @param language in which it was told
 * @param contact only where its author agreed
 * @param withdrawn why it was taken back, where it was
 */
public record PublicPractice(
        UUID id,
        String slug,
        int version,
        Language language,
        String place,
        String country,
        LocalDate from,
        @Nullable LocalDate to,
        List<String> themes,
        Optional<Money> cost,
        Optional<Contact> contact,
        Instant publishedAt,
        Instant updatedAt,
        Optional<String> withdrawn) {

    public record Contact(String name, String function, String email) {}

    /** @param version of the practice that it tells or translates */
    public record Text(Language language, int version, Story story) {}

    public String path() {
        return "/practices/" + slug;
    }

    public String where(Texts t) {
        return place + ", " + t.country(country);
    }

    public String period(Texts t) {
        return Content.period(t, from, to);
    }

    /** The text for a reader: their own language, else the original. */
    static Text choose(List<Text> texts, Language reader) {
        return texts.stream()
                .filter(text -> text.language() == reader)
                .findFirst()
                .orElse(texts.getFirst());
    }
}
