package org.romact.forms.expression;

import java.util.List;
import org.romact.forms.answers.Row;

/** Whether a code is among those chosen; missing where the question has no answer. */
record Selected(Term chosen, Term code, Spot place) implements Term {
    @Override
    public Value evaluate(Row row) {
        Value all = chosen.evaluate(row);
        Value one = code.evaluate(row);
        if (all.isMissing() || one.isMissing()) return Value.Truth.MISSING;
        String wanted = text(one).strip();
        for (String given : text(all).strip().split("\\s+")) {
            if (given.equals(wanted)) return Value.Truth.TRUE;
        }
        return Value.Truth.FALSE;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Number(double number) -> Functions.plain(number);
            case Value.Truth truth -> truth == Value.Truth.TRUE ? "true" : "false";
        };
    }

    @Override
    public List<Term> parts() {
        return List.of(chosen, code);
    }

    @Override
    public void check(Scope scope) {
        Term.super.check(scope);
        if (chosen instanceof Reference question && code instanceof Constant(Value.Text(String text))) {
            Codes.check(scope, question, text.strip(), place);
        }
    }
}
