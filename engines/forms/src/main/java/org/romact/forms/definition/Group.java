package org.romact.forms.definition;

/** A bundle of questions under one heading. */
public record Group(Place place, Wording label, String appearance, Rules rules) {
    public String path() {
        return place.path();
    }
}
