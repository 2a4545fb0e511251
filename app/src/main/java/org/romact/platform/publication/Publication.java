package org.romact.platform.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.content.SafeHtml;

/**
 * A public text in one language.
 *
 * @param kind what it is, such as {@code news}, {@code event}, {@code practice}, {@code town}; there is a text {@code platform.kind.<kind>}
 * @param summary one or two sentences, plain text
 * @param path the address of its page without the language, such as {@code /news/first-meeting}, with a {@code #place} within the page where it has no page of its own
 * @param country ISO 3166-1 alpha-2, where it concerns one
 * @param town the town's word in addresses, where it concerns one
 * @param themes words of the list of {@link Themes}: housing, education …
 */
public record Publication(
        String kind,
        UUID id,
        Language language,
        String title,
        String summary,
        SafeHtml html,
        String path,
        Optional<String> country,
        Optional<String> town,
        List<String> themes,
        Instant publishedAt,
        Instant updatedAt) {}
