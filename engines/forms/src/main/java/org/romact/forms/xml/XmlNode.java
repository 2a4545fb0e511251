package org.romact.forms.xml;

/** What an element can contain; comments and processing instructions are left out. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {
    record Text(String text) implements XmlNode {}
}
