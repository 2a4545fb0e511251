package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.words.Sentence;

/**
 * Reads the entities sheet and finds each entity its place: the survey itself, or the repeat, or the group within it, that holds all
 * the questions the entity is made of.
 */
final class EntityReader {
    private final Workbook workbook;
    private final FormNode root;
    private final FormNode meta;
    private final References references;
    private final Findings findings;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, List<FormNode>> saved = new HashMap<>();
    private final Map<String, Map<String, Cell>> properties = new HashMap<>();
    private boolean inRepeat;

    EntityReader(Workbook workbook, FormNode root, FormNode meta, References references, Findings findings) {
        this.workbook = workbook;
        this.root = root;
        this.meta = meta;
        this.references = references;
        this.findings = findings;
    }

    /** Of ODK's entities specification; empty for a form without entities. */
    String version() {
        if (entities.isEmpty()) return "";
        return entities.size() > 1 || inRepeat ? "2025.1.0" : "2024.1.0";
    }

    boolean has(String list) {
        return entities.containsKey(list);
    }

    Iterable<Entity> all() {
        return entities.values();
    }

    void read() {
        Table table = Table.of(workbook, "entities", ColumnNames.ENTITIES, findings, false);
        for (Entry entry : table.entries()) if (!entry.keys().isEmpty()) declare(entry);
        root.walk(this::savedBy);
        Set<FormNode> taken = new HashSet<>();
        for (Entity entity : entities.values()) place(entity, taken);
    }

    private void declare(Entry entry) {
        Cell list = entry.cell("list_name");
        Entity entity = new Entity(
                list, entry.cell("label"), entry.cell("entity_id"), entry.cell("create_if"), entry.cell("update_if"));
        if (entry.has("repeat")) {
            findings.error(entry.cell("repeat"), Sentence.of("forms.entity.repeat-column"));
        }
        String name = list.text();
        if (name.isEmpty()) findings.error(list, Sentence.of("forms.entity.no-name"));
        else if (name.startsWith("__")) findings.error(list, Sentence.of("forms.entity.underscores"));
        else if (name.contains(".")) findings.error(list, Sentence.of("forms.entity.dot"));
        else if (!XmlNames.isPlain(name)) {
            findings.error(list, Sentence.of("forms.entity.name-wrong", "name", name));
        } else if (entities.putIfAbsent(name, entity) != null) {
            findings.error(list, Sentence.of("forms.entity.twice", "list", name));
        }
        if (entity.id().isEmpty() && !entity.updateIf().isEmpty()) {
            findings.error(entity.updateIf(), Sentence.of("forms.entity.update-which"));
        } else if (entity.id().isEmpty() && entity.label().isEmpty()) {
            findings.error(entity.label(), Sentence.of("forms.entity.no-label"));
        }
        if (!entity.id().isEmpty()
                && !entity.createIf().isEmpty()
                && entity.updateIf().isEmpty()) {
            findings.error(entity.createIf(), Sentence.of("forms.entity.create-or-update"));
        }
    }

    private void savedBy(FormNode node) {
        Cell cell = node.bind.get("entities:saveto");
        if (cell == null) return;
        String[] parts = cell.text().split("#", -1);
        if (parts.length > 2) {
            findings.error(cell, Sentence.of("forms.save-to.wrong"));
            return;
        }
        if (entities.isEmpty()) {
            findings.error(cell, Sentence.of("forms.save-to.no-entities"));
            return;
        }
        if (parts.length == 1 && entities.size() > 1) {
            findings.error(cell, Sentence.of("forms.save-to.which-list", "property", cell.text()));
            return;
        }
        String list =
                parts.length == 2 ? parts[0] : entities.keySet().iterator().next();
        String property = parts[parts.length - 1];
        if (!entities.containsKey(list)) {
            findings.error(cell, Sentence.of("forms.save-to.list-unknown", "list", list));
            return;
        }
        checkProperty(cell, list, property);
        node.bind.put("entities:saveto", cell.with(property));
        saved.computeIfAbsent(list, _ -> new ArrayList<>()).add(node);
    }

