package org.romact.forms.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.romact.forms.words.Sentence;

/** One element: its names without prefixes, its attributes, what it contains, and where it stood. */
public final class XmlElement implements XmlNode {
    private final String namespace;
    private final String name;
    private final int line;
    private final int column;
    private final List<Attribute> attributes;
    private List<XmlNode> content = List.of();

    record Attribute(String namespace, String name, String value) {}

    XmlElement(String namespace, String name, int line, int column, List<Attribute> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        this.column = column;
        this.attributes = attributes;
    }

    /** The namespace, or an empty string where the element is in none. */
    public String namespace() {
        return namespace;
    }

    /** The local name, without a prefix. */
    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public List<XmlNode> content() {
        return Collections.unmodifiableList(content);
    }

    /** The value of the first attribute with this local name, in whatever namespace. */
    public Optional<String> attribute(String name) {
        for (Attribute attribute : attributes) {
            if (attribute.name.equals(name)) return Optional.of(attribute.value);
        }
        return Optional.empty();
    }

    /** The attribute with surrounding white space taken off, or an empty string. */
    public String attributeOrEmpty(String name) {
        return attribute(name).map(String::strip).orElse("");
    }

    public List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>(content.size());
        for (XmlNode node : content) {
            if (node instanceof XmlElement child) children.add(child);
        }
        return children;
    }

    public List<XmlElement> children(String name) {
        List<XmlElement> children = new ArrayList<>();
        for (XmlNode node : content) {
            if (node instanceof XmlElement child && child.name.equals(name)) children.add(child);
        }
        return children;
    }

    public Optional<XmlElement> child(String name) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement child && child.name.equals(name)) return Optional.of(child);
        }
        return Optional.empty();
    }

    public boolean hasChildren() {
        for (XmlNode node : content) {
            if (node instanceof XmlElement) return true;
        }
        return false;
    }

    /** The text directly inside, untouched. */
    public String text() {
        if (content.size() == 1 && content.getFirst() instanceof Text(String only)) return only;
        StringBuilder text = new StringBuilder();
        for (XmlNode node : content) {
            if (node instanceof Text(String part)) text.append(part);
        }
        return text.toString();
    }

    public Complaint complaint(Sentence said) {
        return new Complaint(line, column, said);
    }

    void add(XmlNode node) {
        if (content.isEmpty()) content = new ArrayList<>(4);
        content.add(node);
    }
}
