package org.romact.forms.xlsform;

/** Text made safe for XML with as few escapes as will do, for forms are read by people too. */
final class XmlText {
    private XmlText() {}

    /** Between tags. */
    static String escaped(String text) {
        return escape(text, false);
    }

    /** Within double quotes; line ends and tabs are kept, as a reader would otherwise make spaces of them. */
    static String attribute(String text) {
        return escape(text, true);
    }

    private static String escape(String text, boolean attribute) {
        if (isPlain(text)) return text;
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append(attribute ? "&quot;" : "\"");
                case '\n', '\t' -> {
                    if (attribute) safe.append("&#").append(c).append(';');
                    else safe.appendCodePoint(c);
                }
                case '\r' -> safe.append("&#13;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isPlain(String text) {
        // A large form's texts come to millions of letters: an array of them is looked through faster than the text.
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '&' || c == '<' || c == '>' || c == '"' || c >= 0xD800) return false;
        }
        return true;
    }

    /** XML 1.0, production 2 (Char). */
    private static boolean isAllowed(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
