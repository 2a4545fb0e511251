package org.romact.alliance.newsletter;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.romact.platform.content.Markdown;
import org.romact.platform.content.SafeHtml;

/**
 * An issue in one language, whole.
 *
 * @param wordsLanguage of the opening words: English where nobody translated them
 * @param sentAt null in a preview
 */
public record IssueText(
        int number,
        String language,
        String words,
        String wordsLanguage,
        List<Item> items,
        @Nullable OffsetDateTime sentAt) {

    /** Whether the opening words are not in the reader's language, which is then said. */
    public boolean borrowed() {
        return !words.isBlank() && !wordsLanguage.equals(language);
    }

    public SafeHtml html() {
        return Markdown.html(words);
    }

    List<Item> itemsFor(Interest interest) {
        return items.stream().filter(interest::covers).toList();
    }
}
