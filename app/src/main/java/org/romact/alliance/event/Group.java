package org.romact.alliance.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As whom somebody comes: each group may have its own number of seats. */
public enum Group {
    OFFICIALS,
    CIVIL_SERVANTS,
    ROMA,
    NGOS;

    /** The word that the database, the forms and the texts use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Group> ofCode(String code) {
        return Arrays.stream(values())
                .filter(group -> group.code().equals(code))
                .findFirst();
    }
}
