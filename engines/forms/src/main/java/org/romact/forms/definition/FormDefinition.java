package org.romact.forms.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.romact.forms.xml.Reading;

/** One version of a form: what it asks, of whom, in which languages. Never changes. */
public final class FormDefinition {
    private final FormIdentity identity;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Group> groups;
    private final Map<String, Repeat> repeats;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<Attachment> attachments;
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Set<String> conditional = new HashSet<>();

    FormDefinition(
            FormIdentity identity,
            List<Question> questions,
            Map<String, Group> groups,
            Map<String, Repeat> repeats,
            List<Attachment> attachments) {
        this.identity = identity;
        this.groups = Collections.unmodifiableMap(groups);
        this.repeats = Collections.unmodifiableMap(repeats);
        this.attachments = List.copyOf(attachments);
        for (Question question : questions) this.questions.put(question.path(), question);
        rememberCodes(questions);
        for (Question question : questions) if (isConditional(question)) conditional.add(question.path());
        addTables();
    }

    /**
     * Reads an XForm.
     *
     * @param xform as pyxform writes it, or by hand, in any encoding its first line names
     * @return the form with remarks about what was passed over, or every reason why it cannot be used
     */
    public static Reading<FormDefinition> read(byte[] xform) {
        return FormReader.read(xform);
    }

    /**
     * This version as it would be with other questions: how the answers of several versions are laid out together.
     *
     * @param questions each in a group or repeat of this version or of one of the others
     */
    public FormDefinition with(Collection<Question> questions, List<FormDefinition> others) {
        Map<String, Group> allGroups = new LinkedHashMap<>(groups);
        Map<String, Repeat> allRepeats = new LinkedHashMap<>(repeats);
        for (FormDefinition other : others) {
            other.groups.forEach(allGroups::putIfAbsent);
            other.repeats.values().stream()
                    .filter(then -> repeats.values().stream().noneMatch(now -> Renames.isSame(then, now)))
                    .forEach(then -> allRepeats.putIfAbsent(then.path(), then));
        }
        return new FormDefinition(identity, List.copyOf(questions), allGroups, allRepeats, attachments);
    }

    private void rememberCodes(List<Question> questions) {
        Map<List<Choice>, Set<String>> byList = new IdentityHashMap<>();
        for (Question question : questions) {
            if (!(question.choices() instanceof Choices.Listed listed)) continue;
            Set<String> offered = byList.computeIfAbsent(
                    listed.choices(), list -> list.stream().map(Choice::code).collect(Collectors.toSet()));
            codes.put(question.path(), offered);
        }
    }

    private void addTables() {
        Map<String, List<Question>> columns = new HashMap<>();
        for (Question question : questions.values()) {
            String table = question.repeat().orElse(identity.root());
            columns.computeIfAbsent(table, _ -> new ArrayList<>()).add(question);
        }
        String root = identity.root();
        tables.put(root, new Table(root, Optional.empty(), columns.getOrDefault(root, List.of())));
        for (Repeat repeat : repeats.values()) {
            Optional<String> parent = Optional.of(repeat.parent().orElse(root));
            tables.put(repeat.path(), new Table(repeat.path(), parent, columns.getOrDefault(repeat.path(), List.of())));
        }
    }

    public String id() {
        return identity.id();
    }

    /** As the author wrote it; empty where the form has none. */
    public String version() {
        return identity.version();
    }

    public String title() {
        return identity.title();
    }

    /** As the form names them, the default first; empty where the form has texts in one unnamed language. */
    public List<String> languages() {
        return identity.languages();
    }

    public Optional<String> defaultLanguage() {
        return identity.languages().stream().findFirst();
    }

    /** Whether filled forms arrive encrypted. */
    public boolean isEncrypted() {
        return identity.encrypted();
    }

    /** The path of the outermost node, e.g. {@code /data}. */
    public String rootPath() {
        return identity.root();
    }

    /** In the order of the form. */
    public Collection<Question> questions() {
        return Collections.unmodifiableCollection(questions.values());
    }

    public Optional<Question> find(String path) {
        return Optional.ofNullable(questions.get(path));
    }

    /** All questions with this name: more than one where the form uses it in several groups. */
    public List<Question> named(String name) {
        return questions.values().stream().filter(q -> q.name().equals(name)).toList();
    }

    public Optional<Group> group(String path) {
        return Optional.ofNullable(groups.get(path));
    }

    public Collection<Group> groups() {
        return groups.values();
    }

    public Optional<Repeat> repeat(String path) {
        return Optional.ofNullable(repeats.get(path));
    }

    /** Outer repeats before inner ones. */
    public Collection<Repeat> repeats() {
        return repeats.values();
    }

    /** The form's own table first, then one for each repeat. */
    public Collection<Table> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    /** The table of the outermost node or of a repeat. */
    public Optional<Table> table(String path) {
        return Optional.ofNullable(tables.get(path));
    }

    /** The files the form needs beside itself, each once. */
    public List<Attachment> attachments() {
        return attachments;
    }

    /** Whether the question offers a choice with this code; true where the form itself does not write out what it offers. */
    public boolean offers(Question question, String code) {
        Set<String> offered = codes.get(question.path());
        return offered == null || offered.contains(code);
    }

    /** Whether a rule of the question, or of a group around it within its table, can leave it out. */
    public boolean mayBeLeftOut(Question question) {
        return conditional.contains(question.path());
    }

    private boolean isConditional(Question question) {
        if (!question.rules().relevant().isEmpty()) return true;
        for (String path : question.place().groups()) {
            Group group = groups.get(path);
            if (group != null && !group.rules().relevant().isEmpty()) return true;
        }
        return false;
    }
}
