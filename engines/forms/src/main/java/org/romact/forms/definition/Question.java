package org.romact.forms.definition;

import java.util.Optional;

/** One thing a form asks, works out or notes down: a leaf of its instance. */
public record Question(Place place, Kind kind, Words words, Choices choices, Rules rules) {
    /** E.g. {@code /data/household/member/age}. */
    public String path() {
        return place.path();
    }

    /** The same question under another path and with a wider type, as several versions of a form have it together. */
    public Question as(String path, DataType type) {
        Place there = new Place(path, place.name(), place.repeat(), place.groups(), place.meta(), place.formerNames());
        Kind wider = new Kind(type, kind.control(), kind.appearance(), kind.mediatype(), kind.range());
        return new Question(there, wider, words, choices, rules);
    }

    /** The same question in another table, as its repeat is called otherwise in a later version. */
    public Question within(Optional<String> repeat) {
        Place there = new Place(place.path(), place.name(), repeat, place.groups(), place.meta(), place.formerNames());
        return new Question(there, kind, words, choices, rules);
    }

    /** The last step of the path. */
    public String name() {
        return place.name();
    }

    public DataType type() {
        return kind.type();
    }

    public Control control() {
        return kind.control();
    }

    public Wording label() {
        return words.label();
    }

    public Wording hint() {
        return words.hint();
    }

    /** Path of the nearest repeat around the question. */
    public Optional<String> repeat() {
        return place.repeat();
    }

    /** Whether a person sees it. */
    public boolean isAsked() {
        return kind.control() != Control.NONE;
    }

    /** A sentence to read out, not a question: shown, never answered. */
    public boolean isNote() {
        return kind.control() == Control.INPUT && rules.readonly().startsWith("true()");
    }

    /** Worked out by the form, or filled by the device. */
    public boolean isComputed() {
        return !rules.computed().calculate().isEmpty()
                || !rules.computed().preload().isEmpty();
    }

    /** Part of the form's own book-keeping, such as the instance's id. */
    public boolean isMeta() {
        return place.meta();
    }
}
