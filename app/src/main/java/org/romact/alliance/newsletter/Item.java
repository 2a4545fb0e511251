package org.romact.alliance.newsletter;

import java.util.List;
import org.romact.platform.publication.Publication;

/**
 * One publication in an issue, as it was when the issue was sent.
 *
 * @param key kind and id, as chosen on the page
 * @param country empty where it concerns none
 */
public record Item(
        String key,
        String kind,
        String language,
        String title,
        String summary,
        String path,
        String country,
        List<String> themes) {

    static Item of(Publication text) {
        return new Item(
                text.kind() + ":" + text.id(),
                text.kind(),
                text.language().tag(),
                text.title(),
                text.summary(),
                text.path(),
                text.country().orElse(""),
                text.themes());
    }
}
