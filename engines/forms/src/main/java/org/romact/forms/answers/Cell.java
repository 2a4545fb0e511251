package org.romact.forms.answers;

/** @param raw the text that arrived, untouched; empty where nothing did */
public record Cell(String raw, Answer answer) {
    static final Cell BLANK = new Cell("", Answer.Missing.BLANK);
    static final Cell NOT_ASKED = new Cell("", Answer.Missing.NOT_ASKED);
    static final Cell ABSENT = new Cell("", Answer.Missing.ABSENT);

    public static Cell missing(Answer.Missing why) {
        return switch (why) {
            case BLANK -> BLANK;
            case REFUSED -> new Cell("", Answer.Missing.REFUSED);
            case NOT_ASKED -> NOT_ASKED;
            case ABSENT -> ABSENT;
        };
    }

    public boolean isGiven() {
        return answer instanceof Answer.Given;
    }
}
