package org.romact.alliance.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a letter is about. */
enum Subject {
    GENERAL,
    JOIN,
    COOPERATE,
    PRESS,
    COMPLAINT,
    DATA_PROTECTION,
    ACCESSIBILITY;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(Subject::code).toList();
    }
}
