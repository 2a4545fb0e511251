package org.romact.forms.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.XmlElement;

/** Lists that stand in the form beside its own instance, or in files that go with it. */
final class SecondaryInstances {
    private final Findings findings;
    private final Texts texts;
    private final AttachmentList attachments;
    private final Map<String, XmlElement> byId = new HashMap<>();
    private final Map<String, List<Choice>> known = new HashMap<>();

    SecondaryInstances(Findings findings, Texts texts, AttachmentList attachments) {
        this.findings = findings;
        this.texts = texts;
        this.attachments = attachments;
    }

    void read(XmlElement instance) {
        String id = instance.attributeOrEmpty("id");
        if (id.isEmpty()) {
            findings.remark(instance, Sentence.of("forms.definition.instance-without-id"));
            return;
        }
        if (byId.putIfAbsent(id, instance) != null) {
            findings.fault(instance, Sentence.of("forms.definition.instance-twice", "id", id));
        }
        instance.attribute("src").ifPresent(src -> attachments.add(instance, src));
    }

    /** @param nodeset an itemset's reference, e.g. {@code instance('sex')/root/item[age > 3]} */
    Choices choices(XmlElement itemset, Nodeset nodeset) {
        XmlElement instance = byId.get(nodeset.instance());
        if (instance == null) {
            findings.fault(itemset, Sentence.of("forms.definition.instance-unknown", "id", nodeset.instance()));
            return new Choices.None();
        }
        String source = instance.attributeOrEmpty("src");
        if (!source.isEmpty()) return new Choices.External(nodeset.instance(), source, nodeset.filter());
        ItemShape shape = ItemShape.of(itemset);
        String key = nodeset.instance() + "\n" + nodeset.steps() + "\n" + shape;
        List<Choice> choices = known.computeIfAbsent(key, _ -> list(instance, nodeset.steps(), shape));
        return new Choices.Listed(nodeset.instance(), choices, nodeset.filter());
    }

    private List<Choice> list(XmlElement instance, List<String> steps, ItemShape shape) {
        List<XmlElement> items = List.of(instance);
        for (String step : steps) {
            items = items.stream().flatMap(i -> i.children(step).stream()).toList();
        }
        List<Choice> choices = new ArrayList<>();
        for (XmlElement item : items) choices.add(choice(item, shape));
        return choices;
    }

    private Choice choice(XmlElement item, ItemShape shape) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (XmlElement column : item.children())
            columns.put(column.name(), column.text().strip());
        String code = columns.getOrDefault(shape.value(), "");
        if (code.isEmpty())
            findings.remark(item, Sentence.of("forms.definition.choice-without-code", "element", shape.value()));
        String written = columns.getOrDefault(shape.label(), "");
        Words words = shape.translated() && !written.isEmpty()
                ? texts.byId(item, written)
                : new Words(Wording.plain(written), Wording.NONE, Wording.NONE, Map.of());
        return new Choice(code, words, columns);
    }

    /** Which child of an item is its code, which its label, and whether the label is the id of a translated text. */
    private record ItemShape(String value, String label, boolean translated) {
        static ItemShape of(XmlElement itemset) {
            String value =
                    itemset.child("value").map(v -> v.attributeOrEmpty("ref")).orElse("name");
            String label =
                    itemset.child("label").map(l -> l.attributeOrEmpty("ref")).orElse("label");
            int open = label.indexOf("itext(");
            boolean translated = open >= 0 && label.endsWith(")");
            String inner = translated ? label.substring(open + "itext(".length(), label.length() - 1) : label;
            return new ItemShape(
                    Paths.name(Paths.absolute(value, "")), Paths.name(Paths.absolute(inner, "")), translated);
        }
    }
}
