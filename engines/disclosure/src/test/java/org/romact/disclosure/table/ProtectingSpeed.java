package org.romact.disclosure.table;

import java.util.List;

/** Seconds to protect 100 x 20 hierarchical tables, and how they are attacked. Run its main; it asserts nothing. */
final class ProtectingSpeed {
    private ProtectingSpeed() {}

    public static void main(String[] arguments) {
        for (int round = 0; round < 5; round++) {
            AdditiveTable table = Tables.random(
                    List.of(Tables.nested("place", 10, 10), Tables.flat("age", 20)), round, 80, Tables.FIVE);
            long sensitive = table.cells().stream()
                    .filter(cell -> cell.sensitive().isPresent())
                    .count();
            long start = System.nanoTime();
            Pattern pattern = Suppression.protect(table);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (pattern instanceof Pattern.Safe safe) {
                System.out.printf(
                        "%d cells, %d sensitive: %d withheld in %.3f s; breaches %d%n",
                        table.size(),
                        sensitive,
                        safe.withheld().size(),
                        seconds,
                        round == 4
                                ? new Attacker(table, safe.hidden()).breaches().size()
                                : -1);
            }
        }
    }
}
