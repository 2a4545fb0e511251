package org.romact.forms.xlsform;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads along an expression and knows, at each place, within which calls and filters it is: what {@code ${name}} becomes depends on it.
 */
final class Surroundings {
    private static final String INDEXED_REPEAT = "indexed-repeat";

    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;
    private int wordStart = -1;
    private boolean instanceSeen;

    private static final class Open {
        final String word;
        final char bracket;
        int argument;

        Open(String word, char bracket) {
            this.word = word;
            this.bracket = bracket;
        }
    }

    Surroundings(String text) {
        this.text = text;
    }

    void moveTo(int place) {
        while (at < place) step();
    }

    /** The nodes indexed-repeat() is told of are meant in all turns of their repeats; its indices are not. */
    boolean wantsWholePath() {
        for (Open around : open) {
            if (around.word.equals(INDEXED_REPEAT)) return around.argument == 0 || around.argument % 2 == 1;
        }
        return false;
    }

    boolean inFilterOfInstance() {
        return instanceSeen && open.stream().anyMatch(o -> o.bracket == '[');
    }

    private static boolean isWordy(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_';
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '\'' || c == '"') {
            int close = text.indexOf(c, at + 1);
            at = close < 0 ? text.length() : close + 1;
            wordStart = -1;
            return;
        }
        boolean wordy = isWordy(c);
        if (wordy && (wordStart < 0 || !isWordy(text.charAt(at - 1)))) wordStart = at;
        if (c == '(' || c == '[') {
            String word = wordStart < 0 ? "" : text.substring(wordStart, at).strip();
            instanceSeen |= word.equals("instance");
            open.push(new Open(word, c));
        } else if (c == ')' || c == ']') {
            open.poll();
        } else if (c == ',' && !open.isEmpty()) {
            open.getFirst().argument++;
        }
        if (!wordy && !Character.isWhitespace(c)) wordStart = -1;
        at++;
    }
}
