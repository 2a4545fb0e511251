package org.romact.forms.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything asked once per form, or once per turn of one repeat. Columns keep the order of the form. */
public final class Table {
    private final String path;
    private final Optional<String> parent;
    private final List<Question> columns;
    private final Map<String, Integer> byPath = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();

    Table(String path, Optional<String> parent, List<Question> columns) {
        this.path = path;
        this.parent = parent;
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            byPath.put(columns.get(i).path(), i);
            byName.putIfAbsent(columns.get(i).name(), i);
        }
    }

    /** The path of the repeat, or of the form's outermost node. */
    public String path() {
        return path;
    }

    /** The path of the table this one hangs from; empty for the form's own table. */
    public Optional<String> parent() {
        return parent;
    }

    public List<Question> columns() {
        return columns;
    }

    /** The position of the question with this path, or −1. */
    public int column(String questionPath) {
        return byPath.getOrDefault(questionPath, -1);
    }

    /** The position of the first question with this name, or −1. */
    public int columnNamed(String name) {
        return byName.getOrDefault(name, -1);
    }
}
