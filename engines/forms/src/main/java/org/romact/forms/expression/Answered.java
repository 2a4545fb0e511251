package org.romact.forms.expression;

import java.util.List;
import org.romact.forms.answers.Row;

/** Whether there is an answer that could be understood; never missing itself. */
record Answered(Reference question) implements Term {
    @Override
    public Value evaluate(Row row) {
        return Value.Truth.of(!question.evaluate(row).isMissing());
    }

    @Override
    public List<Term> parts() {
        return List.of(question);
    }
}
