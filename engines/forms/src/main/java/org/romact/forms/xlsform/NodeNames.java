package org.romact.forms.xlsform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.romact.forms.words.Sentence;

/** What questions, groups and repeats are called: once each within their group, and so that XML can hold it. */
final class NodeNames {
    private final Findings findings;
    private final Map<FormNode, Set<String>> names = new HashMap<>();
    private final Map<FormNode, Set<String>> lowerNames = new HashMap<>();
    private final Set<String> repeatNames = new HashSet<>();

    NodeNames(Findings findings) {
        this.findings = findings;
    }

    /** The name a row gives, or one to go on with where it gives none that will do. */
    String of(Entry entry, FormNode parent) {
        Cell cell = entry.cell("name");
        String name = cell.text();
        if (name.isEmpty() && entry.text("type").equalsIgnoreCase("note")) name = "generated_note_name_" + entry.row();
        if (name.isEmpty()) {
            findings.error(cell, Sentence.of("forms.name.missing"));
            return "row_" + entry.row();
        }
        if (!XmlNames.isPlain(name)) {
            findings.error(cell, bad(name));
            return "row_" + entry.row();
        }
        checkUnique(cell.with(name), parent);
        return name;
    }

    private void checkUnique(Cell cell, FormNode group) {
        FormNode parent = group;
        while (parent.isFlat() && parent.parent != null) parent = parent.parent;
        String name = cell.text();
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.equals("meta")) {
            findings.error(cell, Sentence.of("forms.name.meta"));
        } else if (!names.computeIfAbsent(parent, _ -> new HashSet<>()).add(name)) {
            findings.error(cell, Sentence.of("forms.name.twice", "name", name));
        } else if (!lowerNames.computeIfAbsent(parent, _ -> new HashSet<>()).add(lower)) {
            findings.warn(cell, Sentence.of("forms.name.capitals", "name", name));
        }
    }

    void checkRepeat(FormNode node, FormNode root, Entry entry) {
        if (node.name.equals(root.name)) {
            findings.error(entry.cell("name"), Sentence.of("forms.repeat.called-as-form", "name", node.name));
        } else if (!repeatNames.add(node.name)) {
            findings.error(entry.cell("name"), Sentence.of("forms.repeat.twice", "name", node.name));
        }
    }

    static Sentence bad(String name) {
        return Sentence.of("forms.name.wrong", "name", name);
    }
}
