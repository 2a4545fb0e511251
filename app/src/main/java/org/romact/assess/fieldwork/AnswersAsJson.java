package org.romact.assess.fieldwork;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.romact.forms.answers.Answer;
import org.romact.forms.answers.Answers;
import org.romact.forms.answers.Cell;
import org.romact.forms.answers.Row;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Table;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Typed answers as JSON: one list of rows for each table, questions by name, only what was answered. */
@Component
class AnswersAsJson {
    private final JsonMapper json;

    AnswersAsJson(JsonMapper json) {
        this.json = json;
    }

    String write(Answers answers) {
        Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
        add(answers.root(), tables);
        return json.writeValueAsString(tables).replace("\\u0000", "");
    }

    private static void add(Row row, Map<String, List<Map<String, Object>>> tables) {
        Table table = row.table();
        Map<String, Object> values = new LinkedHashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            Question question = table.columns().get(column);
            Cell cell = row.cell(column);
            if (!question.isNote()
                    && !question.isMeta()
                    && (cell.isGiven() || cell.answer() instanceof Answer.Misfit)) {
                values.put(question.name(), value(cell));
            }
        }
        tables.computeIfAbsent(table.path(), path -> new ArrayList<>()).add(values);
        row.children().forEach(child -> add(child, tables));
    }

    private static Object value(Cell cell) {
        return switch (cell.answer()) {
            case Answer.Whole(long number) -> number;
            case Answer.Decimal(double number) -> number;
            case Answer.YesNo(boolean yes) -> yes;
            case Answer.ChosenSet chosen -> chosen.codes();
            default -> cell.raw();
        };
    }
}
