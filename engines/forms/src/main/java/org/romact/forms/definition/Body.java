package org.romact.forms.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.XmlElement;

/** The form's body: which nodes are put to a person, and how; which are groups and repeats. */
final class Body {
    private final Findings findings;
    private final InstanceTree instance;
    private final Binds binds;
    private final Map<String, XmlElement> controls = new LinkedHashMap<>();
    private final Map<String, XmlElement> groups = new LinkedHashMap<>();
    private final Map<String, XmlElement> repeats = new LinkedHashMap<>();

    Body(Findings findings, InstanceTree instance, Binds binds) {
        this.findings = findings;
        this.instance = instance;
        this.binds = binds;
    }

    void read(XmlElement body) {
        walk(body, instance.root());
    }

    Optional<XmlElement> control(String path) {
        return Optional.ofNullable(controls.get(path));
    }

    Optional<XmlElement> group(String path) {
        return Optional.ofNullable(groups.get(path));
    }

    Map<String, XmlElement> repeats() {
        return repeats;
    }

    /** Which control an element of the body is; empty where it is none. */
    static Optional<Control> kind(XmlElement element) {
        return Optional.ofNullable(
                switch (element.name()) {
                    case "input", "secret", "textarea" -> Control.INPUT;
                    case "select1" -> Control.SELECT_ONE;
                    case "select" -> Control.SELECT_MULTIPLE;
                    case "rank" -> Control.RANK;
                    case "upload" -> Control.UPLOAD;
                    case "trigger" -> Control.TRIGGER;
                    case "range" -> Control.RANGE;
                    default -> null;
                });
    }

    private void walk(XmlElement parent, String context) {
        for (XmlElement child : parent.children()) {
            switch (child.name()) {
                case "group" -> group(child, context);
                case "repeat" -> repeat(child, context);
                case "label", "hint", "help", "alert", "setvalue", "setgeopoint", "recordaudio" -> {}
                default -> control(child, context);
            }
        }
    }

    private void group(XmlElement group, String context) {
        String path = context;
        if (group.attribute("ref").isPresent() || group.attribute("bind").isPresent()) {
            path = path(group, "ref", context);
            if (existing(group, path)) {
                groups.putIfAbsent(path, group);
                instance.treatAsGroup(path);
            }
        }
        walk(group, path);
    }

    private void repeat(XmlElement repeat, String context) {
        String path = path(repeat, "nodeset", context);
        if (existing(repeat, path)) {
            repeats.putIfAbsent(path, repeat);
            instance.treatAsGroup(path);
            if (path.equals(instance.root()))
                findings.fault(repeat, Sentence.of("forms.definition.whole-form-repeats"));
        }
        walk(repeat, path);
    }

    private void control(XmlElement control, String context) {
        if (kind(control).isEmpty()) {
            findings.remark(control, Sentence.of("forms.definition.control-unknown", "element", control.name()));
            return;
        }
        String path = path(control, "ref", context);
        if (existing(control, path)) controls.putIfAbsent(path, control);
    }

    private String path(XmlElement element, String attribute, String context) {
        Optional<String> bind = element.attribute("bind");
        if (bind.isPresent()) {
            Optional<String> path = binds.pathOf(bind.get().strip());
            if (path.isEmpty()) findings.fault(element, Sentence.of("forms.definition.bind-unknown", "id", bind.get()));
            return path.orElse(context);
        }
        String reference = element.attributeOrEmpty(attribute);
        if (reference.isEmpty()) {
            findings.fault(
                    element,
                    Sentence.of("forms.definition.node-unsaid", "element", element.name(), "attribute", attribute));
            return context;
        }
        return Paths.absolute(reference, context);
    }

    private boolean existing(XmlElement element, String path) {
        if (instance.has(path)) return true;
        findings.fault(element, Sentence.of("forms.definition.node-unknown", "element", element.name(), "path", path));
        return false;
    }
}
