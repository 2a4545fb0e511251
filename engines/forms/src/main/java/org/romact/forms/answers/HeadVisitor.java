package org.romact.forms.answers;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.romact.forms.xml.XmlStream;

/** Keeps the attributes of the outermost element and what stands in {@code meta}, wherever in the file that is. */
final class HeadVisitor implements XmlStream.Visitor {
    private static final int META = 2;

    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, String> meta = new HashMap<>();
    private boolean inMeta;
    private String current = "";

    @Override
    public void start(XMLStreamReader at, int depth, int line, int column) {
        if (depth == 1) root(at);
        else if (depth == META) inMeta = at.getLocalName().equals("meta");
        else if (inMeta && depth == META + 1) current = at.getLocalName();
    }

    private void root(XMLStreamReader at) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            attributes.putIfAbsent(
                    at.getAttributeLocalName(i), at.getAttributeValue(i).strip());
        }
    }

    @Override
    public void text(XMLStreamReader at, int depth) {
        if (inMeta && depth == META + 1) meta.merge(current, at.getText(), String::concat);
    }

    @Override
    public void end(int depth) {
        if (depth == META) inMeta = false;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Map<String, String> meta() {
        return meta;
    }
}
