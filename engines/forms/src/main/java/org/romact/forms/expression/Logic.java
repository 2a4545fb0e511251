package org.romact.forms.expression;

import java.util.List;
import org.romact.forms.answers.Row;

/** Kleene's strong three-valued logic. */
final class Logic {
    private Logic() {}

    /** True if any is; false if all are; otherwise missing. */
    record Or(List<Term> parts) implements Term {
        @Override
        public Value evaluate(Row row) {
            return settle(parts, row, Value.Truth.TRUE);
        }
    }

    /** False if any is; true if all are; otherwise missing. */
    record And(List<Term> parts) implements Term {
        @Override
        public Value evaluate(Row row) {
            return settle(parts, row, Value.Truth.FALSE);
        }
    }

    private static Value settle(List<Term> parts, Row row, Value.Truth settling) {
        Value.Truth outcome = settling.not();
        for (Term part : parts) {
            Value.Truth truth = part.evaluate(row).truth();
            if (truth == settling) return settling;
            if (truth == Value.Truth.MISSING) outcome = Value.Truth.MISSING;
        }
        return outcome;
    }
}
