package org.romact.forms.xlsform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
            findings.error(cell, "Give this row a name: its answers are stored under it.");
            return "row_" + entry.row();
        }
        if (!XmlNames.isPlain(name)) {
            findings.error(cell, bad(name));
            return "row_" + entry.row();
        }
        checkUnique(cell.with(name), parent);
        return name;
    }

    private void checkUnique(Cell cell, FormNode parent) {
        String name = cell.text();
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.equals("meta")) {
            findings.error(cell, "The name “meta” is taken by the form itself; choose another.");
        } else if (!names.computeIfAbsent(parent, _ -> new HashSet<>()).add(name)) {
            findings.error(cell, "“%s” stands twice in the same group; rename one of them.".formatted(name));
        } else if (!lowerNames.computeIfAbsent(parent, _ -> new HashSet<>()).add(lower)) {
            findings.warn(
                    cell,
                    "“%s” differs from another name only by capital letters, which many programs do not tell apart."
                            .formatted(name));
        }
    }

    void checkRepeat(FormNode node, FormNode root, Entry entry) {
        if (node.name.equals(root.name)) {
            findings.error(
                    entry.cell("name"),
                    "A repeat cannot be called “%s” as the form itself is; rename it.".formatted(node.name));
        } else if (!repeatNames.add(node.name)) {
            findings.error(
                    entry.cell("name"), "Two repeats are called “%s”; give each its own name.".formatted(node.name));
        }
    }

    static String bad(String name) {
        return "“%s” cannot be a name: begin with a letter or “_”, then use letters, digits, “_”, “-” and “.” only."
                .formatted(name);
    }
}
