package org.romact.disclosure.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.disclosure.table.AdditiveTable;
import org.romact.disclosure.table.CrossTable;
import org.romact.disclosure.table.CrossTable.Dimension;
import org.romact.disclosure.table.Equation;

class A06_ALittleWrongOnPurposeTest {
    @Test
    void roundingIsRightOnAverage() {
        RandomRounding rounding = new RandomRounding(3);
        double sum = 0;
        for (int i = 0; i < 3_000; i++) {
            sum += rounding.round(7, i / 3_000.0);
        }
        assertThat(sum / 3_000).isCloseTo(7, within(1e-2));
        assertThat(rounding.round(6, 0.0)).isEqualTo(6);
    }

    @Test
    void changesAreUnbiasedAndBoundedAndNeverLeaveASmallCount() {
        CellKey method = new CellKey(65_536, 4, 2.0, 2);
        for (int count = 1; count < 30; count++) {
            CellKey.Row row = method.row(count);
            double mean = 0;
            double square = 0;
            double sum = 0;
            for (int i = 0; i < row.changes().size(); i++) {
                int change = row.changes().get(i);
                double p = row.probabilities().get(i);
                mean += p * change;
                square += p * change * change;
                sum += p;
                assertThat(count + change == 0 || count + change > 2 || p == 0).isTrue();
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(mean).isCloseTo(0, within(1e-10));
            assertThat(square).isCloseTo(2, within(1e-9));
        }
    }

    @Test
    void theSameRecordsGiveTheSameNumberWhoeverAsks() {
        CellKey method = new CellKey(65_536, 4, 2.0, 2);
        long key = method.key(List.of(8_271L, 60_000L, 5L));
        assertThat(method.key(List.of(5L, 60_000L, 8_271L))).isEqualTo(key).isLessThan(65_536);
        assertThat(method.publish(0, 123)).isZero();
        assertThat(method.publish(50, key)).isBetween(46L, 54L).isEqualTo(method.publish(50, key));
    }

    @Test
    void aVarianceThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new CellKey(65_536, 4, 0.5, 2)).hasMessageContaining("variance 0.5");
    }

    @Test
    void controlledRoundingKeepsEverySum() {
        AdditiveTable.Builder builder = new AdditiveTable.Builder();
        List<Dimension> dimensions =
                List.of(Dimension.flat("a", List.of("1", "2", "3")), Dimension.flat("b", List.of("1", "2", "3", "4")));
        CrossTable.add(builder, dimensions, leaf -> Math.floorMod(leaf.hashCode() * 7919L, 14), 1000);
        AdditiveTable table = builder.build();
        List<Long> rounded = ControlledRounding.of(table, 5).orElseThrow();
        for (int i = 0; i < table.size(); i++) {
            assertThat(rounded.get(i) % 5).isZero();
            assertThat(Math.abs(rounded.get(i) - table.cells().get(i).value())).isLessThan(5);
        }
        for (Equation equation : table.equations()) {
            assertThat(equation.parts().stream().mapToLong(rounded::get).sum())
                    .isEqualTo(rounded.get(equation.total()));
        }
    }
}
