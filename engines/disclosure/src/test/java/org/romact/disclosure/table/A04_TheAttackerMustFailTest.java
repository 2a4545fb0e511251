package org.romact.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.disclosure.table.CrossTable.Dimension;

/** Random tables of every shape are protected and then attacked with a linear program. */
class A04_TheAttackerMustFailTest {
    private static final List<List<Dimension>> SHAPES = List.of(
            List.of(Tables.flat("a", 7)),
            List.of(Tables.flat("a", 3), Tables.flat("b", 4)),
            List.of(Tables.nested("a", 2, 3), Tables.flat("b", 3)),
            List.of(Tables.nested("a", 2, 2), Tables.nested("b", 2, 2)),
            List.of(Tables.flat("a", 2), Tables.flat("b", 3), Tables.flat("c", 2)));

    @Property(tries = 8, seed = "1971")
    void smallTables(@ForAll long seed) {
        for (List<Dimension> shape : SHAPES) {
            assertSafe(Tables.random(shape, seed, 25, Tables.FIVE));
        }
    }

    @Property(tries = 6, seed = "1971")
    void tablesInWhichNobodyTellsSomethingToo(@ForAll long seed) {
        assertSafe(Tables.random(SHAPES.get(1), seed, 12, new PrimaryRule.Threshold(3, true, true)));
    }

    @Test
    @Tag("slow")
    void twoThousandTablesByTheQuickWayAlone() {
        int protectedTables = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            List<Dimension> shape = List.of(Tables.flat("a", 12), Tables.flat("b", 9));
            AdditiveTable table = Tables.random(shape, seed, 60, Tables.FIVE);
            Pattern pattern = Suppression.protect(table);
            if (pattern instanceof Pattern.Safe safe) {
                protectedTables++;
                List<Need> needs = Need.of(table);
                Need first = needs.get((int) (seed % needs.size()));
                Attacker.Interval found = new Attacker(table, safe.hidden()).interval(first.cell());
                long value = table.cells().get(first.cell()).value();
                assertThat(first.direction() > 0 ? found.most() - value : value - found.least())
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(first.amount() - 1e-6);
            }
        }
        assertThat(protectedTables).isGreaterThan(1_990);
    }

    @Test
    void aPlantedLeakIsCaught() {
        AdditiveTable table = Tables.random(SHAPES.get(1), 5, 25, Tables.FIVE);
        boolean[] hidden = ((Pattern.Safe) Suppression.protect(table)).hidden();
        int caught = 0;
        int planted = 0;
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i] && table.cells().get(i).sensitive().isEmpty()) {
                boolean[] leaking = hidden.clone();
                leaking[i] = false;
                planted++;
                caught += new Attacker(table, leaking).breaches().isEmpty() ? 0 : 1;
            }
        }
        assertThat(planted).isPositive();
        assertThat(caught).isEqualTo(planted);
    }

    private static void assertSafe(AdditiveTable table) {
        Pattern pattern = Suppression.protect(table);
        if (pattern instanceof Pattern.Safe safe) {
            Attacker attacker = new Attacker(table, safe.hidden());
            assertThat(attacker.breaches()).isEmpty();
            singletons(table, safe).forEach(known -> assertNothingLearned(table, attacker, known));
        } else {
            // Only where even withholding everything would not do.
            boolean[] all = new boolean[table.size()];
            java.util.Arrays.fill(all, true);
            assertThat(new Attacker(table, all).breaches().isEmpty() && singletonsHarmless(table, all))
                    .isFalse();
        }
    }

    private static boolean singletonsHarmless(AdditiveTable table, boolean[] hidden) {
        for (int known = 0; known < hidden.length; known++) {
            if (table.cells().get(known).contributors() == 1) {
                for (Need need : Need.of(table)) {
                    if (!new Persons(table).isSame(need.cell(), known)
                            && shortfall(table, new Attacker(table, hidden), need, known) > 1e-6) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static List<Integer> singletons(AdditiveTable table, Pattern.Safe safe) {
        List<Integer> singletons = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            if (safe.hidden()[i] && table.cells().get(i).contributors() == 1) {
                singletons.add(i);
            }
        }
        return singletons;
    }

    private static void assertNothingLearned(AdditiveTable table, Attacker attacker, int known) {
        for (Need need : Need.of(table)) {
            if (!new Persons(table).isSame(need.cell(), known)) {
                assertThat(shortfall(table, attacker, need, known)).isLessThanOrEqualTo(1e-6);
            }
        }
    }

    private static double shortfall(AdditiveTable table, Attacker attacker, Need need, int known) {
        Attacker.Interval found = attacker.interval(need.cell(), known);
        long value = table.cells().get(need.cell()).value();
        return need.amount() - (need.direction() > 0 ? found.most() - value : value - found.least());
    }
}
