package org.romact.forms.answers;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.romact.forms.xml.XmlStream;

/** Keeps the attributes of the outermost element and what stands in {@code meta}, wherever in the file that is. */
final class HeadVisitor implements XmlStream.Visitor {
    private static final int META = 2;

    private final Map<String, StringBuilder> meta = new HashMap<>();
    private String formId = "";
    private String version = "";
    private boolean encrypted;
    private boolean inMeta;
    private @Nullable StringBuilder current;

    @Override
    public void start(XMLStreamReader at, int depth, int line, int column) {
        if (depth == 1) root(at);
        else if (depth == META) inMeta = at.getLocalName().equals("meta");
        else if (inMeta && depth == META + 1) {
            current = meta.computeIfAbsent(at.getLocalName(), _ -> new StringBuilder());
        }
    }

    private void root(XMLStreamReader at) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            String value = at.getAttributeValue(i).strip();
            switch (at.getAttributeLocalName(i)) {
                case "id" -> formId = value;
                case "version" -> version = value;
                case "encrypted" -> encrypted = value.equals("yes");
                default -> {}
            }
        }
    }

    @Override
    public void text(String text, int depth) {
        if (current != null && depth == META + 1) current.append(text);
    }

    @Override
    public void end(int depth) {
        if (depth == META + 1) current = null;
        if (depth == META) inMeta = false;
    }

    String formId() {
        return formId;
    }

    String version() {
        return version;
    }

    boolean encrypted() {
        return encrypted;
    }

    String meta(String name) {
        StringBuilder text = meta.get(name);
        return text == null ? "" : text.toString().strip();
    }
}
