package org.romact.assess.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.romact.forms.answers.Answer;
import org.romact.forms.answers.Answers;
import org.romact.forms.answers.Cell;
import org.romact.forms.answers.Row;
import org.romact.forms.definition.Choice;
import org.romact.forms.definition.Choices;
import org.romact.forms.definition.Question;
import org.romact.forms.words.Sentence;
import org.romact.platform.Language;

/** An interview as a person reads it: the questions in the reader's language where the form has it, and what was answered. */
public final class AnswerSheet {

    /** The form itself, or one turn of a repeat. */
    public record Part(String heading, List<Line> lines) {}

    /** @param trouble why the answer could not be understood, or empty */
    public record Line(String question, String answer, String trouble) {}

    private AnswerSheet() {}

    static List<Part> of(Answers answers, Language language) {
        List<Part> parts = new ArrayList<>();
        add(answers.root(), language, parts);
        return parts;
    }

    private static void add(Row row, Language language, List<Part> parts) {
        String tongue = tongue(row, language);
        List<Line> lines = new ArrayList<>();
        for (int column = 0; column < row.table().columns().size(); column++) {
            Question question = row.table().columns().get(column);
            Cell cell = row.cell(column);
            boolean said = cell.isGiven() || cell.answer() instanceof Answer.Misfit;
            if (said && !question.isNote() && !question.isMeta()) {
                String label = question.label().in(tongue);
                String trouble = cell.answer() instanceof Answer.Misfit(Sentence why) ? why.in(language.tag()) : "";
                lines.add(new Line(label.isBlank() ? question.name() : label, shown(question, cell, tongue), trouble));
            }
        }
        parts.add(new Part(row.ordinalPath().replaceAll("^/[^/]*/?", ""), lines));
        row.children().forEach(child -> add(child, language, parts));
    }

    private static String shown(Question question, Cell cell, String tongue) {
        return switch (cell.answer()) {
            case Answer.Chosen(String code) -> label(question, code, tongue);
            case Answer.ChosenSet chosen ->
                chosen.codes().stream()
                        .map(code -> label(question, code, tongue))
                        .collect(Collectors.joining("; "));
            default -> cell.raw();
        };
    }

    private static String label(Question question, String code, String tongue) {
        if (question.choices() instanceof Choices.Listed listed) {
            for (Choice choice : listed.choices()) {
                if (choice.code().equals(code)) {
                    String label = choice.label().in(tongue);
                    return label.isBlank() ? code : label;
                }
            }
        }
        return code;
    }

    /** The form's own name of the reader's language, such as {@code Magyar (hu)}. */
    private static String tongue(Row row, Language language) {
        return row.form().languages().stream()
                .filter(name -> name.equals(language.tag()) || name.endsWith("(" + language.tag() + ")"))
                .findFirst()
                .orElse(row.form().defaultLanguage().orElse(""));
    }
}