    private void checkProperty(Cell cell, String list, String property) {
        String lower = property.toLowerCase(Locale.ROOT);
        if (lower.equals("name") || lower.equals("label")) {
            findings.error(cell, Sentence.of("forms.property.taken"));
        } else if (property.startsWith("__") || !XmlNames.isPlain(property)) {
            findings.error(cell, Sentence.of("forms.property.wrong", "name", property));
        }
        Cell earlier = properties.computeIfAbsent(list, _ -> new HashMap<>()).putIfAbsent(property, cell);
        if (earlier != null) {
            findings.error(cell, Sentence.of("forms.property.twice", "row", earlier.row(), "property", property));
        }
    }

    private void place(Entity entity, Set<FormNode> taken) {
        List<FormNode> saving = saved.getOrDefault(entity.list().text(), List.of());
        List<FormNode> used = new ArrayList<>(saving);
        for (Cell cell : List.of(entity.label(), entity.id(), entity.createIf(), entity.updateIf())) {
            used.addAll(references.named(cell.text()));
        }
        FormNode scope = scope(used);
        for (FormNode node : used) {
            if (isWithin(scope, boundary(node)) && (!saving.contains(node) || boundary(node) == scope)) continue;
            Cell at = saving.contains(node) ? node.bindCell("entities:saveto") : entity.list();
            findings.error(
                    at,
                    Sentence.of(
                            "forms.entity.different-repeats",
                            "list",
                            entity.list().text(),
                            "name",
                            node.name));
        }
        inRepeat |= scope != root;
        FormNode container =
                scope == root && entities.size() == 1 ? root : common(saving.isEmpty() ? used : saving, scope);
        boolean reserved = saving.stream().anyMatch(n -> n.parent != null && taken.contains(n.parent));
        while (!reserved && taken.contains(container) && container != scope && container.parent != null) {
            container = container.parent;
        }
        if (reserved || taken.contains(container)) {
            findings.error(
                    entity.list(),
                    Sentence.of("forms.entity.same-group", "list", entity.list().text()));
            return;
        }
        reserve(container, saving, taken);
        metaOf(container).entity = Optional.of(entity);
    }

    /** No other entity can have its place between an entity and the questions that are saved to it. */
    private static void reserve(FormNode container, List<FormNode> saving, Set<FormNode> taken) {
        taken.add(container);
        for (FormNode node : saving) {
            for (FormNode around = node.parent; around != null && around != container; around = around.parent) {
                taken.add(around);
            }
        }
    }

    /** The innermost repeat any of the questions stand in, or the survey. */
    private FormNode scope(List<FormNode> used) {
        FormNode scope = root;
        for (FormNode node : used) if (depth(boundary(node)) > depth(scope)) scope = boundary(node);
        return scope;
    }

    private FormNode boundary(FormNode node) {
        return node.repeatAround().orElse(root);
    }

    private static int depth(FormNode node) {
        int depth = 0;
        for (FormNode around = node.parent; around != null; around = around.parent) depth++;
        return depth;
    }

    private static boolean isWithin(FormNode node, FormNode around) {
        for (FormNode n = node; n != null; n = n.parent) if (n == around) return true;
        return false;
    }

    /** The innermost group of the scope that holds all of the nodes that stand in the scope. */
    private FormNode common(List<FormNode> nodes, FormNode scope) {
        FormNode common = null;
        for (FormNode node : nodes) {
            if (boundary(node) != scope || node.parent == null) continue;
            FormNode candidate = common == null ? node.parent : common;
            while (candidate.parent != null && !isWithin(node, candidate)) candidate = candidate.parent;
            common = candidate;
        }
        return common == null ? scope : common;
    }

    private FormNode metaOf(FormNode container) {
        if (container != root) return container.add(new FormNode(FormNode.Shape.META, "meta", container, container.at));
        if (!root.children.contains(meta)) root.add(meta);
        return meta;
    }
}
