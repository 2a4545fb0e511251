package org.romact.forms.definition;

import java.util.List;
import java.util.Optional;

/**
 * Where a question stands.
 *
 * @param repeat path of the nearest repeat around it
 * @param groups paths of all groups around it that are not repeats, outermost first
 * @param formerNames what its author says it was called in earlier versions of the form
 */
public record Place(
        String path,
        String name,
        Optional<String> repeat,
        List<String> groups,
        boolean meta,
        List<String> formerNames) {
    public Place {
        groups = List.copyOf(groups);
        formerNames = List.copyOf(formerNames);
    }
}
