package org.romact.forms.expression;

import java.util.OptionalDouble;

/** Values read as numbers. */
final class Numbers {
    private Numbers() {}

    /** The number a value is or spells; empty for any other text. Missing is empty, too. */
    static OptionalDouble of(Value value) {
        return switch (value) {
            case Value.Number(double number) -> OptionalDouble.of(number);
            case Value.Text(String text) -> spelt(text.strip());
            case Value.Truth truth ->
                switch (truth) {
                    case TRUE -> OptionalDouble.of(1);
                    case FALSE -> OptionalDouble.of(0);
                    case MISSING -> OptionalDouble.empty();
                };
        };
    }

    private static OptionalDouble spelt(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> "0123456789.+-eE".indexOf(c) >= 0))
            return OptionalDouble.empty();
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
