package org.romact.forms.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.romact.forms.words.Sentence;

/** Builds the tree of one file. */
public final class XmlTree implements XmlStream.Visitor {
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private @Nullable XmlElement root;

    private XmlTree() {}

    /** The outermost element, with everything in it. */
    public static XmlElement read(byte[] xml, XmlLimits limits) throws XmlStream.Refusal {
        XmlTree tree = new XmlTree();
        XmlStream.walk(xml, limits, tree);
        if (tree.root == null) throw new XmlStream.Refusal(1, 1, Sentence.of("forms.xml.no-element"));
        return tree.root;
    }

    @Override
    public void start(XMLStreamReader at, int depth, int line, int column) {
        XmlElement element =
                new XmlElement(orEmpty(at.getNamespaceURI()), at.getLocalName(), line, column, attributes(at));
        if (root == null) root = element;
        if (!open.isEmpty()) open.getLast().add(element);
        open.addLast(element);
    }

    @Override
    public void text(XMLStreamReader at, int depth) {
        String text = at.getText();
        if (!open.isEmpty() && !text.isEmpty()) open.getLast().add(new XmlNode.Text(text));
    }

    @Override
    public void end(int depth) {
        open.removeLast();
    }

    private static List<XmlElement.Attribute> attributes(XMLStreamReader at) {
        int count = at.getAttributeCount();
        if (count == 0) return List.of();
        List<XmlElement.Attribute> attributes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            attributes.add(new XmlElement.Attribute(
                    orEmpty(at.getAttributeNamespace(i)), at.getAttributeLocalName(i), at.getAttributeValue(i)));
        }
        return attributes;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
