package org.romact.forms.expression;

/**
 * @param text of a name or string without its marks
 * @param at position in the source, from 0
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        NUMBER,
        STRING,
        REFERENCE,
        NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }
}
