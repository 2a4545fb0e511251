package org.romact.forms.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.romact.forms.answers.Answer;
import org.romact.forms.answers.Cell;
import org.romact.forms.answers.Row;
import org.romact.forms.definition.Question;
import org.romact.forms.definition.Repeat;
import org.romact.forms.definition.Table;
import org.romact.forms.words.Sentence;

/** What is said about all turns of a repeat: of the row itself, or else of the nearest row around it that has such turns. */
final class Turns {
    private Turns() {}

    /** {@code count(${member})}: how many turns; never missing. */
    record Count(Reference repeat) implements Term {
        @Override
        public Value evaluate(Row row) {
            return new Value.Number(turns(row, repeat.name()).size());
        }

        @Override
        public List<Term> parts() {
            return List.of(repeat);
        }

        @Override
        public void check(Scope scope) {
            checkRepeat(scope, repeat);
        }
    }

    /** {@code count-if(${member}, ${age} < 16)}: in how many turns it is true; missing if it is missing in any. */
    record CountIf(Reference repeat, Term condition) implements Term {
        @Override
        public Value evaluate(Row row) {
            int count = 0;
            for (Row turn : turns(row, repeat.name())) {
                Value.Truth truth = condition.evaluate(turn).truth();
                if (truth == Value.Truth.MISSING) return truth;
                if (truth == Value.Truth.TRUE) count++;
            }
            return new Value.Number(count);
        }

        @Override
        public List<Term> parts() {
            return List.of(repeat, condition);
        }

        @Override
        public void check(Scope scope) {
            checkRepeat(scope, repeat).ifPresent(r -> condition.check(scope.within(r.path())));
        }
    }

    enum Fold {
        SUM,
        MIN,
        MAX;

        double start() {
            return switch (this) {
                case SUM -> 0;
                case MIN -> Double.POSITIVE_INFINITY;
                case MAX -> Double.NEGATIVE_INFINITY;
            };
        }

        double with(double sofar, double next) {
            return switch (this) {
                case SUM -> sofar + next;
                case MIN -> Math.min(sofar, next);
                case MAX -> Math.max(sofar, next);
            };
        }
    }

    /**
     * {@code sum(${income})}, {@code min} and {@code max} over the turns in which the question was asked. Missing if one of those has no
     * number. With no turn at all the sum is 0, the least and the greatest are missing.
     */
    record OverAnswers(Fold fold, Reference question) implements Term {
        @Override
        public Value evaluate(Row row) {
            double result = fold.start();
            for (Cell cell : cells(row, question.name())) {
                if (cell.answer() == Answer.Missing.NOT_ASKED) continue;
                OptionalDouble number = Numbers.of(Reference.value(cell));
                if (number.isEmpty()) return Value.Truth.MISSING;
                result = fold.with(result, number.getAsDouble());
            }
            return Value.number(result);
        }

        @Override
        public List<Term> parts() {
            return List.of(question);
        }

        @Override
        public void check(Scope scope) {
            List<Question> named = scope.form().named(question.name());
            if (named.isEmpty()) {
                scope.complain(
                        question.place(), Sentence.of("forms.formula.question-unknown", "name", question.name()));
            } else if (named.stream().allMatch(q -> q.repeat().isEmpty())) {
                scope.complain(question.place(), Sentence.of("forms.formula.one-answer", "name", question.name()));
            }
        }

        @Override
        public void names(Set<String> names) {
            names.add(question.name());
        }
    }

    private static Optional<Repeat> checkRepeat(Scope scope, Reference reference) {
        Optional<Repeat> repeat = scope.repeat(reference.name());
        if (repeat.isEmpty())
            scope.complain(reference.place(), Sentence.of("forms.formula.repeat-unknown", "name", reference.name()));
        return repeat;
    }

    private static List<Row> turns(Row row, String name) {
        return nearest(row, table -> table.path().endsWith("/" + name));
    }

    private static List<Cell> cells(Row row, String name) {
        return nearest(row, table -> table.columnNamed(name) >= 0).stream()
                .map(turn -> turn.cell(turn.table().columnNamed(name)))
                .toList();
    }

    /** The rows, inside the row or else inside the nearest around it, of the first table below it that is wanted. */
    private static List<Row> nearest(Row row, Predicate<Table> wanted) {
        for (Row at = row; ; at = at.parent().get()) {
            String here = at.table().path() + "/";
            for (Table table : at.form().tables()) {
                if (table.path().startsWith(here) && wanted.test(table)) return at.rows(table.path());
            }
            if (at.parent().isEmpty()) return List.of();
        }
    }
}
