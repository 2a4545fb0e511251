package org.romact.forms.xlsform;

import java.util.Map;

/** What a form does by itself: set an answer, take a place, record. */
final class Actions {
    private Actions() {}

    /** @param value an expression; empty to clear the answer */
    static void setValue(StringBuilder xml, String indent, String path, String event, String value) {
        xml.append(indent).append("<setvalue");
        XFormWriter.attribute(xml, "ref", path);
        XFormWriter.attribute(xml, "event", event);
        XFormWriter.attribute(xml, "value", value);
        xml.append("/>\n");
    }

    static void action(StringBuilder xml, String element, String path, String event, Map<String, String> more) {
        xml.append("      <").append(element);
        XFormWriter.attribute(xml, "ref", path);
        XFormWriter.attribute(xml, "event", event);
        more.forEach((name, value) -> XFormWriter.attribute(xml, name, value));
        xml.append("/>\n");
    }
}
