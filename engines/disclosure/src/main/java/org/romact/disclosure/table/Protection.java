package org.romact.disclosure.table;

/**
 * How far from a sensitive value the nearest thing anybody can conclude must stay.
 *
 * @param down at least so far below, not negative
 * @param up at least so far above, not negative
 */
public record Protection(long down, long up) {
    public Protection {
        if (down < 0 || up < 0) {
            throw new IllegalArgumentException("A protection level is below zero.");
        }
    }
}
