package org.romact.forms.expression;

import java.util.List;
import java.util.function.Function;
import org.romact.forms.answers.Row;

/** A function of the values of its parts and of nothing else. */
record Plain(Function<List<Value>, Value> function, List<Term> parts) implements Term {
    @Override
    public Value evaluate(Row row) {
        return function.apply(parts.stream().map(part -> part.evaluate(row)).toList());
    }
}
