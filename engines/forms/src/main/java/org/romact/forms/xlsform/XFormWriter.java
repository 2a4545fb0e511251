package org.romact.forms.xlsform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** Writes the form: its model, and through {@link BodyWriter} what is put to people. */
final class XFormWriter {
    private static final Map<String, String> NAMESPACES = new LinkedHashMap<>();

    static {
        NAMESPACES.put("xmlns", "http://www.w3.org/2002/xforms");
        NAMESPACES.put("xmlns:h", "http://www.w3.org/1999/xhtml");
        NAMESPACES.put("xmlns:ev", "http://www.w3.org/2001/xml-events");
        NAMESPACES.put("xmlns:xsd", "http://www.w3.org/2001/XMLSchema");
        NAMESPACES.put("xmlns:jr", "http://openrosa.org/javarosa");
        NAMESPACES.put("xmlns:orx", "http://openrosa.org/xforms");
        NAMESPACES.put("xmlns:odk", "http://www.opendatakit.org/xforms");
    }

    private final Settings settings;
    private final SurveyReader survey;
    private final EntityReader entities;
    private final References references;
    private final Findings findings;
    private final Translations translations;
    private final StringBuilder binds = new StringBuilder();

    XFormWriter(
            Settings settings, SurveyReader survey, EntityReader entities, References references, Findings findings) {
        this.settings = settings;
        this.survey = survey;
        this.entities = entities;
        this.references = references;
        this.findings = findings;
        Set<String> languages = new LinkedHashSet<>(survey.table().languages());
        languages.addAll(survey.choices.table().languages());
        this.translations = new Translations(settings.defaultLanguage(), languages);
    }

    String write() {
        StringBuilder body = new StringBuilder();
        survey.root.walk(this::binds);
        survey.root.walk(this::texts);
        for (ChoiceList list : survey.choices.all()) choiceTexts(list);
        new BodyWriter(survey, references, body).write(survey.root);
        StringBuilder instances = new StringBuilder();
        instances.append("      <instance>\n");
        new InstanceWriter(settings, references, instances).write(survey.root);
        instances.append("      </instance>\n");
        secondary(instances);
        StringBuilder xml =
                new StringBuilder(body.length() + instances.length() + binds.length() + translations.length() + 4_000);
        head(xml);
        if (!translations.isEmpty()) translations.write(xml);
        xml.append(instances).append(binds).append("    </model>\n  </h:head>\n  <h:body");
        attribute(xml, "class", settings.text("style"));
        if (body.isEmpty()) return xml.append("/>\n</h:html>\n").toString();
        return xml.append(">\n").append(body).append("  </h:body>\n</h:html>\n").toString();
    }

