package org.romact.forms.expression;

import java.util.List;
import java.util.Set;
import org.romact.forms.answers.Row;

/** A part of an expression that has a value for every row. */
interface Term {
    Value evaluate(Row row);

    /** The terms inside this one. */
    List<Term> parts();

    default void check(Scope scope) {
        for (Term part : parts()) part.check(scope);
    }

    default void names(Set<String> names) {
        for (Term part : parts()) part.names(names);
    }
}
