package org.romact.forms.expression;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.romact.forms.answers.Row;

/** Two values beside each other; missing if either is. */
record Comparison(Sign sign, Term left, Term right, Spot place) implements Term {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.*", Pattern.DOTALL);

    enum Sign {
        EQUAL,
        DIFFERENT,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        static Sign of(String written) {
            return switch (written) {
                case "=" -> EQUAL;
                case "!=" -> DIFFERENT;
                case "<" -> LESS;
                case "<=" -> AT_MOST;
                case ">" -> MORE;
                default -> AT_LEAST;
            };
        }

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case DIFFERENT -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    boolean withNothing() {
        return isNothing(left) || isNothing(right);
    }

    private static boolean isNothing(Term term) {
        return term instanceof Constant(Value.Text(String text)) && text.isEmpty();
    }

    @Override
    public Value evaluate(Row row) {
        Value a = left.evaluate(row);
        Value b = right.evaluate(row);
        if (a.isMissing() || b.isMissing()) return Value.Truth.MISSING;
        if (a instanceof Value.Truth || b instanceof Value.Truth) return truths(a.truth(), b.truth());
        OptionalDouble x = Numbers.of(a);
        OptionalDouble y = Numbers.of(b);
        if (x.isPresent() && y.isPresent())
            return Value.Truth.of(sign.holds(Double.compare(x.getAsDouble(), y.getAsDouble())));
        return a instanceof Value.Text(String s) && b instanceof Value.Text(String t) ? texts(s, t) : unlike();
    }

    private Value truths(Value.Truth a, Value.Truth b) {
        return switch (sign) {
            case EQUAL -> Value.Truth.of(a == b);
            case DIFFERENT -> Value.Truth.of(a != b);
            default -> Value.Truth.MISSING;
        };
    }

    /** Texts have an order only if both begin with a day. */
    private Value texts(String a, String b) {
        boolean ordered = DAY.matcher(a).matches() && DAY.matcher(b).matches();
        if (sign == Sign.EQUAL || sign == Sign.DIFFERENT || ordered) return Value.Truth.of(sign.holds(a.compareTo(b)));
        return Value.Truth.MISSING;
    }

    /** A number beside a text that is none. */
    private Value unlike() {
        return switch (sign) {
            case EQUAL -> Value.Truth.FALSE;
            case DIFFERENT -> Value.Truth.TRUE;
            default -> Value.Truth.MISSING;
        };
    }

    @Override
    public List<Term> parts() {
        return List.of(left, right);
    }

    /** A code compared with a question must be one the question offers. */
    @Override
    public void check(Scope scope) {
        Term.super.check(scope);
        if (left instanceof Reference question && right instanceof Constant(Value.Text(String code))) {
            Codes.check(scope, question, code, place);
        }
    }
}
