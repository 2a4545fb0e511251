package org.romact.statistics.place.reference;

import java.util.Arrays;

/**
 * Arithmetic over the columns of a table, as cases write it: {@code 1000*sids74/births74}, {@code majority + other}.
 *
 * <p>Knows numbers, column names, {@code + - * /} and parentheses; anything else is refused.
 */
public final class Formula {

    private final String text;
    private final CsvTable table;
    private int at;

    private Formula(String text, CsvTable table) {
        this.text = text.replace(" ", "");
        this.table = table;
    }

    /**
     * The value for each row.
     *
     * @throws IllegalArgumentException where the text is not such a formula or names a column that is not there
     */
    public static double[] evaluate(String text, CsvTable table) {
        Formula formula = new Formula(text, table);
        double[] value = formula.sum();
        if (formula.at < formula.text.length()) {
            throw new IllegalArgumentException(
                    "The formula " + text + " is not understood from character " + (formula.at + 1) + ".");
        }
        return value;
    }

    private double[] sum() {
        double[] left = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            double sign = text.charAt(at++) == '+' ? 1 : -1;
            double[] right = product();
            for (int i = 0; i < left.length; i++) {
                left[i] += sign * right[i];
            }
        }
        return left;
    }

    private double[] product() {
        double[] left = factor();
        while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '/')) {
            boolean times = text.charAt(at++) == '*';
            double[] right = factor();
            for (int i = 0; i < left.length; i++) {
                left[i] = times ? left[i] * right[i] : left[i] / right[i];
            }
        }
        return left;
    }

    private double[] factor() {
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            double[] inner = sum();
            if (at >= text.length() || text.charAt(at++) != ')') {
                throw new IllegalArgumentException("A closing parenthesis is missing in " + text + ".");
            }
            return inner;
        }
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw new IllegalArgumentException(
                    "A number or a column is missing at character " + (at + 1) + " of " + text + ".");
        }
        return Character.isDigit(word.charAt(0)) ? constant(Double.parseDouble(word)) : table.numbers(word);
    }

    private double[] constant(double value) {
        double[] column = new double[table.rows()];
        Arrays.fill(column, value);
        return column;
    }
}
