package org.romact.forms.definition;

import java.util.List;
import java.util.Optional;

/**
 * Where a question stands.
 *
 * @param repeat path of the nearest repeat around it
 * @param groups paths of all groups around it that are not repeats, outermost first
 */
public record Place(String path, String name, Optional<String> repeat, List<String> groups, boolean meta) {
    public Place {
        groups = List.copyOf(groups);
    }
}
