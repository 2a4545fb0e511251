package org.romact.forms.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.XmlElement;

/** What the model's binds say, by path. */
final class Binds {
    private final Findings findings;
    private final InstanceTree instance;
    private final Map<String, XmlElement> byPath = new HashMap<>();
    private final Map<String, String> pathById = new HashMap<>();

    Binds(Findings findings, InstanceTree instance) {
        this.findings = findings;
        this.instance = instance;
    }

    void read(XmlElement bind) {
        String nodeset = bind.attributeOrEmpty("nodeset");
        if (nodeset.isEmpty()) nodeset = bind.attributeOrEmpty("ref");
        if (nodeset.isEmpty()) {
            findings.fault(bind, Sentence.of("forms.definition.bind-without-node"));
            return;
        }
        String path = Paths.absolute(nodeset, instance.root());
        boolean ofAttribute = Paths.name(path).startsWith("@");
        String node = ofAttribute ? path.substring(0, path.lastIndexOf('/')) : path;
        if (!instance.has(node)) {
            findings.fault(bind, Sentence.of("forms.definition.bind-about-nothing", "path", path));
        } else if (!ofAttribute && byPath.putIfAbsent(path, bind) != null) {
            findings.remark(bind, Sentence.of("forms.definition.bind-twice", "path", path));
        }
        bind.attribute("id").ifPresent(id -> pathById.put(id.strip(), path));
    }

    Optional<String> pathOf(String bindId) {
        return Optional.ofNullable(pathById.get(bindId));
    }

    /** The bind's type, which a control may still sharpen. */
    DataType type(String path) {
        XmlElement bind = byPath.get(path);
        if (bind == null) return DataType.STRING;
        String written = bind.attributeOrEmpty("type");
        Optional<DataType> type = DataType.named(written);
        if (type.isEmpty()) {
            findings.remark(bind, Sentence.of("forms.definition.type-unknown", "type", written, "path", path));
        }
        return type.orElse(DataType.STRING);
    }

    Rules rules(String path, Texts texts) {
        XmlElement bind = byPath.get(path);
        if (bind == null) return Rules.NONE;
        return new Rules(
                condition(bind, "relevant", "true()"),
                condition(bind, "readonly", "false()"),
                new Rules.Rule(condition(bind, "required", "false()"), message(bind, "requiredMsg", texts)),
                new Rules.Rule(bind.attributeOrEmpty("constraint"), message(bind, "constraintMsg", texts)),
                new Rules.Computed(
                        bind.attributeOrEmpty("calculate"),
                        bind.attributeOrEmpty("preload"),
                        bind.attributeOrEmpty("preloadParams")));
    }

    /** As romact's own column {@code romact::formerly} has them; empty in almost all forms. */
    List<String> formerNames(String path) {
        XmlElement bind = byPath.get(path);
        String written = bind == null ? "" : bind.attributeOrEmpty("formerly").strip();
        return written.isEmpty() ? List.of() : List.of(written.split("\\s+"));
    }

    /** An expression, left empty where it says only what holds anyway. */
    private static String condition(XmlElement bind, String name, String saysNothing) {
        String expression = bind.attributeOrEmpty(name);
        return expression.equals(saysNothing) ? "" : expression;
    }

    private static Wording message(XmlElement bind, String name, Texts texts) {
        return bind.attribute(name).map(m -> texts.message(bind, m)).orElse(Wording.NONE);
    }
}
