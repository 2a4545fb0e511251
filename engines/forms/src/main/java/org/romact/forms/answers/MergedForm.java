package org.romact.forms.answers;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.forms.definition.Change;
import org.romact.forms.definition.DataType;
import org.romact.forms.definition.FormComparison;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Renames;
import org.romact.forms.definition.Repeat;
import org.romact.forms.definition.Table;

/**
 * All versions of a form as one, so that answers given to any of them can stand in the same columns. The newest version gives the order;
 * what only older ones asked follows after it.
 */
public final class MergedForm {
    private final List<FormDefinition> versions;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, List<Change>> changes = new LinkedHashMap<>();
    /** By the name of each older version, where its questions are in the newest. */
    private final Map<String, Map<String, String>> laterPaths = new HashMap<>();

    private final FormDefinition form;

    /**
     * @param question in the newest version that asks it, with the type that holds the answers of all versions
     * @param paths by the name of each version that has the question, its path there
     */
    public record Column(Question question, Map<String, String> paths) {
        /** The answer of a row read by any of the versions; absent where its version does not ask. */
        public Cell cell(Row row) {
            String path = paths.get(row.form().version());
            if (path == null) return Cell.ABSENT;
            Cell cell = row.find(path).orElse(Cell.ABSENT);
            Question asked = row.form().find(path).orElseThrow();
            if (cell.raw().isBlank() || asked.type() == question.type()) return cell;
            return new Cell(cell.raw(), Meaning.of(question, cell.raw()));
        }
    }

    /** @param versions oldest first, at least one, each with a version name of its own */
    public MergedForm(List<FormDefinition> versions) {
        long names = versions.stream().map(FormDefinition::version).distinct().count();
        if (names != versions.size())
            throw new IllegalArgumentException("Two versions of the form have the same name.");
        this.versions = List.copyOf(versions);
        FormDefinition newest = this.versions.getLast();
        for (Question question : newest.questions()) add(question, newest, question.path());
        for (int i = this.versions.size() - 2; i >= 0; i--) join(i);
        this.form =
                newest().with(columns.values().stream().map(Column::question).toList(), this.versions.reversed());
    }

    /** In the order of the newest version. */
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /** The column of a question by its path in the newest version that asks it. */
    public Optional<Column> column(String path) {
        return Optional.ofNullable(columns.get(path));
    }

    /** The question of one version whose answers stand, in the rows asked once, under this name of {@link #form()}; empty where it does not ask. */
    public Optional<Question> asked(String name, FormDefinition version) {
        Table once = form.table(form.rootPath()).orElseThrow();
        int column = once.columnNamed(name);
        if (column < 0) return Optional.empty();
        Column all = columns.get(once.columns().get(column).path());
        return all == null
                ? Optional.empty()
                : Optional.ofNullable(all.paths.get(version.version())).flatMap(version::find);
    }

    /** By the name of each older version, what changed from it to the newest. */
    public Map<String, List<Change>> changes() {
        return Collections.unmodifiableMap(changes);
    }

    /** One form that asks what all versions ask together, under the paths of {@link #columns()}: for tables and code books. */
    public FormDefinition form() {
        return form;
    }

    /** The rows that a filled form of any version has in a table of {@link #form()}. */
    public List<Row> rows(Answers answers, Table table) {
        if (table.parent().isEmpty()) return List.of(answers.root());
        FormDefinition answered = answers.root().form();
        if (answered.repeat(table.path()).isPresent()) return answers.rows(table.path());
        Optional<Repeat> now = versions.reversed().stream()
                .flatMap(version -> version.repeat(table.path()).stream())
                .findFirst();
        return answered.repeats().stream()
                .filter(then -> now.isPresent() && Renames.isSame(then, now.get()))
                .findFirst()
                .map(then -> answers.rows(then.path()))
                .orElse(List.of());
    }

    /** A filled form of any version as one of {@link #form()}: each answer stands under the name that its question has now. */
    public Answers joined(Answers answers) {
        Row root = new Joining(this).row(answers.root());
        return new Answers(answers.head(), root, answers.unknown(), answers.complaints());
    }

    /** Oldest first. */
    public List<FormDefinition> versions() {
        return versions;
    }

    public FormDefinition newest() {
        return versions.getLast();
    }

    private void join(int version) {
        FormDefinition older = versions.get(version);
        FormDefinition newest = newest();
        FormComparison comparison = FormComparison.between(older, newest, renamedSince(version));
        changes.put(older.version(), comparison.changes());
        laterPaths.put(older.version(), comparison.laterPaths());
        for (Question question : older.questions()) {
            String path = comparison.laterPaths().getOrDefault(question.path(), question.path());
            boolean another = columns.containsKey(path)
                    && !comparison.laterPaths().containsKey(question.path())
                    && newest.find(path).isPresent();
            add(question, older, another ? path + "@" + older.version() : path);
        }
    }

    /** What the newest version says was renamed, and what those between say, who may have left it out since. */
    private Map<String, String> renamedSince(int version) {
        FormDefinition older = versions.get(version);
        Map<String, String> renamed = new HashMap<>(Renames.told(older, newest()));
        for (FormDefinition between :
                versions.subList(version + 1, versions.size() - 1).reversed()) {
            Map<String, String> later = laterPaths.getOrDefault(between.version(), Map.of());
            Renames.told(older, between).forEach((then, path) -> {
                String now = later.get(path);
                if (now != null && !renamed.containsValue(now)) renamed.putIfAbsent(then, now);
            });
        }
        return renamed;
    }

    private void add(Question question, FormDefinition version, String path) {
        Column before = columns.get(path);
        Map<String, String> paths = new LinkedHashMap<>();
        if (before != null) paths.putAll(before.paths);
        paths.put(version.version(), question.path());
        Question kept = before == null ? question : before.question;
        DataType type = before == null ? question.type() : FormComparison.common(before.question, question);
        Question together = before == null ? kept.within(repeatNow(kept, version)) : kept;
        columns.put(path, new Column(together.as(path, type), paths));
    }

    /** What only an older version asks stands in the table that its repeat has become. */
    private Optional<String> repeatNow(Question question, FormDefinition version) {
        return question.repeat()
                .map(path -> later(version.repeat(path).orElseThrow())
                        .map(Repeat::path)
                        .orElse(path));
    }

    private Optional<Repeat> later(Repeat then) {
        return newest().repeat(then.path())
                .or(() -> newest().repeats().stream()
                        .filter(now -> Renames.isSame(then, now))
                        .findFirst());
    }

    /** The table in which the turns of a version's repeat stand. */
    Table tableOf(Repeat then) {
        String path = later(then).map(Repeat::path).orElse(then.path());
        return form.table(path).or(() -> sameAmongOlder(then)).orElseThrow();
    }

    /** Two older versions may call a repeat alike that the newest no longer has. */
    private Optional<Table> sameAmongOlder(Repeat then) {
        return form.repeats().stream()
                .filter(other -> Renames.isSame(then, other))
                .findFirst()
                .flatMap(other -> form.table(other.path()));
    }
}
