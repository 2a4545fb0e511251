package org.romact.forms.xlsform;

/** Finds where a path that begins with {@code instance('…')} ends, in a text that is not all expression. */
final class InstancePath {
    private InstancePath() {}

    /** @return the index behind the path, or {@code start} where there is none */
    static int end(String text, int start) {
        int close = closing(text, text.indexOf('(', start), '(', ')');
        if (close < 0 || close + 1 >= text.length() || text.charAt(close + 1) != '/') return start;
        int at = close + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '[') {
                int end = closing(text, at, '[', ']');
                if (end < 0) return start;
                at = end + 1;
            } else if (c == '/' || c == '_' || c == '-' || c == ':' || Character.isLetterOrDigit(c)) {
                at++;
            } else if (c == '.' && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1))) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** The bracket that closes the one at {@code open}, not counting those in quotes; -1 for none. */
    private static int closing(String text, int open, char opens, char closes) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i >= 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == opens) {
                depth++;
            } else if (c == closes && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
