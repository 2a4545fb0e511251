package org.romact.platform.opendata;

import java.util.Locale;

/** How often data changes: those of the EU's list of frequencies that we need (publications.europa.eu/resource/authority/frequency). */
public enum Frequency {
    ANNUAL,
    QUARTERLY,
    MONTHLY,
    WEEKLY,
    DAILY,
    /** Whenever something changes. */
    UPDATE_CONT,
    IRREG;

    public String uri() {
        return "http://publications.europa.eu/resource/authority/frequency/" + name();
    }

    /** The word for it in text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
