package org.romact.alliance.newsletter;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.romact.platform.content.Markdown;
import org.romact.platform.content.SafeHtml;

/**
 * An issue in one language, whole.
 *
 * @param sentAt null in a preview
 */
public record IssueText(
        int number,
        String language,
        String words,
        List<Item> items,
        @Nullable OffsetDateTime sentAt) {

    public SafeHtml html() {
        return Markdown.html(words);
    }

    List<Item> itemsFor(Interest interest) {
        return items.stream().filter(interest::covers).toList();
    }
}
