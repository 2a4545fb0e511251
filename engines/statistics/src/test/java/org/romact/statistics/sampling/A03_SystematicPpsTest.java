package org.romact.statistics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Large settlements are drawn more often than small ones. */
class A03_SystematicPpsTest {

    @Test
    void givesTwiceTheSizeTwiceTheChance() {
        assertThat(new SystematicPps(new double[] {10, 20, 30, 40}, 2).probabilities())
                .containsExactly(0.2, 0.4, 0.6, 0.8);
    }

    @Test
    void takesForCertainWhatIsLargerThanTheInterval() {
        assertThat(new SystematicPps(new double[] {900, 50, 30, 20}, 2).probabilities())
                .containsExactly(1, 0.5, 0.3, 0.2);
    }

    @Test
    void walksDownTheListInEqualSteps() {
        SystematicPps draw = new SystematicPps(new double[] {1, 1, 1, 1, 1, 1}, 3);
        assertThat(draw.drawFrom(0.1)).containsExactly(0, 2, 4);
        assertThat(draw.drawFrom(0.9)).containsExactly(1, 3, 5);
    }

    @Test
    void drawsTheSameWithTheSameSeed() {
        SystematicPps draw = new SystematicPps(new double[] {3, 1, 4, 1, 5, 9, 2, 6}, 3);
        assertThat(draw.draw(42)).isEqualTo(draw.draw(42));
    }

    @Test
    void refusesMoreUnitsThanHaveASize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SystematicPps(new double[] {1, 0, 2}, 3))
                .withMessageContaining("units with a size");
    }

    @Property(tries = 200, seed = "1971")
    void chancesSumToTheSampleAndEveryDrawHasThatManyDifferentUnits(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(min = 1, max = 5000) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 5) int sample,
            @ForAll long seed) {
        SystematicPps pps = new SystematicPps(
                sizes.stream().mapToDouble(Integer::doubleValue).toArray(), sample);

        assertThat(Arrays.stream(pps.probabilities()).sum()).isCloseTo(sample, within(1e-9));
        assertThat(Arrays.stream(pps.probabilities()).boxed()).allMatch(chance -> chance > 0 && chance <= 1);
        assertThat(Arrays.stream(pps.draw(seed)).distinct().count()).isEqualTo(sample);
    }

    @Property(tries = 20, seed = "1971")
    void isDrawnAsOftenAsItsChanceSays(
            @ForAll @Size(min = 4, max = 12) List<@IntRange(min = 1, max = 100) Integer> sizes) {
        SystematicPps pps = new SystematicPps(
                sizes.stream().mapToDouble(Integer::doubleValue).toArray(), 3);
        int starts = 2000;
        int[] drawn = new int[sizes.size()];
        for (int k = 0; k < starts; k++) {
            Arrays.stream(pps.drawFrom((k + 0.5) / starts)).forEach(unit -> drawn[unit]++);
        }

        double[] chances = pps.probabilities();
        IntStream.range(0, drawn.length)
                .forEach(i -> assertThat(drawn[i] / (double) starts).isCloseTo(chances[i], within(2.0 / starts)));
    }
}
