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
    /** Attributes of the recording that starts with the form. */
    final Map<String, String> recording = new LinkedHashMap<>();
    /** The entity made from what is around here. */
    Optional<Entity> entity = Optional.empty();

    FormNode(Shape shape, String name, @Nullable FormNode parent, Cell at) {
        this.shape = shape;
        this.name = name;
        this.parent = parent;
        this.at = at;
        this.path = (parent == null ? "" : parent.path) + "/" + name;
        this.preset = at.with("");
    }

    FormNode add(FormNode child) {
        children.add(child);
        return child;
    }

    String path() {
        return path;
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
