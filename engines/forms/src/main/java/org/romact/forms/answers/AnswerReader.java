package org.romact.forms.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Table;
import org.romact.forms.words.Sentence;
import org.romact.forms.xml.Complaint;
import org.romact.forms.xml.Reading;
import org.romact.forms.xml.XmlElement;
import org.romact.forms.xml.XmlLimits;
import org.romact.forms.xml.XmlStream;
import org.romact.forms.xml.XmlTree;

/** Walks through one instance beside its form. */
final class AnswerReader {
    /** More complaints than this about one filled form help nobody. */
    private static final int ENOUGH = 500;

    /** Empty turns take no room in a file but do in memory, one cell for each question. */
    private static final int MOST_CELLS = 5_000_000;

    private final FormDefinition form;
    private final InstanceHead head;
    private final Set<String> refusals;
    private final Row.Instance instance;
    private final List<Unknown> unknown = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private final Map<Table, Cell[]> untouched = new HashMap<>();
    private long cellsMade;

    private AnswerReader(FormDefinition form, InstanceHead head, Set<String> refusals) {
        this.form = form;
        this.head = head;
        this.refusals = Set.copyOf(refusals);
        this.instance = new Row.Instance(form, head.instanceId());
    }

    static Reading<Answers> read(FormDefinition form, byte[] instance, Set<String> refusals) {
        try {
            XmlElement root = XmlTree.read(instance, XmlLimits.INSTANCE);
            return switch (InstanceHead.of(root)) {
                case Reading.Refused<InstanceHead> refused -> new Reading.Refused<>(refused.complaints());
                case Reading.Read<InstanceHead> read -> read(new AnswerReader(form, read.value(), refusals), root);
            };
        } catch (XmlStream.Refusal refusal) {
            return Reading.refused(refusal.complaint());
        }
    }

    private static Reading<Answers> read(AnswerReader reader, XmlElement root) {
        FormDefinition form = reader.form;
        InstanceHead head = reader.head;
        if (!head.formId().equals(form.id())) {
            return Reading.refused(Complaint.about(
                    Sentence.of("forms.answers.other-form", "form", head.formId(), "expected", form.id())));
        }
        if (head.encrypted()) {
            return Reading.refused(Complaint.about(Sentence.of("forms.answers.encrypted")));
        }
        Answers answers = reader.answers(root);
        if (reader.cellsMade > MOST_CELLS) {
            return Reading.refused(Complaint.about(Sentence.of("forms.answers.too-many-turns")));
        }
        return new Reading.Read<>(answers, List.of());
    }

    private Answers answers(XmlElement element) {
        Table table = form.table(form.rootPath()).orElseThrow();
        Cell[] cells = unanswered(table);
        Row root = new Row(instance, table, Optional.empty(), form.rootPath(), cells);
        walk(element, form.rootPath(), new Turn(root, cells));
        return new Answers(head, root, unknown, complaints);
    }

    /** A row being filled. */
    private record Turn(Row row, Cell[] cells) {}

    private void walk(XmlElement parent, String path, Turn turn) {
        Map<String, Integer> turns = new HashMap<>();
        for (XmlElement child : parent.children()) {
            String childPath = path + "/" + child.name();
            Optional<Question> question = form.find(childPath);
            if (question.isPresent()) fill(child, question.get(), turn);
            else if (form.repeat(childPath).isPresent()) repeat(child, childPath, turn, turns);
            else if (form.group(childPath).isPresent()) walk(child, childPath, turn);
            else keepUnknown(child, childPath, "forms.answers.unknown");
        }
    }

    private void repeat(XmlElement element, String path, Turn around, Map<String, Integer> turns) {
        if (element.attribute("template").isPresent()) return; // the pattern for new turns, which nobody answered
        if (cellsMade > MOST_CELLS) return;
        int ordinal = turns.merge(path, 1, Integer::sum);
        Table table = form.table(path).orElseThrow();
        Cell[] cells = unanswered(table);
        String suffix = path.substring(around.row.table().path().length());
        String ordinalPath = around.row.ordinalPath() + suffix + "[" + ordinal + "]";
        Row row = new Row(instance, table, Optional.of(around.row), ordinalPath, cells);
        around.row.adopt(row);
        walk(element, path, new Turn(row, cells));
    }

    /** What a row says before anything arrived. */
    private Cell[] unanswered(Table table) {
        cellsMade += table.columns().size();
        return untouched.computeIfAbsent(table, this::template).clone();
    }

    private Cell[] template(Table table) {
        List<Question> columns = table.columns();
        Cell[] cells = new Cell[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = form.mayBeLeftOut(columns.get(i)) ? Cell.NOT_ASKED : Cell.ABSENT;
        }
        return cells;
    }

    private void fill(XmlElement element, Question question, Turn turn) {
        int column = turn.row.table().column(question.path());
        Cell before = turn.cells[column];
        if (before != Cell.NOT_ASKED && before != Cell.ABSENT) {
            keepUnknown(element, question.path(), "forms.answers.twice");
            return;
        }
        for (XmlElement inside : element.children()) {
            keepUnknown(inside, question.path() + "/" + inside.name(), "forms.answers.unknown");
        }
        turn.cells[column] = cell(element, question);
    }

    private Cell cell(XmlElement element, Question question) {
        String raw = element.text();
        if (raw.isEmpty()) return Cell.BLANK;
        if (raw.isBlank()) return new Cell(raw, Answer.Missing.BLANK);
        Answer answer = Meaning.of(question, raw);
        switch (answer) {
            case Answer.Misfit(Sentence why) ->
                complain(element, Sentence.of("forms.answers.at", "path", question.path(), "said", why));
            case Answer.Chosen(String code) -> checkChoice(element, question, code);
            case Answer.ChosenSet(var codes) -> codes.forEach(code -> checkChoice(element, question, code));
            default -> {}
        }
        return new Cell(raw, isRefusal(raw, answer) ? Answer.Missing.REFUSED : answer);
    }

    private boolean isRefusal(String raw, Answer answer) {
        return switch (answer) {
            case Answer.Whole _, Answer.Decimal _, Answer.Chosen _ -> refusals.contains(raw.strip());
            case Answer.ChosenSet(var codes) ->
                !refusals.isEmpty() && codes.stream().anyMatch(refusals::contains);
            default -> false;
        };
    }

    private void checkChoice(XmlElement element, Question question, String code) {
        if (!form.offers(question, code)) {
            Sentence none = Sentence.of("forms.answers.no-choice", "answer", Meaning.shortened(code));
            complain(element, Sentence.of("forms.answers.at", "path", question.path(), "said", none));
        }
    }

    private void keepUnknown(XmlElement element, String path, String key) {
        if (element.hasChildren()) {
            for (XmlElement child : element.children()) keepUnknown(child, path + "/" + child.name(), key);
            return;
        }
        unknown.add(new Unknown(path, element.text(), element.line(), element.column()));
        complain(element, Sentence.of(key, "path", path));
    }

    private void complain(XmlElement element, Sentence said) {
        if (complaints.size() < ENOUGH) complaints.add(element.complaint(said));
    }
}
