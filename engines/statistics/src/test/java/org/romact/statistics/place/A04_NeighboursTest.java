package org.romact.statistics.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Who borders on whom. */
class A04_NeighboursTest {

    /** Cells of a square of three by three, row by row. */
    private final int[] rows = {0, 0, 0, 1, 1, 1, 2, 2, 2};

    private final int[] columns = {0, 1, 2, 0, 1, 2, 0, 1, 2};

    @Test
    void countsSidesOrCornersToo() {
        assertThat(Neighbours.onGrid(rows, columns, false).rowSum(4)).isEqualTo(4);
        assertThat(Neighbours.onGrid(rows, columns, true).rowSum(4)).isEqualTo(8);
        assertThat(Neighbours.onGrid(rows, columns, true).rowSum(0)).isEqualTo(3);
    }

    @Test
    void averagesTheNeighboursWhenStandardised() {
        double[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        Neighbours rook = Neighbours.onGrid(rows, columns, false).rowStandardised();
        assertThat(rook.lag(values)[0]).isEqualTo(3);
        assertThat(rook.total()).isCloseTo(9, within(1e-14));
    }

    @Test
    void sumsWeightsOfPairsInBothDirections() {
        Neighbours oneWay = Neighbours.ofPairs(3, new int[] {0, 1, 2}, new int[] {1, 0, 1});
        // Pairs: 0-1 both ways (1+1)² each way, 2-1 one way 1² seen from both ends; by half.
        assertThat(oneWay.s1()).isEqualTo((4 + 4 + 1 + 1) / 2.0);
        assertThat(oneWay.s2()).isEqualTo(2 * 2 + 3 * 3 + 1);
    }

    @Test
    void canBeItsOwnNeighbour() {
        Neighbours self = Neighbours.ofPairs(2, new int[] {0}, new int[] {1}).withSelf(1);
        assertThat(self.weight(0, 0)).isEqualTo(1);
        assertThat(self.weight(1, 0)).isZero();
    }

    @Test
    void refusesAnAreaThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Neighbours.ofPairs(2, new int[] {0}, new int[] {2}))
                .withMessageContaining("outside 0 to 1");
    }
}
