package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Poverty counted over several deprivations at once. */
class A09_ManyDeprivationsTest {

    private final AlkireFoster half = new AlkireFoster(List.of("school", "water"), new double[] {1, 1}, 1);

    /** Four people: lacking both, school, water, nothing. */
    private final double[][] four = {{1, 1, 0, 0}, {1, 0, 1, 0}};

    private final MultidimensionalPoverty measured = half.measure(four, new double[] {1, 1, 1, 1});

    @Test
    void countsWhoReachesTheCutoff() {
        assertThat(measured.headcount().value()).isEqualTo(0.75);
    }

    @Test
    void weighsHowMuchThePoorLack() {
        assertThat(measured.adjustedHeadcount().value()).isEqualTo(0.5);
        assertThat(measured.intensity().value()).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void saysWhatEachIndicatorContributes() {
        MultidimensionalPoverty both = new AlkireFoster(List.of("school", "water"), new double[] {1, 3}, 3)
                .measure(four, new double[] {1, 1, 1, 1});
        assertThat(both.uncensoredHeadcount(0)).isEqualTo(0.5);
        assertThat(both.censoredHeadcount(0)).isEqualTo(0.25);
        assertThat(both.contribution(0) + both.contribution(1)).isCloseTo(1, within(1e-15));
    }

    @Test
    void findsThePoorWhoLackEverythingInSixths() {
        double sixth = 1 / 6.0;
        AlkireFoster all = new AlkireFoster(
                List.of("a", "b", "c", "d", "e", "f"), new double[] {sixth, sixth, sixth, sixth, sixth, sixth}, 1);
        double[][] one = {{1, 0}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}};
        assertThat(all.measure(one, new double[] {1, 1}).headcount().value()).isEqualTo(0.5);
    }

    @Test
    void leavesOutWhoseAnswersAreMissing() {
        MultidimensionalPoverty three =
                half.measure(new double[][] {{1, 0, Double.NaN}, {1, 0, 1}}, new double[] {1, 1, 5});
        assertThat(three.headcount().value()).isEqualTo(0.5);
    }

    @Test
    void hasNoIntensityWhereNobodyIsPoor() {
        assertThat(half.measure(new double[][] {{0, 0}, {0, 0}}, new double[] {1, 1})
                        .intensity()
                        .value())
                .isNaN();
    }

    @Test
    void refusesACutoffThatNobodyCanReach() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlkireFoster(List.of("a"), new double[] {1}, 2))
                .withMessageContaining("at most at the sum of the weights");
    }

    @Property(tries = 100, seed = "1971")
    void groupsAddUpToTheWhole(
            @ForAll @Size(min = 4, max = 20) List<@IntRange(min = 0, max = 15) Integer> patterns,
            @ForAll @DoubleRange(min = 0.5, max = 4) double cutoff) {
        double[][] deprivations = IntStream.range(0, 4)
                .mapToObj(bit -> patterns.stream()
                        .mapToDouble(pattern -> (pattern >> bit) & 1)
                        .toArray())
                .toArray(double[][]::new);
        double[] weights =
                IntStream.range(0, patterns.size()).mapToDouble(i -> 1 + i % 4).toArray();
        String[] groups =
                IntStream.range(0, patterns.size()).mapToObj(i -> "g" + i % 2).toArray(String[]::new);

        MultidimensionalPoverty whole = new AlkireFoster(List.of("a", "b", "c", "d"), new double[] {1, 1, 1, 1}, cutoff)
                .measure(deprivations, weights);
        double together = whole.byGroup(groups).stream()
                .mapToDouble(group -> group.populationShare()
                        * group.within().adjustedHeadcount().value())
                .sum();
        assertThat(together).isCloseTo(whole.adjustedHeadcount().value(), within(1e-12));
        assertThat(whole.adjustedHeadcount().value())
                .isLessThanOrEqualTo(whole.headcount().value() + 1e-12);
        assertThat(Arrays.stream(whole.headcount().scores()).sum()).isCloseTo(0, within(1e-12));
    }
}
