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
 * Reads the entities sheet and what the survey saves to each of its lists.
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
        EntityPlaces places = new EntityPlaces(root, findings);
        for (Entity entity : entities.values()) places.place(entity, uses(entity), entities.size() == 1);
        places.places().forEach((container, entity) -> {
            inRepeat |= container.isRepeat() || container.repeatAround().isPresent();
            metaOf(container).entity = Optional.of(entity);
        });
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

    /** Whatever the entity is made of, in the order of the survey. */
    private List<EntityPlaces.Use> uses(Entity entity) {
        List<FormNode> saving = saved.getOrDefault(entity.list().text(), List.of());
        Set<FormNode> named = new HashSet<>();
        for (Cell cell : List.of(entity.id(), entity.createIf(), entity.updateIf(), entity.label())) {
            named.addAll(references.named(cell.text()));
        }
        List<EntityPlaces.Use> uses = new ArrayList<>();
        root.walk(node -> {
            if (saving.contains(node)) uses.add(new EntityPlaces.Use(node, true));
            if (named.contains(node)) uses.add(new EntityPlaces.Use(node, false));
        });
        return uses;
    }

    private FormNode metaOf(FormNode container) {
        if (container != root) return container.add(new FormNode(FormNode.Shape.META, "meta", container, container.at));
        if (!root.children.contains(meta)) root.add(meta);
        return meta;
    }
}
