package org.romact.disclosure.table;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing a pattern must leave possible.
 *
 * @param cell the sensitive one
 * @param direction +1 for higher, -1 for lower
 * @param amount by how much at least
 * @param known another withheld cell that its only contributor knows, or -1
 */
record Need(int cell, int direction, long amount, int known) {

    /** Largest first, since what protects much often protects little too. */
    static List<Need> of(AdditiveTable table) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            int cell = i;
            table.cells().get(i).sensitive().ifPresent(protection -> {
                add(needs, new Need(cell, 1, protection.up(), -1));
                add(needs, new Need(cell, -1, protection.down(), -1));
            });
        }
        needs.sort((a, b) -> Long.compare(b.amount(), a.amount()));
        return needs;
    }

    private static void add(List<Need> needs, Need need) {
        if (need.amount() > 0) {
            needs.add(need);
        }
    }

    boolean isMetBy(Move move) {
        return move.change()[cell] * direction >= amount - 1e-6 && (known < 0 || !move.uses(known));
    }
}
