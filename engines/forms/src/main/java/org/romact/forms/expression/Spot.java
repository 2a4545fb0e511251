package org.romact.forms.expression;

/**
 * A place in an expression.
 *
 * @param line 1 for the first line
 * @param column 1 for the first character of the line
 */
record Spot(int line, int column) {
    static Spot of(String source, int at) {
        String before = source.substring(0, Math.min(at, source.length()));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Spot(line, before.length() - before.lastIndexOf('\n'));
    }
}
