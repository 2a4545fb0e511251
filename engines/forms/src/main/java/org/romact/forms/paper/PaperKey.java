package org.romact.forms.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Question;
import org.romact.forms.xml.Markup;

/** Which question each number stands for, and which code each box. The same form always gives the same key. */
public final class PaperKey {
    /** Longer lists are not printed; the answer is written in words or as its code. */
    static final int MOST_BOXES = 40;

    private final FormDefinition form;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byPath = new HashMap<>();

    /** @param boxes codes in the order of their boxes, the first box being 1; empty where the answer is written */
    public record Entry(int number, Question question, List<String> boxes) {
        public Entry {
            boxes = List.copyOf(boxes);
        }

        /** The number of the box for a code. */
        Optional<Integer> box(String code) {
            int index = boxes.indexOf(code);
            return index < 0 ? Optional.empty() : Optional.of(index + 1);
        }
    }

    private PaperKey(FormDefinition form) {
        this.form = form;
        for (Question question : form.questions()) {
            if (!question.isAsked() || question.isNote()) continue;
            Entry entry = new Entry(entries.size() + 1, question, boxes(question));
            entries.add(entry);
            byPath.put(question.path(), entry);
        }
    }

    public static PaperKey of(FormDefinition form) {
        return new PaperKey(form);
    }

    private static List<String> boxes(Question question) {
        List<String> codes = question.choices().listed().stream()
                .map(Choice::code)
                .distinct()
                .toList();
        return codes.size() > MOST_BOXES ? List.of() : codes;
    }

    public FormDefinition form() {
        return form;
    }

    /** In the order of the numbers, which begin with 1. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public Optional<Entry> find(int number) {
        return number < 1 || number > entries.size() ? Optional.empty() : Optional.of(entries.get(number - 1));
    }

    public Optional<Entry> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The key as a table of HTML, for whoever types; the heads are words in that person's language. */
    public String html(String numberHead, String questionHead, String boxesHead) {
        StringBuilder out = new StringBuilder("<table class=\"paper-key\">\n<thead><tr>");
        for (String head : List.of(numberHead, questionHead, boxesHead)) {
            out.append("<th scope=\"col\">").append(Markup.escape(head)).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        for (Entry entry : entries) {
            out.append("<tr><th scope=\"row\">").append(entry.number).append("</th><td><code>");
            out.append(Markup.escape(entry.question.path())).append("</code></td><td>");
            for (int i = 0; i < entry.boxes.size(); i++) {
                out.append(i == 0 ? "" : ", ").append(i + 1).append(" = <code>");
                out.append(Markup.escape(entry.boxes.get(i))).append("</code>");
            }
            out.append("</td></tr>\n");
        }
        return out.append("</tbody>\n</table>\n").toString();
    }

    /** The first question with this name that has a number. */
    Optional<Entry> named(String name) {
        return entries.stream().filter(e -> e.question.name().equals(name)).findFirst();
    }
}
