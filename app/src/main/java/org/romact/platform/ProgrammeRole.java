package org.romact.platform;

import java.util.Locale;

/** What a person may do for the programme itself, beside any town. */
public enum ProgrammeRole {
    /** Keeps the Alliance: applications, proposals, news, events, adopted texts, letters. */
    SECRETARIAT,
    /** A peer who reads good practices before they are published. */
    REVIEWER;

    /** The word that the database and the texts use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ProgrammeRole ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
