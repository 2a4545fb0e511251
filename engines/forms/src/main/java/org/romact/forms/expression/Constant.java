package org.romact.forms.expression;

import java.util.List;
import org.romact.forms.answers.Row;

record Constant(Value value) implements Term {
    @Override
    public Value evaluate(Row row) {
        return value;
    }

    @Override
    public List<Term> parts() {
        return List.of();
    }
}
