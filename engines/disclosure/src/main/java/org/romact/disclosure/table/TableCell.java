package org.romact.disclosure.table;

import java.util.Optional;

/**
 * One number of a table.
 *
 * @param value in whole numbers; weighted or measured values are scaled first
 * @param weight what is lost where it is withheld
 * @param lower what everybody knows it is not below, zero for counts
 * @param upper what everybody knows it is not above
 * @param contributors how many people stand behind it, where that is known to one of them when it is one; -1 where it is not known
 * @param sensitive present where it must not be shown, with how far conclusions must stay away
 */
public record TableCell(
        String id,
        long value,
        Status status,
        long weight,
        long lower,
        long upper,
        long contributors,
        Optional<Protection> sensitive) {

    /** What can still be decided. */
    public enum Status {
        /** Shown or withheld, as the pattern says. */
        OPEN,
        /** Everybody has seen it already. */
        SHOWN_ALREADY,
        /** No table prints it, but it can be solved for: what came in between two releases. */
        NEVER_PRINTED
    }

    public TableCell {
        if (lower > value || value > upper || weight < 0) {
            throw new IllegalArgumentException(
                    "Cell " + id + " is not between its bounds, or weighs less than nothing.");
        }
        if (status == Status.SHOWN_ALREADY && sensitive.isPresent()) {
            throw new IllegalArgumentException(
                    "Cell " + id + " is sensitive and shown already: nothing can protect it.");
        }
    }

    /** A count that is open, with its own value as the loss. */
    public static TableCell count(String id, long value, long upper) {
        return new TableCell(id, value, Status.OPEN, Math.max(1, value), 0, upper, value, Optional.empty());
    }

    public TableCell sensitive(Protection protection) {
        return new TableCell(id, value, status, weight, lower, upper, contributors, Optional.of(protection));
    }

    public TableCell withStatus(Status other) {
        return new TableCell(
                id, value, other, other == Status.NEVER_PRINTED ? 0 : weight, lower, upper, contributors, sensitive);
    }

    public TableCell weighing(long other) {
        return new TableCell(id, value, status, other, lower, upper, contributors, sensitive);
    }

    boolean mustBeHidden() {
        return sensitive.isPresent() || status == Status.NEVER_PRINTED;
    }

    boolean mayBeHidden() {
        return status != Status.SHOWN_ALREADY;
    }
}
