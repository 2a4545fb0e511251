package org.romact.disclosure.table;

/**
 * How every cell would change if one sensitive cell were higher or lower than it is and everything shown stayed as it is: a table that could be the true one
 * as well. It is the proof that nobody can exclude that change.
 *
 * @param change by cell, 0 for all that is shown
 */
record Move(double[] change) {
    private static final double SLACK = 1e-6;

    /** Whether it changes nothing that is known and leaves every sum and bound in order. */
    boolean isPossible(AdditiveTable table, boolean[] hidden) {
        for (int i = 0; i < change.length; i++) {
            TableCell cell = table.cells().get(i);
            boolean outside =
                    cell.value() + change[i] < cell.lower() - SLACK || cell.value() + change[i] > cell.upper() + SLACK;
            if (outside || (!hidden[i] && Math.abs(change[i]) > SLACK)) {
                return false;
            }
        }
        for (Equation equation : table.equations()) {
            double sum = -change[equation.total()];
            for (int part : equation.parts()) {
                sum += change[part];
            }
            if (Math.abs(sum) > SLACK * Math.max(1, equation.parts().size())) {
                return false;
            }
        }
        return true;
    }

    boolean uses(int cell) {
        return Math.abs(change[cell]) > SLACK;
    }
}
