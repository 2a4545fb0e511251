package org.romact.disclosure.table;

import java.util.ArrayList;
import java.util.List;

/** Somebody who knows every shown cell, every sum and every bound, and solves for what is withheld. */
public final class Attacker {
    private final AdditiveTable table;
    private final boolean[] hidden;

    public Attacker(AdditiveTable table, boolean[] hidden) {
        this.table = table;
        this.hidden = hidden.clone();
    }

    /** All that can be concluded of a cell. */
    public record Interval(double least, double most) {}

    /** @param found what can be concluded; @param needed what must stay possible */
    public record Breach(String cell, Interval found, Interval needed) {}

    public Interval interval(int cell) {
        return Programs.interval(table, hidden, cell, -1);
    }

    /** As the only contributor of another withheld cell sees it, who knows that one. */
    public Interval interval(int cell, int known) {
        return Programs.interval(table, hidden, cell, known);
    }

    /** Every sensitive cell of which more can be concluded than it should; empty where the pattern is safe. */
    public List<Breach> breaches() {
        List<Breach> breaches = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            TableCell cell = table.cells().get(i);
            if (cell.sensitive().isPresent()) {
                Protection protection = cell.sensitive().get();
                Interval needed = new Interval(
                        (double) cell.value() - protection.down(), (double) cell.value() + protection.up());
                Interval found = hidden[i] ? interval(i) : new Interval(cell.value(), cell.value());
                if (found.least() > needed.least() + 1e-6 || found.most() < needed.most() - 1e-6) {
                    breaches.add(new Breach(cell.id(), found, needed));
                }
            }
        }
        return breaches;
    }
}
