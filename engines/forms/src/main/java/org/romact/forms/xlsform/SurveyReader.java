package org.romact.forms.xlsform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.romact.forms.words.Sentence;

/** Reads the survey sheet row by row into a tree of nodes. */
final class SurveyReader {
    private static final int DEEPEST = 100;

    private final Workbook workbook;
    private final Settings settings;
    private final Findings findings;
    final ChoiceLists choices;
    final ExternalInstances files;
    final FormNode root;
    final FormNode meta;
    private Table table = new Table("survey", List.of(), List.of());
    private final Deque<Open> open = new ArrayDeque<>();
    /** The list of the table of selects that is being read, empty before its first row; null outside of tables. */
    private @Nullable String tableList;

    private @Nullable OwnWords ownWords;

    final FormerNames formerNames;
    private final NodeNames names;
    private final TypeRules rules;
    private final OsmTags osmTags;

    /** A group or repeat whose end has not come yet, and whether it ends with it. */
    private static final class Open {
        final FormNode node;
        /** As a group of a loop is, which no row of its own ends. */
        boolean isClosedByItself;

        Open(FormNode node) {
            this.node = node;
        }
    }

    SurveyReader(Workbook workbook, Settings settings, ChoiceLists choices, Findings findings) {
        this.workbook = workbook;
        this.settings = settings;
        this.choices = choices;
        this.findings = findings;
        this.names = new NodeNames(findings);
        this.formerNames = new FormerNames(findings);
        this.files = new ExternalInstances(findings);
        this.root = new FormNode(FormNode.Shape.ROOT, rootName(), null, new Cell("survey", 0, 0, ""));
        this.root.flatten(settings.isYes("flat"));
        this.meta = new FormNode(FormNode.Shape.META, "meta", root, root.at);
        this.rules = new TypeRules(choices, files, findings);
        this.osmTags = OsmTags.of(workbook, settings, findings);
    }

    Table table() {
        return table;
    }

    private String rootName() {
        if (XmlNames.isPlain(settings.rootName())) return settings.rootName();
        findings.error(settings.cell("name"), NodeNames.bad(settings.rootName()));
        return "data";
    }

    void read() {
        table = Table.of(workbook, "survey", ColumnNames.SURVEY, findings, settings.collapsesSpaces());
        if (table.columns().isEmpty()) {
            findings.error(Problem.ofWorkbook(noSurvey()));
            return;
        }
        if (!table.has("type")) {
            findings.error(Problem.ofSheet("survey", Sentence.of("forms.survey.no-type")));
            return;
        }
        open.push(new Open(root));
        rows(table.entries());
        while (open.size() > 1) notClosed(open.pop().node);
        if (settings.isYes("flat")) root.pushRelevanceDown();
        boolean nothing = root.children.isEmpty() && meta.children.isEmpty() && files.isEmpty();
        if (nothing) {
            findings.error(Problem.ofSheet("survey", Sentence.of("forms.survey.empty")));
        }
        Metadata.add(settings, meta, findings);
        if (!meta.children.isEmpty()) root.add(meta);
    }

    private Sentence noSurvey() {
        Optional<String> nearest = Spelling.nearest(
                "survey",
                workbook.sheets().stream()
                        .map(s -> s.name().toLowerCase(Locale.ROOT))
                        .filter(n -> !n.equals("survey"))
                        .toList());
        return nearest.map(n -> Sentence.of("forms.survey.misspelt", "sheet", n))
                .orElse(Sentence.of("forms.survey.missing"));
    }

    private void notClosed(FormNode node) {
        findings.error(
                node.at.with(""), Sentence.of("forms.end.missing", "kind", kind(node.isRepeat()), "name", node.name));
    }

