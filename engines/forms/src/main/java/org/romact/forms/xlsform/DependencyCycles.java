package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.romact.forms.words.Sentence;

/** Finds questions that depend on themselves, by calculation or relevance, directly or around a corner: no device could work them out. */
final class DependencyCycles {
    private static final int MOST = 20;

    private final References references;
    private final Findings findings;
    private final Map<FormNode, Set<FormNode>> needs = new HashMap<>();
    private final Map<FormNode, Integer> state = new HashMap<>();
    private int found;

    DependencyCycles(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    void find(FormNode root) {
        List<FormNode> nodes = new ArrayList<>();
        root.walk(nodes::add);
        for (FormNode node : nodes) needs.put(node, needsOf(node));
        for (FormNode node : nodes) if (found < MOST) visit(node);
    }

    private Set<FormNode> needsOf(FormNode node) {
        Set<FormNode> needed = new LinkedHashSet<>();
        if (node.parent != null) needed.add(node.parent);
        for (String attribute : List.of("calculate", "relevant")) {
            // A calculation that waits for a trigger is not redone when what it uses changes.
            if (attribute.equals("calculate") && node.isTriggered()) continue;
            String text = node.bindCell(attribute).text();
            // With a filter or an index the same name can mean another turn of the repeat.
            if (text.contains("[") || text.contains("indexed-repeat") || text.contains("once(")) continue;
            needed.addAll(references.named(text));
        }
        return needed;
    }

    /** Depth first, without recursion: a form may be one long chain. */
    private void visit(FormNode start) {
        if (state.containsKey(start)) return;
        List<FormNode> path = new ArrayList<>();
        List<java.util.Iterator<FormNode>> open = new ArrayList<>();
        push(start, path, open);
        while (!path.isEmpty()) {
            java.util.Iterator<FormNode> next = open.getLast();
            if (!next.hasNext()) {
                state.put(path.removeLast(), 2);
                open.removeLast();
                continue;
            }
            FormNode needed = next.next();
            int known = state.getOrDefault(needed, 0);
            if (known == 1) report(path.subList(path.indexOf(needed), path.size()));
            else if (known == 0) push(needed, path, open);
        }
    }

    private void push(FormNode node, List<FormNode> path, List<java.util.Iterator<FormNode>> open) {
        state.put(node, 1);
        path.add(node);
        open.add(needs.getOrDefault(node, Set.of()).iterator());
    }

    private void report(List<FormNode> cycle) {
        found++;
        FormNode at = cycle.stream()
                .filter(n -> n.bind.containsKey("calculate") || n.bind.containsKey("relevant"))
                .findFirst()
                .orElse(cycle.getFirst());
        Cell cell = at.bind.containsKey("calculate") ? at.bindCell("calculate") : at.bindCell("relevant");
        String names =
                cycle.stream().map(n -> n.name).collect(Collectors.joining(" → ", "", " → " + cycle.getFirst().name));
        findings.error(cell, Sentence.of("forms.expression.circle", "name", at.name, "path", names));
    }
}
