package org.romact.forms.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.romact.forms.words.Sentence;

/** Which functions there are, and how many things each takes. */
final class Functions {
    private static final int ANY = Integer.MAX_VALUE;

    private record Arity(int least, int most) {}

    private static final Map<String, Arity> ARITIES = Map.ofEntries(
            Map.entry("not", new Arity(1, 1)),
            Map.entry("true", new Arity(0, 0)),
            Map.entry("false", new Arity(0, 0)),
            Map.entry("if", new Arity(3, 3)),
            Map.entry("coalesce", new Arity(1, ANY)),
            Map.entry("answered", new Arity(1, 1)),
            Map.entry("selected", new Arity(2, 2)),
            Map.entry("count-selected", new Arity(1, 1)),
            Map.entry("number", new Arity(1, 1)),
            Map.entry("int", new Arity(1, 1)),
            Map.entry("string-length", new Arity(1, 1)),
            Map.entry("count", new Arity(1, 1)),
            Map.entry("count-if", new Arity(2, 2)),
            Map.entry("sum", new Arity(1, 1)),
            Map.entry("min", new Arity(1, ANY)),
            Map.entry("max", new Arity(1, ANY)));

    private Functions() {}

    /** Empty where there is no such function of so many things; {@link #whyNot} says why. */
    static Optional<Term> call(String name, List<Term> arguments, Spot place) {
        Arity arity = ARITIES.get(name);
        if (arity == null || arguments.size() < arity.least || arguments.size() > arity.most) return Optional.empty();
        return switch (name) {
            case "count" -> reference(arguments).map(r -> new Turns.Count(r));
            case "count-if" -> reference(arguments).map(r -> new Turns.CountIf(r, arguments.get(1)));
            case "sum" -> reference(arguments).map(r -> new Turns.OverAnswers(Turns.Fold.SUM, r));
            case "min", "max" -> extreme(name, arguments);
            case "answered" -> reference(arguments).map(Answered::new);
            case "selected" -> Optional.of(new Selected(arguments.get(0), arguments.get(1), place));
            default -> Optional.of(new Plain(simple(name), arguments));
        };
    }

    static Sentence whyNot(String name, List<Term> arguments) {
        Arity arity = ARITIES.get(name);
        if (arity == null) {
            String known = ARITIES.keySet().stream().sorted().collect(Collectors.joining(", "));
            return Sentence.of("forms.formula.function-unknown", "function", name, "known", known);
        }
        if (arguments.size() >= arity.least && arguments.size() <= arity.most) {
            return Sentence.of(
                    name.equals("count-if") ? "forms.formula.wants-name-first" : "forms.formula.wants-name",
                    "function",
                    name);
        }
        return Sentence.of(
                arity.least == arity.most ? "forms.formula.takes" : "forms.formula.takes-at-least",
                "function",
                name,
                "least",
                arity.least,
                "given",
                arguments.size());
    }

    private static Optional<Reference> reference(List<Term> arguments) {
        return arguments.getFirst() instanceof Reference reference ? Optional.of(reference) : Optional.empty();
    }

    /** Of one name: over the turns of its repeat. Of several values: among them. */
    private static Optional<Term> extreme(String name, List<Term> arguments) {
        boolean least = name.equals("min");
        if (arguments.size() > 1) return Optional.of(new Plain(values -> extreme(values, least), arguments));
        return reference(arguments).map(r -> new Turns.OverAnswers(least ? Turns.Fold.MIN : Turns.Fold.MAX, r));
    }

    private static Value extreme(List<Value> values, boolean least) {
        double extreme = least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (Value value : values) {
            OptionalDouble number = Numbers.of(value);
            if (number.isEmpty()) return Value.Truth.MISSING;
            extreme = least ? Math.min(extreme, number.getAsDouble()) : Math.max(extreme, number.getAsDouble());
        }
        return Value.number(extreme);
    }

    private static Function<List<Value>, Value> simple(String name) {
        return switch (name) {
            case "not" -> values -> values.getFirst().truth().not();
            case "true" -> _ -> Value.Truth.TRUE;
            case "false" -> _ -> Value.Truth.FALSE;
            case "if" -> values -> choose(values);
            case "coalesce" ->
                values ->
                        values.stream().filter(v -> !v.isMissing()).findFirst().orElse(Value.Truth.MISSING);
            case "count-selected" ->
                values -> text(values, text -> text.isBlank() ? 0 : text.strip().split("\\s+").length);
            case "string-length" -> values -> text(values, text -> text.codePointCount(0, text.length()));
            case "int" -> values -> number(values, number -> number < 0 ? Math.ceil(number) : Math.floor(number));
            case "number" -> values -> number(values, number -> number);
            default -> throw new IllegalStateException(name + " is listed but not written.");
        };
    }

    private static Value choose(List<Value> values) {
        return switch (values.get(0).truth()) {
            case TRUE -> values.get(1);
            case FALSE -> values.get(2);
            case MISSING -> Value.Truth.MISSING;
        };
    }

    private static Value text(List<Value> values, Function<String, Integer> count) {
        return switch (values.getFirst()) {
            case Value.Text(String text) -> new Value.Number(count.apply(text));
            case Value.Number(double number) -> new Value.Number(count.apply(plain(number)));
            case Value.Truth _ -> Value.Truth.MISSING;
        };
    }

    /** A number as a person writes it: no point where it is whole. */
    static String plain(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static Value number(List<Value> values, Function<Double, Double> change) {
        OptionalDouble number = Numbers.of(values.getFirst());
        return number.isEmpty() ? Value.Truth.MISSING : Value.number(change.apply(number.getAsDouble()));
    }
}
