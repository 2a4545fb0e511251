package org.romact.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Several indicators become one, and the ranks are asked how sure they are. */
class A03_AreaIndexTest {

    private final double[] jobless = {5, 25, 15};
    private final double[] noWater = {40, 30, 0};

    @Test
    void averagesByWeight() {
        AreaIndex index = new AreaIndex(List.of(jobless, noWater), new double[] {3, 1}, Normalisation.MIN_MAX);
        assertThat(index.scores()[0]).isCloseTo(0.25, within(1e-15));
        assertThat(index.scores()[1]).isCloseTo(0.75 + 0.25 * 0.75, within(1e-15));
        assertThat(index.ranks()).containsExactly(3, 1, 2);
    }

    @Test
    void letsEqualAreasShareARank() {
        AreaIndex index = new AreaIndex(List.of(new double[] {1, 2, 2, 0}), new double[] {1}, Normalisation.RANK);
        assertThat(index.ranks()).containsExactly(3, 1, 1, 4);
    }

    @Test
    void doesNotLetOneGoodDomainHideABadOne() {
        // An area worst in one of two domains and best in the other, among a hundred.
        double[] one = IntStream.range(0, 100).asDoubleStream().toArray();
        double[] other = IntStream.range(0, 100).mapToDouble(i -> 99 - i).toArray();
        double[] equal = {1, 1};
        AreaIndex plain = new AreaIndex(List.of(one, other), equal, Normalisation.RANK);
        AreaIndex stretched = new AreaIndex(List.of(one, other), equal, Normalisation.EXPONENTIAL);

        assertThat(plain.scores()[99]).isCloseTo(plain.scores()[50], within(1e-12));
        assertThat(stretched.ranks()[99]).isLessThanOrEqualTo(2);
    }

    @Test
    void knowsWhichRanksHangOnTheWeights() {
        AreaIndex index = new AreaIndex(
                List.of(new double[] {9, 5, 4, 1}, new double[] {9, 4, 5, 1}),
                new double[] {1, 1},
                Normalisation.MIN_MAX);
        List<RankSensitivity.Range> ranges = RankSensitivity.usual().ranges(index, 2026);

        assertThat(ranges.get(0)).isEqualTo(new RankSensitivity.Range(1, 1, 1, 1));
        assertThat(ranges.get(3)).isEqualTo(new RankSensitivity.Range(4, 4, 4, 4));
        assertThat(ranges.get(1).low()).isEqualTo(2);
        assertThat(ranges.get(1).high()).isEqualTo(3);
    }

    @Test
    void repeatsWithTheSameSeed() {
        AreaIndex index = new AreaIndex(List.of(jobless, noWater), new double[] {1, 1}, Normalisation.Z_SCORE);
        assertThat(RankSensitivity.usual().ranges(index, 1))
                .isEqualTo(RankSensitivity.usual().ranges(index, 1));
    }

    @Test
    void refusesIndicatorsOfDifferentTowns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new AreaIndex(List.of(jobless, new double[] {1}), new double[] {1, 1}, Normalisation.RANK))
                .withMessageContaining("each of the 3 areas");
    }

    @Property(tries = 50, seed = "1971")
    void doesNotChangeWithTheUnitOfWeightsOrValues(@ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        double[] scaled = Arrays.stream(jobless).map(value -> factor * value).toArray();
        for (Normalisation scale : Normalisation.values()) {
            AreaIndex index = new AreaIndex(List.of(jobless, noWater), new double[] {2, 1}, scale);
            AreaIndex other = new AreaIndex(List.of(scaled, noWater), new double[] {2 * factor, factor}, scale);
            assertThat(other.scores()).containsExactly(index.scores(), within(1e-9));
        }
    }
}
