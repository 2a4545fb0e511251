package org.romact.portal.feed;

import java.util.List;
import java.util.Optional;
import org.romact.platform.publication.Publications;
import org.romact.platform.publication.Themes;

/**
 * Which feed: everything, one kind, one country, one town or one theme.
 *
 * @param word as it stands in the address: {@code all}, {@code news}, {@code country-RO}, {@code town-valea-salciei}, {@code theme-housing}
 */
record FeedName(String word, Publications.Filter filter) {
    static final List<String> KINDS = List.of("news", "event", "practice", "adopted", "figures");

    static Optional<FeedName> read(String word) {
        if (word.equals("all")) {
            return Optional.of(new FeedName(word, Publications.Filter.all()));
        }
        if (KINDS.contains(word)) {
            return Optional.of(new FeedName(word, Publications.Filter.of(word)));
        }
        int dash = word.indexOf('-');
        String value = word.substring(dash + 1);
        Optional<String> given = Optional.of(value);
        Optional<String> none = Optional.empty();
        return switch (dash < 0 ? "" : word.substring(0, dash)) {
            case "country" ->
                value.matches("[A-Z]{2}")
                        ? Optional.of(new FeedName(word, new Publications.Filter(none, given, none, none)))
                        : Optional.empty();
            case "town" ->
                value.matches("[a-z0-9-]{1,100}")
                        ? Optional.of(new FeedName(word, new Publications.Filter(none, none, given, none)))
                        : Optional.empty();
            case "theme" ->
                Themes.ALL.contains(value)
                        ? Optional.of(new FeedName(word, new Publications.Filter(none, none, none, given)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
