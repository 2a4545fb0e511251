package org.romact.statistics.reference;

import java.util.Map;

/** A formula of numbers, names, + - * / ^, log, exp, sqrt, with its derivative by one of the names. */
final class Expression {

    /** A number and how fast it changes with the name in question. */
    record Dual(double value, double slope) {}

    private final String text;
    private int at;
    private Map<String, Double> values = Map.of();
    private String by = "";

    private Expression(String text) {
        this.text = text.replaceAll("\\s", "");
    }

    static Expression parse(String text) {
        return new Expression(text);
    }

    Dual at(Map<String, Double> given, String derivativeBy) {
        values = given;
        by = derivativeBy;
        at = 0;
        Dual result = sum();
        if (at < text.length()) {
            throw new IllegalArgumentException(
                    "The expression " + text + " cannot be read from character " + (at + 1) + ".");
        }
        return result;
    }

    private boolean next(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        at += here ? 1 : 0;
        return here;
    }

    private Dual sum() {
        Dual left = product();
        while (true) {
            if (next('+')) {
                Dual right = product();
                left = new Dual(left.value + right.value, left.slope + right.slope);
            } else if (next('-')) {
                Dual right = product();
                left = new Dual(left.value - right.value, left.slope - right.slope);
            } else {
                return left;
            }
        }
    }

    private Dual product() {
        Dual left = power();
        while (true) {
            if (next('*')) {
                Dual right = power();
                left = new Dual(left.value * right.value, left.slope * right.value + left.value * right.slope);
            } else if (next('/')) {
                Dual right = power();
                left = new Dual(
                        left.value / right.value,
                        (left.slope * right.value - left.value * right.slope) / (right.value * right.value));
            } else {
                return left;
            }
        }
    }

    private Dual power() {
        Dual base = atom();
        if (!next('^')) {
            return base;
        }
        double exponent = power().value;
        return new Dual(Math.pow(base.value, exponent), exponent * Math.pow(base.value, exponent - 1) * base.slope);
    }

    private Dual atom() {
        if (next('-')) {
            Dual inner = power();
            return new Dual(-inner.value, -inner.slope);
        }
        if (next('(')) {
            Dual inner = sum();
            next(')');
            return inner;
        }
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._`".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(from, at).replace("`", "");
        if (next('(')) {
            Dual inner = sum();
            next(')');
            return function(word, inner);
        }
        Double value = values.get(word);
        return value == null ? new Dual(Double.parseDouble(word), 0) : new Dual(value, word.equals(by) ? 1 : 0);
    }

    private static Dual function(String name, Dual x) {
        return switch (name) {
            case "log" -> new Dual(Math.log(x.value), x.slope / x.value);
            case "exp" -> new Dual(Math.exp(x.value), x.slope * Math.exp(x.value));
            case "sqrt" -> new Dual(Math.sqrt(x.value), x.slope / (2 * Math.sqrt(x.value)));
            default -> throw new IllegalArgumentException("There is no function " + name + " here.");
        };
    }
}
