package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what is put to people: groups, repeats and controls in the order of the survey sheet. */
final class BodyWriter {
    private final SurveyReader survey;
    private final References references;
    private final StringBuilder xml;
    /** Question → those it sets off when its answer changes. */
    private final Map<FormNode, List<FormNode>> triggered = new HashMap<>();

    BodyWriter(SurveyReader survey, References references, StringBuilder xml) {
        this.survey = survey;
        this.references = references;
        this.xml = xml;
    }

    void write(FormNode root) {
        root.walk(node -> {
            for (Cell trigger : node.triggers) {
                for (FormNode source : references.named(trigger.text())) {
                    triggered.computeIfAbsent(source, _ -> new ArrayList<>()).add(node);
                }
            }
        });
        for (FormNode child : root.children) node(child, 4);
    }

    private void node(FormNode node, int indent) {
        switch (node.shape) {
            case GROUP -> group(node, indent);
            case REPEAT -> repeat(node, indent);
            case QUESTION -> {
                if (node.isAsked()) question(node, indent);
            }
            case ROOT, META -> {}
        }
    }

    private void open(String element, String reference, FormNode node, int indent) {
        xml.repeat(' ', indent).append('<').append(element);
        XFormWriter.attribute(xml, reference, node.path());
    }

    private void close(String element, int indent) {
        xml.repeat(' ', indent).append("</").append(element).append(">\n");
    }

    private void attributes(FormNode node) {
        node.body.forEach((name, cell) -> {
            String value = name.equals("appearance") && node.isSection() ? cell.text() : references.resolve(cell, node);
            XFormWriter.attribute(xml, name, value);
        });
    }

    private void group(FormNode node, int indent) {
        xml.repeat(' ', indent).append("<group");
        if (!node.isFlat()) XFormWriter.attribute(xml, "ref", node.path());
        attributes(node);
        xml.append(">\n");
        if (!node.label.isEmpty() || !node.media.isEmpty()) label(node, indent + 2);
        for (FormNode child : node.children) node(child, indent + 2);
        close("group", indent);
    }

    private void repeat(FormNode node, int indent) {
        open("group", "ref", node, indent);
        xml.append(">\n");
        label(node, indent + 2);
        open("repeat", "nodeset", node, indent + 2);
        attributes(node);
        xml.append(">\n");
        for (FormNode child : node.children) node(child, indent + 4);
        node.walk(inside -> firstValues(node, inside, indent + 4));
        close("repeat", indent + 2);
        close("group", indent);
    }

    /** What is worked out beforehand is worked out anew for each turn of its repeat. */
    private void firstValues(FormNode repeat, FormNode inside, int indent) {
        boolean isOfThisRepeat = inside.repeatAround().filter(r -> r == repeat).isPresent();
        if (!isOfThisRepeat) return;
        String spaces = " ".repeat(indent);
        if (inside.presetIsDynamic) {
            Actions.setValue(xml, spaces, inside.path(), "odk-new-repeat", references.resolve(inside.preset, inside));
        }
        inside.entity
                .filter(e -> !e.updates())
                .ifPresent(
                        _ -> Actions.setValue(xml, spaces, inside.path() + "/entity/@id", "odk-new-repeat", "uuid()"));
    }

    private void question(FormNode node, int indent) {
        open(node.control, "ref", node, indent);
        attributes(node);
        node.items.filter(i -> i.kind() == ItemSource.Kind.EXTERNAL).ifPresent(items -> {
            String filter = references.resolve(items.filter(), node, References.Style.IN_FILTER);
            String nodes = "instance('" + items.list().text() + "')/root/item";
            XFormWriter.attribute(xml, "query", filter.isEmpty() ? nodes : nodes + "[" + filter + "]");
        });
        xml.append(">\n");
        label(node, indent + 2);
        hint(node, indent + 2);
        node.items.ifPresent(items -> items(node, items, indent + 2));
        for (OsmTags.Tag tag : node.tags) tag(tag, indent + 2);
        List<FormNode> sets = triggered.getOrDefault(node, List.of());
        for (FormNode set : sets) if (!set.type.is("background-geopoint")) setOff(node, set, indent + 2);
        for (FormNode set : sets) if (set.type.is("background-geopoint")) setOff(node, set, indent + 2);
        close(node.control, indent);
    }

    private void label(FormNode node, int indent) {
        xml.repeat(' ', indent).append("<label");
        if (node.labelIsTranslated()) {
            XFormWriter.attribute(xml, "ref", "jr:itext('" + node.textId() + ":label')");
            xml.append("/>\n");
        } else if (node.label.isEmpty()) {
            xml.append("/>\n");
        } else {
            xml.append('>').append(references.label(node.label.plain(), node)).append("</label>\n");
        }
    }

    private void hint(FormNode node, int indent) {
        if (node.hint.isEmpty() && node.guidance.isEmpty()) return;
        xml.repeat(' ', indent).append("<hint");
        if (node.hintIsTranslated()) {
            XFormWriter.attribute(xml, "ref", "jr:itext('" + node.textId() + ":hint')");
            xml.append("/>\n");
        } else {
            xml.append('>').append(references.label(node.hint.plain(), node)).append("</hint>\n");
        }
    }

    private void tag(OsmTags.Tag tag, int indent) {
        xml.repeat(' ', indent).append("<tag");
        XFormWriter.attribute(xml, "key", tag.key());
        xml.append(">\n").repeat(' ', indent + 2).append("<label>").append(XmlText.escaped(tag.label()));
        xml.append("</label>\n");
        close("tag", indent);
    }

    private void setOff(FormNode source, FormNode set, int indent) {
        if (set.type.is("background-geopoint")) {
            xml.repeat(' ', indent).append("<odk:setgeopoint");
            XFormWriter.attribute(xml, "ref", set.path());
            xml.append(" event=\"xforms-value-changed\"/>\n");
            return;
        }
        String value = references.resolve(set.bindCell("calculate"), source);
        Actions.setValue(xml, " ".repeat(indent), set.path(), "xforms-value-changed", value);
    }

    private void items(FormNode node, ItemSource items, int indent) {
        switch (items.kind()) {
            case EXTERNAL -> {}
            case SEARCH -> inline(items, indent);
            default -> {
                Itemset set = Itemset.of(node, items, survey.choices, references);
                xml.repeat(' ', indent).append("<itemset");
                XFormWriter.attribute(xml, "nodeset", set.nodeset());
                xml.append(">\n").repeat(' ', indent + 2).append("<value");
                XFormWriter.attribute(xml, "ref", set.value());
                xml.append("/>\n").repeat(' ', indent + 2).append("<label");
                XFormWriter.attribute(xml, "ref", set.label());
                xml.append("/>\n");
                close("itemset", indent);
            }
        }
    }

    /** What search() finds takes the place of these. */
    private void inline(ItemSource items, int indent) {
        survey.choices.find(items.list().text()).ifPresent(list -> {
            for (int i = 0; i < list.items().size(); i++) {
                ChoiceList.Item item = list.items().get(i);
                xml.repeat(' ', indent).append("<item><label");
                if (list.isTranslated()) XFormWriter.attribute(xml, "ref", "jr:itext('" + list.textId(i) + "')");
                xml.append('>');
                if (!list.isTranslated() && !item.label().isEmpty()) {
                    xml.append(references.label(item.label().plain(), null));
                }
                xml.append("</label>");
                XFormWriter.element(xml, "value", item.name().text());
                xml.append("</item>\n");
            }
        });
    }
}
