package org.romact.statistics;

/** A table that cannot be read or does not hold what was asked of it; the message is a whole sentence with line and column. */
public final class InvalidTable extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidTable(String sentence) {
        super(sentence);
    }
}
