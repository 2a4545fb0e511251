package org.romact.alliance.newsletter;

import java.util.Collections;
import java.util.List;

/** What a reader wants to hear of; an empty list wants all. */
record Interest(List<String> countries, List<String> themes) {
    static final List<String> THEMES =
            List.of("housing", "education", "employment", "health", "documents", "poverty", "discrimination", "trust");

    /** What concerns no country in particular concerns every reader, and so with themes. */
    boolean covers(Item item) {
        boolean there = countries.isEmpty() || item.country().isEmpty() || countries.contains(item.country());
        boolean about = themes.isEmpty() || item.themes().isEmpty() || !Collections.disjoint(themes, item.themes());
        return there && about;
    }
}