    private void rows(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean counts = isEnabled(entry);
            if (RowType.of(entry.text("type")) instanceof RowType.BeginLoop(String list)) {
                Loop loop = Loop.of(entries.subList(i + 1, entries.size()));
                i += loop.end();
                if (counts) loop(entry, list, loop);
            } else if (counts) {
                row(entry);
            }
        }
    }

    /** A group with a group in it for each choice of a list. */
    private void loop(Entry entry, String listName, Loop loop) {
        Cell type = entry.cell("type");
        if (!loop.isClosed()) findings.error(type, Sentence.of("forms.loop.open", "name", entry.text("name")));
        if (listName.isEmpty()) findings.error(type, Sentence.of("forms.loop.no-list"));
        else if (choices.find(listName).isEmpty()) {
            findings.error(
                    type,
                    Sentence.guessing(
                            "forms.list.unknown", "list", listName, Spelling.nearest(listName, choices.names())));
        }
        FormNode all = new FormNode(FormNode.Shape.GROUP, names.of(entry, parent()), parent(), type);
        fill(all, entry);
        noQuestion(entry);
        parent().add(all);
        // A copy, for a question within the loop may add “other” to the list.
        List<ChoiceList.Item> about =
                choices.find(listName).map(list -> List.copyOf(list.items())).orElse(List.of());
        about.stream().filter(Loop::isAskedAbout).forEach(choice -> {
            if (!XmlNames.isPlain(choice.name().text())) {
                findings.error(choice.name(), NodeNames.bad(choice.name().text()));
                return;
            }
            FormNode one = new FormNode(FormNode.Shape.GROUP, choice.name().text(), all, type);
            one.label = choice.label();
            one.media.putAll(choice.media());
            within(all.add(one), loop.rowsAbout(choice));
        });
    }

    private void within(FormNode group, List<Entry> entries) {
        Open own = new Open(group);
        own.isClosedByItself = true;
        open.push(own);
        rows(entries);
        while (open.getFirst() != own) notClosed(open.pop().node);
        open.pop();
    }

    /** Whether the row counts at all. */
    private boolean isEnabled(Entry entry) {
        if (!entry.has("disabled")) return true;
        findings.warn(entry.cell("disabled"), Sentence.of("forms.disabled"));
        return !CommonColumns.isYes(entry.cell("disabled"));
    }

    private void row(Entry entry) {
        Cell type = entry.cell("type");
        if (type.isEmpty()) {
            withoutType(entry);
            return;
        }
        switch (RowType.of(type.text())) {
            case RowType.Begin(boolean repeat) -> begin(entry, repeat);
            case RowType.End(boolean repeat) -> {
                noQuestion(entry);
                end(type, repeat);
            }
            case RowType.BeginLoop _ -> {}
            case RowType.EndLoop _ -> findings.error(type, Sentence.of("forms.loop.nothing-open"));
            case RowType.ExternalFile(String ending) -> externalFile(entry, ending);
            case RowType.Setting(String key) -> settings.put(key, entry.cell("name"));
            case RowType.Select select -> select(entry, select);
            case RowType.SelectOfNothing _ ->
                findings.error(type, Sentence.of("forms.select.no-list", "type", type.text()));
            case RowType.Plain(QuestionType plain) -> plain(entry, plain);
            case RowType.Feature(QuestionType feature, String tags) ->
                osmTags.of(tags).forEach(plain(entry, feature).tags::add);
            case RowType.Unknown(Optional<String> nearest) ->
                findings.error(type, Sentence.guessing("forms.type.unknown", "type", type.text(), nearest));
        }
    }

    private void withoutType(Entry entry) {
        if (entry.keys().isEmpty()) return;
        if (entry.has("name") || entry.has("label")) {
            findings.error(entry.cell("type"), Sentence.of("forms.type.missing"));
        } else {
            findings.warn(entry.cell("type"), Sentence.of("forms.row.passed-over"));
        }
    }

    private void externalFile(Entry entry, String ending) {
        Cell name = entry.cell("name");
        rules.triggers(entry);
        if (XmlNames.isPlain(name.text())) files.declare(name, name.text(), ending);
        else findings.error(name, name.isEmpty() ? Sentence.of("forms.file.no-name") : NodeNames.bad(name.text()));
    }

    private FormNode parent() {
        return open.getFirst().node;
    }

    private void begin(Entry entry, boolean repeat) {
        FormNode.Shape shape = repeat ? FormNode.Shape.REPEAT : FormNode.Shape.GROUP;
        boolean tooDeep = open.size() > DEEPEST;
        // What is refused for its depth must not be as deep for those who go through the form to find more to mend.
        FormNode around = tooDeep ? root : parent();
        FormNode node = new FormNode(shape, names.of(entry, around), around, entry.cell("type"));
        if (repeat) names.checkRepeat(node, root, entry);
        fill(node, entry);
        if (tooDeep) findings.error(node.at, Sentence.of("forms.group.too-deep", "depth", DEEPEST));
        noQuestion(entry);
        boolean table = rules.group(node, entry);
        if (entry.has("repeat_count")) count(node, entry.cell("repeat_count"));
        around.add(node);
        open.push(new Open(node));
        if (table) tableList = "";
        if (table && (!node.label.isEmpty() || !node.hint.isEmpty())) tableLabel(node, entry);
    }

    /** Nothing is asked here, so that no answer can be saved, or set off by another. */
    private void noQuestion(Entry entry) {
        if (entry.has("save_to")) findings.error(entry.cell("save_to"), Sentence.of("forms.save-to.group"));
        if (entry.has("parameters")) Parameters.none(entry.cell("parameters"), findings);
        if (!rules.triggers(entry).isEmpty()) {
            findings.warn(entry.cell("trigger"), Sentence.of("forms.trigger.group"));
        }
    }

    /** How often a repeat is asked; anything but a plain reference is worked out in a node of its own. */
    private void count(FormNode node, Cell count) {
        if (!node.isRepeat()) {
            findings.warn(count, Sentence.of("forms.count.group"));
            return;
        }
        if (References.isOne(count.text())) {
            node.body.put("jr:count", count);
            return;
        }
        FormNode number = new FormNode(FormNode.Shape.QUESTION, node.name + "_count", parent(), count);
        number.type = QuestionType.named("calculate").orElseThrow();
        number.bind.put("type", count.with("string"));
        number.bind.put("readonly", count.with("true()"));
        number.bind.put("calculate", count);
        parent().add(number);
        node.body.put("jr:count", count.with("${" + number.name + "}"));
    }

    /** In a table of selects the group's words stand above the table, as a note. */
    private void tableLabel(FormNode group, Entry entry) {
        FormNode note = generated("generated_table_list_label_" + entry.row(), group, "note", entry.cell("type"));
        note.label = group.label;
        note.hint = group.hint;
        group.label = Said.NOTHING;
        group.hint = Said.NOTHING;
    }

    private FormNode generated(String name, FormNode parent, String typeName, Cell at) {
        FormNode node = new FormNode(FormNode.Shape.QUESTION, name, parent, at);
        ofType(node, QuestionType.named(typeName).orElseThrow());
        return parent.add(node);
    }

    private void end(Cell type, boolean repeat) {
        tableList = null;
        FormNode current = parent();
        boolean isOwn = !open.getFirst().isClosedByItself;
        if (isOwn && open.size() > 1 && current.isRepeat() == repeat) {
            open.pop();
            return;
        }
        if (!isOwn || open.size() == 1) {
            findings.error(type, Sentence.of("forms.end.nothing-open", "kind", kind(repeat)));
            return;
        }
        findings.error(
                type, Sentence.of("forms.end.other-first", "kind", kind(current.isRepeat()), "name", current.name));
        // What is open within a loop ends before the loop does.
        List<Open> inner = open.stream()
                .takeWhile(o -> !o.isClosedByItself && o.node != root)
                .toList();
        boolean opened = inner.stream().anyMatch(o -> o.node.isRepeat() == repeat);
        while (opened && parent().isRepeat() != repeat) open.pop();
        open.pop();
    }

    private static String kind(boolean repeat) {
        return repeat ? "repeat" : "group";
    }

    private FormNode plain(Entry entry, QuestionType type) {
        if (type.is("audit")) return audit(entry, type);
        FormNode node = new FormNode(FormNode.Shape.QUESTION, names.of(entry, parent()), parent(), entry.cell("type"));
        ofType(node, type);
        fill(node, entry);
        if (node.hint.isEmpty())
            type.hint().ifPresent(hint -> node.hint = ownWords().say(hint, node.at));
        rules.question(node, entry);
        return parent().add(node);
    }

    private FormNode audit(Entry entry, QuestionType type) {
        if (entry.has("name") && !entry.text("name").equals("audit")) {
            findings.error(entry.cell("name"), Sentence.of("forms.audit.name"));
        }
        FormNode node = new FormNode(FormNode.Shape.QUESTION, "audit", meta, entry.cell("type"));
        ofType(node, type);
        fill(node, entry);
        rules.question(node, entry);
        if (meta.children.isEmpty()) meta.add(node);
        else findings.error(entry.cell("type"), Sentence.of("forms.audit.second"));
        return node;
    }

    private void select(Entry entry, RowType.Select select) {
        FormNode node = new FormNode(FormNode.Shape.QUESTION, names.of(entry, parent()), parent(), entry.cell("type"));
        node.type = new QuestionType(
                select.control().equals("odk:rank") ? "rank" : "select",
                select.control(),
                select.control().equals("odk:rank") ? "odk:rank" : "string",
                Map.of(),
                "");
        ofType(node, node.type);
        fill(node, entry);
        rules.select(node, entry, select);
        if (select.isMultiple() && settings.isYes("add_none_option")) noneAlone(node);
        if (tableList != null) tableRow(tableList, node, entry);
        parent().add(node);
        if (select.orOther()) other(node, select, entry);
    }

    /** Old forms have an answer “none” that no other answer goes with. */
    private static void noneAlone(FormNode node) {
        String alone = "(.='none' or not(selected(., 'none')))";
        String constraint = node.bindCell("constraint").text();
        node.bind.put("constraint", node.at.with(constraint.isEmpty() ? alone : constraint + " and " + alone));
    }

    /** All selects of a table have the same list, which is shown once above them. */
    private void tableRow(String listOfTable, FormNode node, Entry entry) {
        Cell type = entry.cell("type");
        ItemSource source = node.items.orElse(null);
        if (source == null) return;
        String list = source.list().text();
        if (listOfTable.isEmpty()) {
            tableList = list;
            if (!source.filter().isEmpty()) {
                findings.error(source.filter(), Sentence.of("forms.table-list.filter"));
            }
            FormNode header = new FormNode(
                    FormNode.Shape.QUESTION, "reserved_name_for_field_list_labels_" + entry.row(), parent(), type);
            ofType(header, node.type);
            header.body.put("appearance", type.with("label"));
            header.items = Optional.of(new ItemSource(
                    source.kind(), source.list(), "", "", type.with(""), new ItemSource.Order(false, type.with(""))));
            header.label = Said.plainly(type.with(" "));
            parent().add(header);
        } else if (!listOfTable.equals(list)) {
            findings.error(type, Sentence.of("forms.table-list.other-list", "list", listOfTable, "other", list));
        }
        node.body.put("appearance", type.with("list-nolabel"));
    }

    private void other(FormNode node, RowType.Select select, Entry entry) {
        Cell type = entry.cell("type");
        if (entry.has("choice_filter")) {
            findings.error(entry.cell("choice_filter"), Sentence.of("forms.or-other.filter"));
        }
        boolean ofFileOrAnswers = node.items
                .filter(items -> items.kind() == ItemSource.Kind.FILE || items.kind() == ItemSource.Kind.ANSWERS)
                .isPresent();
        if (ofFileOrAnswers) findings.error(type, Sentence.of("forms.or-other.no-list"));
        choices.find(select.list()).ifPresent(list -> rules.addOther(list, ownWords()));
        boolean speaksLanguages =
                !table.languages().isEmpty() || !choices.table().languages().isEmpty();
        if (speaksLanguages && ownWords().staysForeign()) findings.warn(type, Sentence.of("forms.or-other.in-english"));
        FormNode words = generated(node.name + "_other", parent(), "text", type);
        words.label = ownWords().say(Sentence.of("forms.word.specify-other"), type);
        words.bind.put("relevant", type.with("selected(../" + node.name + ", 'other')"));
    }

    private OwnWords ownWords() {
        if (ownWords == null) ownWords = new OwnWords(settings.defaultLanguage(), List.of(table, choices.table()));
        return ownWords;
    }

    private static void ofType(FormNode node, QuestionType type) {
        node.type = type;
        node.control = type.control().equals("action") ? "" : type.control();
        if (!type.data().isEmpty()) node.bind.put("type", node.at.with(type.data()));
        type.bind().forEach((name, value) -> node.bind.put(name, node.at.with(value)));
        if (!type.mediatype().isEmpty()) node.body.put("mediatype", node.at.with(type.mediatype()));
    }

    private void fill(FormNode node, Entry entry) {
        CommonColumns.read(node, entry, settings.defaultLanguage(), findings);
        formerNames.read(node, entry);
    }
}
