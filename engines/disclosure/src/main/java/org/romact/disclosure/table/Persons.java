package org.romact.disclosure.table;

/**
 * Cells with one contributor, and which of them have the same one: a total of one and its part of one. Nobody needs protection from oneself.
 */
final class Persons {
    private final int[] chief;

    Persons(AdditiveTable table) {
        chief = new int[table.size()];
        for (int i = 0; i < chief.length; i++) {
            chief[i] = i;
        }
        for (Equation equation : table.equations()) {
            if (table.cells().get(equation.total()).contributors() == 1) {
                for (int part : equation.parts()) {
                    if (table.cells().get(part).contributors() == 1) {
                        chief[chief(part)] = chief(equation.total());
                    }
                }
            }
        }
    }

    boolean isSame(int cell, int other) {
        return chief(cell) == chief(other);
    }

    private int chief(int cell) {
        int at = cell;
        while (chief[at] != at) {
            at = chief[at];
        }
        return at;
    }
}
