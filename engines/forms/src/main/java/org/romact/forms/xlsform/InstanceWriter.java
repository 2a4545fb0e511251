package org.romact.forms.xlsform;

/** Writes the form as it is before anybody has filled it in. */
final class InstanceWriter {
    private final Settings settings;
    private final References references;
    private final StringBuilder xml;

    InstanceWriter(Settings settings, References references, StringBuilder xml) {
        this.settings = settings;
        this.references = references;
        this.xml = xml;
    }

    /** A repeat is written as a template for further turns and as its first turn; within either, repeats stand once. */
    private enum Turn {
        OUTSIDE,
        TEMPLATE,
        FIRST
    }

    void write(FormNode root) {
        xml.append("        <").append(root.name);
        settings.attributes().forEach((name, cell) -> XFormWriter.attribute(xml, name, cell.text()));
        XFormWriter.attribute(xml, "xmlns", settings.text("instance_xmlns"));
        XFormWriter.attribute(xml, "id", settings.id());
        XFormWriter.attribute(xml, "version", settings.text("version"));
        XFormWriter.attribute(xml, "odk:prefix", settings.text("prefix"));
        XFormWriter.attribute(xml, "odk:delimiter", settings.text("delimiter"));
        xml.append(">\n");
        for (FormNode child : root.children) node(child, Turn.OUTSIDE, 10);
        xml.append("        </").append(root.name).append(">\n");
    }

    private void node(FormNode node, Turn turn, int indent) {
        if (node.isFlat()) {
            for (FormNode child : node.children) node(child, turn, indent);
        } else if (node.isRepeat() && turn == Turn.OUTSIDE) {
            section(node, Turn.TEMPLATE, indent);
            section(node, Turn.FIRST, indent);
        } else if (node.isSection()) {
            section(node, turn, indent);
        } else {
            question(node, indent);
        }
    }

    private void section(FormNode node, Turn turn, int indent) {
        // A template has no attributes of the author's own: so it is in pyxform, and so devices are used to it.
        if (node.isRepeat() && turn == Turn.TEMPLATE) {
            xml.repeat(' ', indent).append('<').append(node.name).append(" jr:template=\"\"");
        } else {
            open(node, indent);
        }
        xml.append(">\n");
        node.entity.ifPresent(entity -> entity(entity, indent + 2));
        // In a group of a template, repeats stand with a template and a turn of their own, as JavaRosa knows them.
        Turn within = turn == Turn.TEMPLATE && !node.isRepeat() ? Turn.OUTSIDE : turn;
        for (FormNode child : node.children) node(child, within, indent + 2);
        xml.repeat(' ', indent).append("</").append(node.name).append(">\n");
    }

    private void question(FormNode node, int indent) {
        open(node, indent);
        if (node.preset.isEmpty() || node.presetIsDynamic) {
            xml.append("/>\n");
            return;
        }
        xml.append('>')
                .append(XmlText.escaped(node.preset.text()))
                .append("</")
                .append(node.name)
                .append(">\n");
    }

    private void open(FormNode node, int indent) {
        xml.repeat(' ', indent).append('<').append(node.name);
        node.instance.forEach((name, cell) -> XFormWriter.attribute(xml, name, references.resolve(cell, node)));
    }

    private void entity(Entity entity, int indent) {
        xml.repeat(' ', indent).append("<entity");
        XFormWriter.attribute(xml, "dataset", entity.list().text());
        if (entity.creates()) xml.append(" create=\"1\"");
        if (entity.updates()) xml.append(" update=\"1\" baseVersion=\"\" trunkVersion=\"\" branchId=\"\"");
        xml.append(" id=\"\"").append(entity.label().isEmpty() ? "/>\n" : "><label/></entity>\n");
    }
}
