package org.romact.forms.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.XmlElement;

/** Puts instance, binds, body and texts together, node by node. */
final class FormAssembly {
    private static final Pattern SEARCH = Pattern.compile("search\\(\\s*['\"]([^'\"]+)['\"]");

    private final Findings findings;
    private final Texts texts;
    private final Binds binds;
    private final Body body;
    private final SecondaryInstances lists;
    private final AttachmentList attachments;
    private final List<Question> questions = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Repeat> repeats = new LinkedHashMap<>();

    FormAssembly(
            Findings findings,
            Texts texts,
            Binds binds,
            Body body,
            SecondaryInstances lists,
            AttachmentList attachments) {
        this.findings = findings;
        this.texts = texts;
        this.binds = binds;
        this.body = body;
        this.lists = lists;
        this.attachments = attachments;
    }

    FormDefinition assemble(FormIdentity identity, InstanceTree instance) {
        for (Map.Entry<String, Boolean> node : instance.paths().entrySet()) {
            String path = node.getKey();
            if (path.equals(instance.root())) continue;
            Place place = place(path, instance.root());
            if (body.repeats().containsKey(path)) repeats.put(path, repeat(place));
            else if (node.getValue()) questions.add(question(place));
            else groups.put(path, group(place));
        }
        return new FormDefinition(identity, questions, groups, repeats, attachments.list());
    }

    private Place place(String path, String root) {
        List<String> around = new ArrayList<>();
        Optional<String> repeat = Optional.empty();
        for (int slash = path.indexOf('/', root.length() + 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String prefix = path.substring(0, slash);
            if (body.repeats().containsKey(prefix)) {
                repeat = Optional.of(prefix);
                around.clear(); // groups outside the repeat belong to its parent's table
            } else {
                around.add(prefix);
            }
        }
        return new Place(
                path, Paths.name(path), repeat, around, path.startsWith(root + "/meta/"), binds.formerNames(path));
    }

    private Group group(Place place) {
        Optional<XmlElement> element = body.group(place.path());
        return new Group(
                place,
                element.map(texts::label).orElse(Wording.NONE),
                element.map(e -> e.attributeOrEmpty("appearance")).orElse(""),
                binds.rules(place.path(), texts));
    }

    private Repeat repeat(Place place) {
        Optional<XmlElement> around = body.group(place.path());
        String count = Optional.ofNullable(body.repeats().get(place.path()))
                .map(r -> r.attributeOrEmpty("count"))
                .orElse("");
        return new Repeat(
                place, around.map(texts::label).orElse(Wording.NONE), count, binds.rules(place.path(), texts));
    }

    private Question question(Place place) {
        Optional<XmlElement> control = body.control(place.path());
        Rules rules = binds.rules(place.path(), texts);
        if (control.isEmpty()) {
            Kind kind = new Kind(binds.type(place.path()), Control.NONE, "", "", Optional.empty());
            return new Question(place, kind, Words.NONE, new Choices.None(), rules);
        }
        XmlElement element = control.get();
        Words words = texts.of(element.child("label"), element.child("hint"));
        return new Question(place, kind(element, place.path()), words, choices(element), rules);
    }

    private Kind kind(XmlElement element, String path) {
        Control control = Body.kind(element).orElse(Control.NONE);
        DataType written = binds.type(path);
        DataType type = control.choosesSeveral()
                ? DataType.CODES
                : control == Control.UPLOAD && written == DataType.STRING ? DataType.BINARY : written;
        Optional<Kind.Range> range = control == Control.RANGE
                ? Optional.of(new Kind.Range(
                        element.attributeOrEmpty("start"),
                        element.attributeOrEmpty("end"),
                        element.attributeOrEmpty("step")))
                : Optional.empty();
        String appearance = element.attributeOrEmpty("appearance");
        Matcher search = SEARCH.matcher(appearance);
        if (search.find()) attachments.addFile(withExtension(search.group(1)), "file-csv");
        return new Kind(type, control, appearance, element.attributeOrEmpty("mediatype"), range);
    }

    private static String withExtension(String name) {
        return name.endsWith(".csv") ? name : name + ".csv";
    }

    private Choices choices(XmlElement control) {
        Optional<XmlElement> itemset = control.child("itemset");
        if (itemset.isPresent()) return fromItemset(itemset.get());
        String query = control.attributeOrEmpty("query");
        if (!query.isEmpty()) {
            Nodeset nodeset = Nodeset.of(query);
            attachments.addFile("itemsets.csv", "file-csv");
            return new Choices.External(nodeset.instance(), "jr://file-csv/itemsets.csv", nodeset.filter());
        }
        List<XmlElement> items = control.children("item");
        if (items.isEmpty()) return new Choices.None();
        return new Choices.Listed("", items.stream().map(this::item).toList(), "");
    }

    private Choices fromItemset(XmlElement itemset) {
        String written = itemset.attributeOrEmpty("nodeset");
        Nodeset nodeset = Nodeset.of(written);
        if (nodeset.instance().isEmpty()) return new Choices.FromAnswers(written);
        return lists.choices(itemset, nodeset);
    }

    private Choice item(XmlElement item) {
        String code = item.child("value").map(XmlElement::text).orElse("").strip();
        if (code.isEmpty())
            findings.fault(item, Sentence.of("forms.definition.choice-without-code", "element", "value"));
        return new Choice(code, texts.of(item.child("label"), Optional.empty()), Map.of());
    }
}
