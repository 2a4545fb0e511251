package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.romact.forms.words.Sentence;

/**
 * Finds questions whose calculation, relevance, requirement or write protection depends on themselves, directly or around a corner: no
 * device could work them out. JavaRosa refuses such forms even where once(), an index or a filter would lead to another turn of a
 * repeat, so these count too; constraints and filters of choices are looked at only when they are needed, and do not.
 */
final class DependencyCycles {
    private static final int MOST = 20;
    private static final List<String> WORKED_OUT = List.of("calculate", "relevant", "required", "readonly");

    private final References references;
    private final Findings findings;
    private final Map<Place, Set<Place>> needs = new HashMap<>();
    private final Map<Place, Integer> state = new HashMap<>();
    private int found;

    /** Of what is in a group only the group's relevance matters to what is in it. */
    private record Place(FormNode node, boolean isRelevanceOnly) {
        List<String> attributes() {
            return isRelevanceOnly ? List.of("relevant") : WORKED_OUT;
        }

        Optional<Cell> cell() {
            return attributes().stream()
                    .map(node::bindCell)
                    .filter(c -> !c.isEmpty())
                    .findFirst();
        }
    }

    DependencyCycles(References references, Findings findings) {
        this.references = references;
        this.findings = findings;
    }

    void find(FormNode root) {
        List<Place> places = new ArrayList<>();
        root.walk(node -> {
            places.add(new Place(node, false));
            if (node.isSection()) places.add(new Place(node, true));
        });
        for (Place place : places) needs.put(place, needsOf(place));
        for (Place place : places) if (found < MOST) visit(place);
    }

    private Set<Place> needsOf(Place place) {
        FormNode node = place.node();
        Set<Place> needed = new LinkedHashSet<>();
        if (node.parent != null) needed.add(new Place(node.parent, true));
        for (String attribute : place.attributes()) {
            // A calculation that waits for a trigger is not redone when what it uses changes.
            if (attribute.equals("calculate") && node.isTriggered()) continue;
            for (FormNode named : references.named(node.bindCell(attribute).text()))
                needed.add(new Place(named, false));
        }
        return needed;
    }

    /** Depth first, without recursion: a form may be one long chain. */
    private void visit(Place start) {
        if (state.containsKey(start)) return;
        List<Place> path = new ArrayList<>();
        List<java.util.Iterator<Place>> open = new ArrayList<>();
        push(start, path, open);
        while (!path.isEmpty()) {
            java.util.Iterator<Place> next = open.getLast();
            if (!next.hasNext()) {
                state.put(path.removeLast(), 2);
                open.removeLast();
                continue;
            }
            Place needed = next.next();
            int known = state.getOrDefault(needed, 0);
            if (known == 1) report(path.subList(path.indexOf(needed), path.size()));
            else if (known == 0) push(needed, path, open);
        }
    }

    private void push(Place node, List<Place> path, List<java.util.Iterator<Place>> open) {
        state.put(node, 1);
        path.add(node);
        open.add(needs.getOrDefault(node, Set.of()).iterator());
    }

    private void report(List<Place> cycle) {
        found++;
        Place at = cycle.stream().filter(p -> p.cell().isPresent()).findFirst().orElse(cycle.getFirst());
        String names = cycle.stream()
                .map(p -> p.node().name)
                .collect(Collectors.joining(" → ", "", " → " + cycle.getFirst().node().name));
        findings.error(
                at.cell().orElse(at.node().at),
                Sentence.of("forms.expression.circle", "name", at.node().name, "path", names));
    }
}