    private void head(StringBuilder xml) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<h:html");
        namespaces().forEach((name, address) -> attribute(xml, name, address));
        xml.append(">\n  <h:head>\n    <h:title>").append(XmlText.escaped(settings.title()));
        xml.append("</h:title>\n    <model odk:xforms-version=\"1.0.0\"");
        attribute(xml, "entities:entities-version", entities.version());
        xml.append(">\n");
        submission(xml);
    }

    private Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>(NAMESPACES);
        Cell own = settings.cell("namespaces");
        for (String pair : own.text().isEmpty() ? new String[0] : own.text().split("\\s+")) {
            int equals = pair.indexOf('=');
            String prefix = equals < 0 ? "" : pair.substring(0, equals);
            String address = pair.substring(equals + 1).replace("\"", "").replace("'", "");
            if (XmlNames.isPlain(prefix) && !address.isEmpty()) namespaces.putIfAbsent("xmlns:" + prefix, address);
            else findings.error(own, Sentence.of("forms.namespaces.wrong", "written", pair));
        }
        if (!entities.version().isEmpty()) {
            namespaces.putIfAbsent("xmlns:entities", "http://www.opendatakit.org/xforms/entities");
        }
        if (survey.formerNames.isUsed()) namespaces.put("xmlns:romact", FormerNames.NAMESPACE);
        return namespaces;
    }

    private void submission(StringBuilder xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!settings.text("submission_url").isEmpty()) {
            attributes.put("action", settings.text("submission_url"));
            attributes.put("method", "post");
        }
        attributes.put("base64RsaPublicKey", settings.text("public_key"));
        attributes.put("orx:auto-send", settings.text("auto_send"));
        attributes.put("orx:auto-delete", settings.text("auto_delete"));
        if (settings.isYes("client_editable")) attributes.put("odk:client-editable", "true");
        if (attributes.values().stream().allMatch(String::isEmpty)) return;
        xml.append("      <submission");
        attributes.forEach((name, value) -> attribute(xml, name, value));
        xml.append("/>\n");
    }

    /** Nothing for an empty value. */
    static void attribute(StringBuilder xml, String name, String value) {
        if (value.isEmpty()) return;
        xml.append(' ')
                .append(name)
                .append("=\"")
                .append(XmlText.attribute(value))
                .append('"');
    }

    private void texts(FormNode node) {
        String path = node.textId();
        if (node.labelIsTranslated()) {
            if (!node.label.isEmpty())
                translations.text(
                        path + ":label", "", node.label, (before, cell) -> references.label(before, cell, node));
            translations.media(path + ":label", node.media, (before, cell) -> references.label(before, cell, null));
        }
        if (node.hintIsTranslated() && !node.isSection()) {
            if (!node.hint.isEmpty())
                translations.text(
                        path + ":hint", "", node.hint, (before, cell) -> references.label(before, cell, node));
            if (!node.guidance.isEmpty()) {
                translations.text(
                        path + ":hint",
                        "guidance",
                        node.guidance,
                        (before, cell) -> references.label(before, cell, node));
            }
        }
        node.messages.forEach((attribute, said) -> {
            if (FormNode.isTranslated(said)) {
                translations.text(
                        path + ":" + attribute, "", said, (before, cell) -> references.label(before, cell, node));
            }
        });
    }

    private void choiceTexts(ChoiceList list) {
        if (!list.isTranslated()) return;
        for (int i = 0; i < list.items().size(); i++) {
            ChoiceList.Item item = list.items().get(i);
            String id = list.textId(i);
            if (!item.label().isEmpty())
                translations.text(id, "", item.label(), (before, cell) -> references.label(before, cell, null));
            else if (item.media().isEmpty())
                translations.text(id, "", Said.plainly(item.name().with("-")), (_, _) -> "-");
            translations.media(id, item.media(), (before, cell) -> references.label(before, cell, null));
        }
    }

    private void secondary(StringBuilder xml) {
        Set<String> written = new LinkedHashSet<>();
        for (ExternalInstances.File file : survey.files.all()) {
            written.add(file.name());
            external(xml, file.name(), file.address());
        }
        if (references.usesLastSaved()) lastSaved(xml);
        for (ChoiceList list : survey.choices.all()) {
            if (written.contains(list.name)) {
                findings.error(
                        list.items().getFirst().name(), Sentence.of("forms.list.called-as-file", "list", list.name));
            } else if (!list.searched) {
                choices(xml, list);
            }
        }
    }

    private void lastSaved(StringBuilder xml) {
        boolean taken = survey.files.has(References.LAST_SAVED)
                || survey.choices.find(References.LAST_SAVED).isPresent();
        if (taken) {
            findings.error(Problem.ofSheet("survey", Sentence.of("forms.last-saved.taken")));
        }
        external(xml, References.LAST_SAVED, "jr://instance/last-saved");
    }

    private static void external(StringBuilder xml, String id, String address) {
        xml.append("      <instance");
        attribute(xml, "id", id);
        attribute(xml, "src", address);
        xml.append("/>\n");
    }

    private static void choices(StringBuilder xml, ChoiceList list) {
        xml.append("      <instance");
        attribute(xml, "id", list.name);
        xml.append(">\n        <root>\n");
        for (int i = 0; i < list.items().size(); i++) {
            ChoiceList.Item item = list.items().get(i);
            xml.append("          <item>");
            if (list.isTranslated()) element(xml, "itextId", list.textId(i));
            element(xml, "name", item.name().text());
            // A choice without a label is shown by its name: devices refuse lists that have no labels.
            if (!list.isTranslated()) {
                Cell label = item.label().isEmpty() ? item.name() : item.label().plain();
                element(xml, "label", label.text());
            }
            item.more().forEach((name, cell) -> element(xml, name, cell.text()));
            xml.append("</item>\n");
        }
        xml.append("        </root>\n      </instance>\n");
    }

    static void element(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(XmlText.escaped(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private void binds(FormNode node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        node.bind.forEach((name, cell) -> {
            boolean waits = name.equals("calculate") && node.isTriggered();
            if (!waits) attributes.put(name, references.resolve(cell, node));
        });
        // A line's end in an expression is read as a space; one in a message is kept.
        attributes.replaceAll((_, value) -> value.replace('\n', ' '));
        node.messages.forEach((name, said) -> attributes.put(
                name,
                FormNode.isTranslated(said)
                        ? "jr:itext('" + node.textId() + ":" + name + "')"
                        : said.plain().text()));
        bind(node.path(), attributes);
        String event = "odk-instance-first-load";
        if (node.presetIsDynamic)
            Actions.setValue(binds, "      ", node.path(), event, references.resolve(node.preset, node));
        if (node.type.is("start-geopoint")) Actions.action(binds, "odk:setgeopoint", node.path(), event, Map.of());
        if (node.type.is("background-audio")) {
            Actions.action(binds, "odk:recordaudio", node.path(), "odk-instance-load", node.recording);
        }
        node.entity.ifPresent(entity -> entity(node, entity));
    }

    private void bind(String path, Map<String, String> attributes) {
        if (attributes.isEmpty()) return;
        binds.append("      <bind");
        attribute(binds, "nodeset", path);
        attributes.forEach((name, value) -> attribute(binds, name, value));
        binds.append("/>\n");
    }

    private void entity(FormNode meta, Entity entity) {
        FormNode node = new FormNode(FormNode.Shape.META, "entity", meta, entity.list());
        Map<String, Cell> calculated = new LinkedHashMap<>();
        if (entity.creates() && !entity.createIf().isEmpty()) calculated.put("@create", entity.createIf());
        if (entity.updates()) {
            if (!entity.updateIf().isEmpty()) calculated.put("@update", entity.updateIf());
            String found = "instance('" + entity.list().text() + "')/root/item[name="
                    + entity.id().text() + "]/";
            calculated.put("@baseVersion", entity.id().with(found + "__version"));
            calculated.put("@trunkVersion", entity.id().with(found + "__trunkVersion"));
            calculated.put("@branchId", entity.id().with(found + "__branchId"));
        }
        calculated.put("@id", entity.id());
        if (!entity.label().isEmpty()) calculated.put("label", entity.label());
        calculated.forEach((name, cell) -> {
            FormNode attribute = new FormNode(FormNode.Shape.QUESTION, name, node, cell);
            Map<String, String> bind = new HashMap<>();
            bind.put("readonly", "true()");
            bind.put("type", "string");
            if (!cell.isEmpty()) bind.put("calculate", references.resolve(cell, attribute));
            bind(attribute.path(), new java.util.TreeMap<>(bind));
        });
        if (!entity.updates()) {
            Actions.setValue(binds, "      ", node.path() + "/@id", "odk-instance-first-load", "uuid()");
        }
    }
}
