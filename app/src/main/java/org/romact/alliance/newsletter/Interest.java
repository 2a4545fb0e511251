package org.romact.alliance.newsletter;

import java.util.Collections;
import java.util.List;
import org.romact.platform.publication.Themes;

/** What a reader wants to hear of; an empty list wants all. */
record Interest(List<String> countries, List<String> themes) {
    /** What concerns no country in particular concerns every reader, and so with themes; figures may carry words that nobody can ask for. */
    boolean covers(Item item) {
        boolean there = countries.isEmpty() || item.country().isEmpty() || countries.contains(item.country());
        List<String> about = Themes.of(item.themes());
        boolean wished = themes.isEmpty() || about.isEmpty() || !Collections.disjoint(themes, about);
        return there && wished;
    }
}
