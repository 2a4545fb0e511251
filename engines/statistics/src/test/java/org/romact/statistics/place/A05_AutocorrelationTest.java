package org.romact.statistics.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Do high values lie beside high ones? */
class A05_AutocorrelationTest {

    private static final int SIDE = 6;

    private final Neighbours rook = grid().rowStandardised();

    @Test
    void isMinusOneOnAChessboard() {
        double[] chess = cells((row, column) -> (row + column) % 2);
        assertThat(new Autocorrelation(chess, grid()).moran().statistic()).isCloseTo(-1, within(1e-12));
        assertThat(new Autocorrelation(chess, grid()).moran().zRandomisation()).isNegative();
    }

    @Test
    void isHighOnASlope() {
        double[] slope = cells((row, column) -> column);
        Autocorrelation.Test moran = new Autocorrelation(slope, rook).moran();
        assertThat(moran.statistic()).isGreaterThan(0.7);
        assertThat(moran.pTwoSided()).isLessThan(1e-6);
        assertThat(new Autocorrelation(slope, rook).geary().statistic()).isLessThan(0.3);
        assertThat(new Autocorrelation(slope, rook).geary().zRandomisation()).isPositive();
    }

    @Test
    void findsTheHotCorner() {
        double[] corner = cells((row, column) -> row < 2 && column < 2 ? 10 : 1);
        LocalAutocorrelation local = new LocalAutocorrelation(corner, grid());
        assertThat(local.getisOrdWithSelf()[0]).isGreaterThan(2);
        assertThat(local.getisOrdWithSelf()[35]).isNegative();
        assertThat(local.moran(0).statistic()).isPositive();
        assertThat(new Autocorrelation(corner, grid()).getisOrd().zRandomisation())
                .isGreaterThan(2);
    }

    @Property(tries = 30, seed = "1971")
    void globalIsTheMeanOfTheLocals(
            @ForAll @Size(value = SIDE * SIDE) List<@IntRange(min = 0, max = 99) Integer> values) {
        double[] cells = cells((row, column) -> values.get(row * SIDE + column) + row * 1e-3);
        Neighbours rook = grid().rowStandardised();
        LocalAutocorrelation local = new LocalAutocorrelation(cells, rook);
        double mean = IntStream.range(0, cells.length)
                .mapToDouble(i -> local.moran(i).statistic())
                .average()
                .orElseThrow();
        double expected = IntStream.range(0, cells.length)
                .mapToDouble(i -> local.moran(i).conditionalExpectation())
                .sum();

        Autocorrelation.Test global = new Autocorrelation(cells, rook).moran();
        assertThat(mean).isCloseTo(global.statistic(), within(1e-9));
        assertThat(expected).isCloseTo(-cells.length / (cells.length - 1.0), within(1e-9));
    }

    @Property(tries = 30, seed = "1971")
    void doesNotChangeWithTheUnit(
            @ForAll @Size(value = SIDE * SIDE) List<@IntRange(min = 0, max = 99) Integer> values) {
        double[] cells = cells((row, column) -> values.get(row * SIDE + column) + row * 1e-3);
        double[] other = cells((row, column) -> 32 + 1.8 * cells[row * SIDE + column]);
        assertThat(new Autocorrelation(other, grid()).moran().zRandomisation())
                .isCloseTo(new Autocorrelation(cells, grid()).moran().zRandomisation(), within(1e-8));
    }

    @Test
    void refusesValuesThatAreAllAlikeOrMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Autocorrelation(new double[36], rook))
                .withMessageContaining("alike");
        double[] gap = cells((row, column) -> row == 0 ? Double.NaN : column);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LocalAutocorrelation(gap, rook))
                .withMessageContaining("missing");
    }

    private static Neighbours grid() {
        return Neighbours.onGrid(
                IntStream.range(0, SIDE * SIDE).map(i -> i / SIDE).toArray(),
                IntStream.range(0, SIDE * SIDE).map(i -> i % SIDE).toArray(),
                false);
    }

    private static double[] cells(Neighbours.Pair value) {
        return IntStream.range(0, SIDE * SIDE)
                .mapToDouble(i -> value.of(i / SIDE, i % SIDE))
                .toArray();
    }
}
