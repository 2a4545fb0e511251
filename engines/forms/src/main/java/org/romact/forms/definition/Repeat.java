package org.romact.forms.definition;

import java.util.Optional;

/**
 * A bundle of questions asked over and over, e.g. for each member of a household.
 *
 * @param count how many turns, as an expression; empty where the person decides
 */
public record Repeat(Place place, Wording label, String count, Rules rules) {
    public String path() {
        return place.path();
    }

    public String name() {
        return place.name();
    }

    /** Path of the repeat around this one. */
    public Optional<String> parent() {
        return place.repeat();
    }
}
