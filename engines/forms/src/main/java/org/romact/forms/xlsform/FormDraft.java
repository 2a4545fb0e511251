package org.romact.forms.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small form made without a spreadsheet, item by item, as a page that builds forms does. It is compiled by the same compiler, so what it can hold and what is
 * wrong with it are the same.
 *
 * @param id as phones and answers name it
 * @param version empty for none
 * @param defaultLanguage one of the languages of the labels, such as {@code English (en)}
 */
public record FormDraft(String id, String title, String version, String defaultLanguage, List<Item> items) {
    private static final int HEADING = 1;

    public FormDraft {
        items = List.copyOf(items);
    }

    /** What an answer may be. */
    public enum Kind {
        TEXT("text"),
        WHOLE_NUMBER("integer"),
        NUMBER("decimal"),
        DATE("date"),
        PLACE("geopoint"),
        PICTURE("image"),
        ONE_OF("select_one"),
        SEVERAL_OF("select_multiple"),
        /** Something to read, not to answer. */
        NOTE("note");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        boolean hasChoices() {
            return this == ONE_OF || this == SEVERAL_OF;
        }
    }

    /** A question, or a group of items. */
    public sealed interface Item permits Question, Group {}

    /** @param labels by language */
    public record Choice(String name, Map<String, String> labels) {
        public Choice {
            labels = Map.copyOf(labels);
        }
    }

    /**
     * @param labels by language
     * @param hints by language; may be empty
     * @param relevant an expression such as {@code ${rooms} > 2}, or empty for always
     * @param constraint an expression about {@code .}, the answer itself, or empty
     * @param constraintMessages by language, what to say where the constraint does not hold
     */
    public record Question(
            Kind kind,
            String name,
            Map<String, String> labels,
            Map<String, String> hints,
            boolean required,
            String relevant,
            String constraint,
            Map<String, String> constraintMessages,
            List<Choice> choices)
            implements Item {
        public Question {
            labels = Map.copyOf(labels);
            hints = Map.copyOf(hints);
            constraintMessages = Map.copyOf(constraintMessages);
            choices = List.copyOf(choices);
            if (kind.hasChoices() == choices.isEmpty()) {
                throw new IllegalArgumentException(
                        kind.hasChoices()
                                ? "Question " + name + " needs choices."
                                : "Question " + name + " has choices but nothing to choose.");
            }
        }

        public Question(Kind kind, String name, Map<String, String> labels) {
            this(kind, name, labels, Map.of(), false, "", "", Map.of(), List.of());
        }

        public Question(Kind kind, String name, Map<String, String> labels, List<Choice> choices) {
            this(kind, name, labels, Map.of(), false, "", "", Map.of(), choices);
        }

        public Question required(boolean must) {
            return new Question(kind, name, labels, hints, must, relevant, constraint, constraintMessages, choices);
        }

        public Question relevantIf(String expression) {
            return new Question(
                    kind, name, labels, hints, required, expression, constraint, constraintMessages, choices);
        }

        public Question holding(String expression, Map<String, String> messages) {
            return new Question(kind, name, labels, hints, required, relevant, expression, messages, choices);
        }
    }

    /** @param repeats whether it is asked again and again, as for each member of a household */
    public record Group(String name, Map<String, String> labels, String relevant, boolean repeats, List<Item> items)
            implements Item {
        public Group {
            labels = Map.copyOf(labels);
            items = List.copyOf(items);
        }
    }

    /** What came of the draft. The row of a {@link Problem} in the sheet {@code survey} leads to the item through {@link #itemAt}. */
    public Compiled compile() {
        return XlsForm.compile(workbook());
    }

    /** The name of the item a problem is about; empty where it is about the form as a whole. */
    public String itemAt(Problem problem) {
        Rows rows = rows();
        int place = problem.row() - HEADING - 1;
        return problem.sheet().equals("survey") && place >= 0 && place < rows.names.size() ? rows.names.get(place) : "";
    }

    Workbook workbook() {
        Rows rows = rows();
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet("survey", rows.survey));
        if (!rows.choices.isEmpty()) {
            sheets.add(sheet("choices", rows.choices));
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("form_title", title);
        settings.put("form_id", id);
        settings.put("version", version);
        settings.put("default_language", defaultLanguage);
        sheets.add(sheet("settings", List.of(settings)));
        return new Workbook(sheets, id, Workbook.Written.TEXT);
    }

    private Rows rows() {
        Rows rows = new Rows();
        items.forEach(rows::add);
        return rows;
    }

    private static Sheet sheet(String name, List<Map<String, String>> lines) {
        Set<String> columns = new LinkedHashSet<>();
        lines.forEach(line -> columns.addAll(line.keySet()));
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(new Sheet.Row(HEADING, List.copyOf(columns)));
        for (Map<String, String> line : lines) {
            List<String> cells = columns.stream()
                    .map(column -> line.getOrDefault(column, "").strip())
                    .toList();
            rows.add(new Sheet.Row(rows.size() + HEADING, cells));
        }
        return new Sheet(name, rows);
    }

    /** The draft as the lines of a spreadsheet, by column name. */
    private static final class Rows {
        private final List<Map<String, String>> survey = new ArrayList<>();
        private final List<Map<String, String>> choices = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        void add(Item item) {
            switch (item) {
                case Question question -> add(question);
                case Group group -> {
                    String kind = group.repeats() ? "repeat" : "group";
                    line(group.name(), "begin_" + kind, group.labels(), group.relevant());
                    group.items().forEach(this::add);
                    line(group.name(), "end_" + kind, Map.of(), "");
                }
            }
        }

        private void add(Question question) {
            String list = question.name() + "_choices";
            String type = question.kind().type + (question.kind().hasChoices() ? " " + list : "");
            Map<String, String> line = line(question.name(), type, question.labels(), question.relevant());
            said(line, "hint", question.hints());
            line.put("required", question.required() ? "yes" : "");
            line.put("constraint", question.constraint());
            said(line, "constraint_message", question.constraintMessages());
            for (Choice choice : question.choices()) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("list_name", list);
                row.put("name", choice.name());
                said(row, "label", choice.labels());
                choices.add(row);
            }
        }

        private Map<String, String> line(String name, String type, Map<String, String> labels, String relevant) {
            Map<String, String> line = new LinkedHashMap<>();
            line.put("type", type);
            line.put("name", type.startsWith("end_") ? "" : name);
            said(line, "label", labels);
            line.put("relevant", relevant);
            survey.add(line);
            names.add(name);
            return line;
        }

        private static void said(Map<String, String> line, String column, Map<String, String> byLanguage) {
            byLanguage.keySet().stream()
                    .sorted()
                    .forEach(language -> line.put(column + "::" + language, byLanguage.getOrDefault(language, "")));
        }
    }
}
