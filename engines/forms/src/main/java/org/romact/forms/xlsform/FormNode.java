package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question, group or repeat of the form to be, with the cells that describe it. Filled by {@link SurveyReader}. */
final class FormNode {
    enum Shape {
        ROOT,
        GROUP,
        REPEAT,
        QUESTION,
        /** A group that stands in the instance only: {@code meta}. */
        META
    }

    private static final QuestionType NO_TYPE = new QuestionType("", "", "", Map.of(), "");

    final Shape shape;
    final String name;
    final @Nullable FormNode parent;
    /** Where to point when something is wrong with the node as a whole. */
    final Cell at;

    final List<FormNode> children = new ArrayList<>();
    private final String path;
    /** Whether the groups of this form are seen by people but not in the instance, as ODK Tables once wished. */
    private boolean formIsFlat;

    QuestionType type = NO_TYPE;
    /** The element of the body; empty where nobody is asked. */
    String control = "";

    final Map<String, Cell> bind = new LinkedHashMap<>();
    final Map<String, Cell> body = new LinkedHashMap<>();
    final Map<String, Cell> instance = new LinkedHashMap<>();
    final Map<String, Said> media = new LinkedHashMap<>();
    Said label = Said.NOTHING;
    Said hint = Said.NOTHING;
    Said guidance = Said.NOTHING;
    final Map<String, Said> messages = new LinkedHashMap<>();
    Cell preset;
    boolean presetIsDynamic;
    Optional<ItemSource> items = Optional.empty();
    final List<Cell> triggers = new ArrayList<>();
    /** What is asked for of a feature of OpenStreetMap. */
    final List<OsmTags.Tag> tags = new ArrayList<>();
    /** Attributes of the recording that starts with the form. */
    final Map<String, String> recording = new LinkedHashMap<>();
    /** The entity made from what is around here. */
    Optional<Entity> entity = Optional.empty();

    FormNode(Shape shape, String name, @Nullable FormNode parent, Cell at) {
        this.shape = shape;
        this.name = name;
        this.parent = parent;
        this.at = at;
        this.formIsFlat = parent != null && parent.formIsFlat;
        this.path = (parent == null ? "" : parent.path) + (isFlat() ? "" : "/" + name);
        this.preset = at.with("");
    }

    FormNode add(FormNode child) {
        children.add(child);
        return child;
    }

    String path() {
        return path;
    }

    /** By which its texts are known in the translations. */
    String textId() {
        return isFlat() ? path + "/" + name : path;
    }

    /** Before anything is put into the form. */
    void flatten(boolean whetherToo) {
        formIsFlat = whetherToo;
    }

    /** A group that people see but that stands nowhere in the instance. */
    boolean isFlat() {
        return formIsFlat && shape == Shape.GROUP;
    }

    /** What is not in the instance cannot be irrelevant, so that what it holds must be. */
    void pushRelevanceDown() {
        pushDown("");
    }

    private void pushDown(String around) {
        for (FormNode child : children) {
            String own = child.bindCell("relevant").text();
            String both = around.isEmpty() ? own : own.isEmpty() ? around : around + " and (" + own + ")";
            if (child.isFlat()) {
                child.bind.clear();
                child.pushDown(both);
            } else if (!both.isEmpty() && child.shape != Shape.META) {
                child.bind.put("relevant", child.bindCell("relevant").with(both));
            }
        }
    }

    boolean isSection() {
        return shape != Shape.QUESTION;
    }

    boolean isRepeat() {
        return shape == Shape.REPEAT;
    }

    boolean isTriggered() {
        return !triggers.isEmpty();
    }

    Cell bindCell(String attribute) {
        return bind.getOrDefault(attribute, at.with(""));
    }

    boolean hasWords() {
        return !label.isEmpty() || !media.isEmpty() || !hint.isEmpty() || !guidance.isEmpty();
    }

    /** Whether a person comes to see it: what is calculated is seen only where it has words. */
    boolean isAsked() {
        if (control.isEmpty()) return false;
        return label.isEmpty() && hint.isEmpty() ? !bind.containsKey("calculate") && !isTriggered() : true;
    }

    /** A label in several languages, or with pictures, stands in the translations. */
    boolean labelIsTranslated() {
        return label.isTranslated() || !media.isEmpty();
    }

    boolean hintIsTranslated() {
        return hint.isTranslated() || !guidance.isEmpty();
    }

    static boolean isTranslated(Said message) {
        return message.isTranslated() || message.hasReference();
    }

    /** The nearest repeat around the node; empty outside of repeats. */
    Optional<FormNode> repeatAround() {
        for (FormNode node = parent; node != null; node = node.parent) if (node.isRepeat()) return Optional.of(node);
        return Optional.empty();
    }

    /** Itself and everything below it, parents first. */
    void walk(java.util.function.Consumer<FormNode> visitor) {
        visitor.accept(this);
        for (FormNode child : children) child.walk(visitor);
    }
}
