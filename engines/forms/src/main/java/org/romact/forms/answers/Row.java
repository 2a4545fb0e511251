package org.romact.forms.answers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Table;

/** What one filled form says in one table: the form's own, or one turn of a repeat. */
public final class Row {
    private static final int KEY_BYTES = 16;

    private final Instance instance;
    private final Table table;
    private final Optional<Row> parent;
    private final String ordinalPath;
    private final Cell[] cells;
    private final List<Row> children = new ArrayList<>();

    /** The filled form that rows belong to. */
    record Instance(FormDefinition form, String id) {}

    Row(Instance instance, Table table, Optional<Row> parent, String ordinalPath, Cell[] cells) {
        this.instance = instance;
        this.table = table;
        this.parent = parent;
        this.ordinalPath = ordinalPath;
        this.cells = cells;
    }

    /** The form that was answered. */
    public FormDefinition form() {
        return instance.form;
    }

    public Table table() {
        return table;
    }

    /** The same place of the same filled form, read by another form. */
    Row under(FormDefinition other, Table there, Optional<Row> around, Cell[] read) {
        return new Row(new Instance(other, instance.id), there, around, ordinalPath, read);
    }

    /** The row around this one; empty for the form's own. */
    public Optional<Row> parent() {
        return parent;
    }

    /** Where the row stands in its instance, e.g. {@code /data/household[1]/member[2]}: turns are counted from 1. */
    public String ordinalPath() {
        return ordinalPath;
    }

    /**
     * A name for this row that is the same whenever the same instance is read: 32 hexadecimal digits of the SHA-256 of the instance's
     * id, a line feed and the ordinal path.
     */
    public String key() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest((instance.id + "\n" + ordinalPath).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** In the order of {@link Table#columns()}. */
    public Cell cell(int column) {
        return cells[column];
    }

    /** The answer to the question with this path, in this row or in one around it. */
    public Optional<Cell> find(String path) {
        for (Row row = this; ; row = row.parent.get()) {
            int column = row.table.column(path);
            if (column >= 0) return Optional.of(row.cells[column]);
            if (row.parent.isEmpty()) return Optional.empty();
        }
    }

    /** The answer to the question with this name (or path), in this row or in the nearest around it that has one. */
    public Optional<Cell> findNamed(String name) {
        if (name.startsWith("/")) return find(name);
        for (Row row = this; ; row = row.parent.get()) {
            int column = row.table.columnNamed(name);
            if (column >= 0) return Optional.of(row.cells[column]);
            if (row.parent.isEmpty()) return Optional.empty();
        }
    }

    /** The answer to a question of this form: the cell is there whenever the question's table is this row's or one around it. */
    public Cell get(Question question) {
        return find(question.path())
                .orElseThrow(() -> new IllegalArgumentException(
                        question.path() + " is not asked in " + table.path() + " or around it."));
    }

    /** Rows of all repeats directly inside this row, in the order of the instance. */
    public List<Row> children() {
        return List.copyOf(children);
    }

    /** Rows of one repeat anywhere inside this row, in the order of the instance. */
    public List<Row> rows(String repeatPath) {
        List<Row> found = new ArrayList<>();
        collect(repeatPath, found);
        return found;
    }

    private void collect(String repeatPath, List<Row> found) {
        for (Row child : children) {
            if (child.table.path().equals(repeatPath)) found.add(child);
            else if (repeatPath.startsWith(child.table.path() + "/")) child.collect(repeatPath, found);
        }
    }

    void adopt(Row child) {
        children.add(child);
    }
}
