package org.romact.forms.expression;

import java.util.List;
import java.util.OptionalDouble;
import org.romact.forms.answers.Row;

/** Sums and products; missing where either side is, is no number, or the result is not finite. */
record Arithmetic(String sign, Term left, Term right) implements Term {
    @Override
    public Value evaluate(Row row) {
        OptionalDouble a = Numbers.of(left.evaluate(row));
        OptionalDouble b = Numbers.of(right.evaluate(row));
        if (a.isEmpty() || b.isEmpty()) return Value.Truth.MISSING;
        return Value.number(result(a.getAsDouble(), b.getAsDouble()));
    }

    private double result(double a, double b) {
        return switch (sign) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "div" -> a / b;
            default -> a % b; // with the sign of the first, as in XPath
        };
    }

    @Override
    public List<Term> parts() {
        return List.of(left, right);
    }
}
