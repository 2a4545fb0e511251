package org.romact.forms.codebook;

import java.io.IOException;

/** One field of a CSV file, by RFC 4180. */
final class Csv {
    private Csv() {}

    static void append(String value, Appendable out) throws IOException {
        boolean plain = true;
        for (int i = 0; i < value.length() && plain; i++) {
            char c = value.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) out.append(value);
        else out.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
}
