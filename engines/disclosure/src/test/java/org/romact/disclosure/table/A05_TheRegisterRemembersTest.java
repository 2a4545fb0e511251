package org.romact.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.romact.disclosure.table.CrossTable.Dimension;

class A05_TheRegisterRemembersTest {
    private static final long[][] SPRING = {{10, 20, 30}, {15, 25, 35}, {12, 18, 22}};
    private static final PrimaryRule.Threshold THREE = new PrimaryRule.Threshold(3, false, false);

    private final Register register = new Register(THREE);

    @Test
    void oneLateAnswerIsNotTold() {
        AdditiveTable spring = Tables.twoWay(SPRING, THREE);
        register.add(new Register.Published("spring", spring, Set.of()));
        long[][] later = {{11, 25, 30}, {19, 31, 38}, {12, 23, 29}};
        AdditiveTable autumn = Tables.twoWay(later, THREE);
        Pattern.Safe safe = (Pattern.Safe) register.judge("autumn", autumn);
        assertThat(safe.names()).contains("c=c0|r=r0").hasSize(4);
        assertThat(new Attacker(register.together("autumn", autumn), places(register, "autumn", autumn, safe))
                        .breaches())
                .isEmpty();
    }

    @Test
    void theSameDataMayBeShownAgain() {
        AdditiveTable spring = Tables.twoWay(SPRING, THREE);
        register.add(new Register.Published("spring", spring, Set.of()));
        assertThat(((Pattern.Safe) register.judge("spring", spring)).withheld()).isEmpty();
    }

    @Test
    void whatWasWithheldOnceStaysWithheldInAnotherTable() {
        Dimension region = Tables.flat("region", 3);
        AdditiveTable.Builder ages = new AdditiveTable.Builder();
        CrossTable.add(
                ages,
                List.of(region, Tables.flat("age", 2)),
                leaf -> leaf.equals(List.of("region0", "age0")) ? 1 : 20,
                500);
        AdditiveTable first = Tables.judged(ages, THREE);
        Pattern.Safe shown = (Pattern.Safe) Suppression.protect(first);
        register.add(new Register.Published("2026", first, shown.names()));
        AdditiveTable.Builder sexes = new AdditiveTable.Builder();
        CrossTable.add(
                sexes,
                List.of(region, Tables.flat("sex", 3)),
                leaf -> leaf.getFirst().equals("region0") ? 7 : 40 / 3,
                500);
        AdditiveTable.Builder fitting = new AdditiveTable.Builder();
        CrossTable.add(
                fitting,
                List.of(region, Tables.flat("sex", 2)),
                leaf -> leaf.equals(List.of("region0", "sex0")) ? 1 : 20,
                500);
        AdditiveTable second = Tables.judged(fitting, THREE);
        Pattern.Safe safe = (Pattern.Safe) register.judge("2026", second);
        assertThat(new Attacker(register.together("2026", second), places(register, "2026", second, safe)).breaches())
                .isEmpty();
        shown.names().stream()
                .filter(name -> !name.contains("age")
                        && second.cells().stream().anyMatch(cell -> cell.id().equals(name)))
                .forEach(name -> assertThat(safe.names()).contains(name));
    }

    @Test
    void aCorrectionDownwardsIsADifferenceToo() {
        AdditiveTable spring = Tables.twoWay(SPRING, THREE);
        register.add(new Register.Published("spring", spring, Set.of()));
        long[][] corrected = {{9, 20, 30}, {15, 25, 35}, {12, 18, 22}};
        Pattern.Safe safe = (Pattern.Safe) register.judge("corrected", Tables.twoWay(corrected, THREE));
        assertThat(safe.names()).contains("c=c0|r=r0", "*");
    }

    /** The pattern of the new table beside everything known of the others. */
    private static boolean[] places(Register register, String release, AdditiveTable now, Pattern.Safe safe) {
        AdditiveTable together = register.together(release, now);
        boolean[] hidden = new boolean[together.size()];
        for (int i = 0; i < hidden.length; i++) {
            TableCell cell = together.cells().get(i);
            boolean own = cell.id().startsWith(release + ":");
            hidden[i] = cell.status() == TableCell.Status.NEVER_PRINTED
                    || (own && safe.names().contains(cell.id().substring(release.length() + 1)));
        }
        return hidden;
    }
}
