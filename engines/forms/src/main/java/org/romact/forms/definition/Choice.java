package org.romact.forms.definition;

import java.util.Map;

/**
 * One thing that can be chosen.
 *
 * @param columns whatever else the list says about it, as choice filters use it
 */
public record Choice(String code, Words words, Map<String, String> columns) {
    public Choice {
        columns = Map.copyOf(columns);
    }

    public Wording label() {
        return words.label();
    }
}
