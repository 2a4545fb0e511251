package org.romact.forms.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.romact.forms.answers.Answer;
import org.romact.forms.answers.Cell;
import org.romact.forms.answers.Row;
import org.romact.forms.definition.Question;
import org.romact.forms.words.Sentence;

/** {@code ${name}}: the answer in the row, or in the nearest row around it that has such a question. */
record Reference(String name, Spot place) implements Term {
    @Override
    public Value evaluate(Row row) {
        return row.findNamed(name).map(Reference::value).orElse(Value.Truth.MISSING);
    }

    static Value value(Cell cell) {
        return switch (cell.answer()) {
            case Answer.Missing _, Answer.Misfit _ -> Value.Truth.MISSING;
            case Answer.Whole(long number) -> new Value.Number(number);
            case Answer.Decimal(double number) -> Value.number(number);
            case Answer.YesNo(boolean yes) -> Value.Truth.of(yes);
            case Answer.Text(String text) -> new Value.Text(text);
            case Answer.Chosen(String code) -> new Value.Text(code);
            case Answer.ChosenSet(var codes) -> new Value.Text(String.join(" ", codes));
            case Answer.Day(var day) -> new Value.Text(day.toString());
            case Answer.Given _ -> new Value.Text(cell.raw().strip());
        };
    }

    @Override
    public List<Term> parts() {
        return List.of();
    }

    @Override
    public void names(Set<String> names) {
        names.add(name);
    }

    private void checkOnlyOne(Scope scope, Question question) {
        if (name.startsWith("/") || scope.alike(question) == 1) return;
        scope.complain(place, Sentence.of("forms.formula.several", "name", name, "path", question.path()));
    }

    @Override
    public void check(Scope scope) {
        Optional<Question> question = scope.question(name);
        if (question.isPresent()) {
            checkOnlyOne(scope, question.get());
            return;
        }
        Sentence why = scope.form().named(name).isEmpty()
                ? scope.repeat(name).isPresent()
                        ? Sentence.of("forms.formula.is-repeat", "name", name)
                        : Sentence.of("forms.formula.question-unknown", "name", name)
                : Sentence.of("forms.formula.in-repeat", "name", name);
        scope.complain(place, why);
    }
}
