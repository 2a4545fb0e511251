package org.romact.statistics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A sample is shared out to districts. */
class A02_AllocationTest {

    @Test
    void givesInProportion() {
        assertThat(Allocation.proportional(100, new int[] {500, 300, 200}, 0)).containsExactly(50, 30, 20);
    }

    @Test
    void givesTheRestToTheLargestRemainders() {
        assertThat(Allocation.proportional(10, new int[] {333, 333, 334}, 0)).containsExactly(3, 3, 4);
        assertThat(Allocation.proportional(5, new int[] {100, 100}, 0)).containsExactly(3, 2);
    }

    @Test
    void givesASmallDistrictItsLeast() {
        assertThat(Allocation.proportional(100, new int[] {900, 90, 10}, 10)).containsExactly(80, 10, 10);
    }

    @Test
    void givesMoreWhereAnswersDiffer() {
        assertThat(Allocation.neyman(90, new int[] {1000, 1000}, new double[] {1, 2}, 0))
                .containsExactly(30, 60);
    }

    @Test
    void takesAWholeDistrictWhereItWouldGetMore() {
        assertThat(Allocation.neyman(100, new int[] {20, 1000}, new double[] {50, 1}, 0))
                .containsExactly(20, 80);
    }

    @Test
    void refusesMoreThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.proportional(11, new int[] {4, 6}, 0))
                .withMessageContaining("larger than all strata");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Allocation.proportional(5, new int[] {40, 60}, 3))
                .withMessageContaining("need a sample of 6");
    }

    @Property(tries = 200, seed = "1971")
    void sumsToTheSampleWithinItsBounds(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(min = 0, max = 2000) Integer> strata,
            @ForAll @Size(value = 15) List<@DoubleRange(min = 0, max = 9) Double> spreads,
            @ForAll @DoubleRange(min = 0, max = 1) double fraction,
            @ForAll @IntRange(min = 0, max = 5) int least) {
        int[] sizes = strata.stream().mapToInt(Integer::intValue).toArray();
        double[] deviations = spreads.stream()
                .limit(sizes.length)
                .mapToDouble(Double::doubleValue)
                .toArray();
        int lowest = Arrays.stream(sizes).map(size -> Math.min(size, least)).sum();
        int sample = lowest + (int) (fraction * (Arrays.stream(sizes).sum() - lowest));

        for (int[] shares : List.of(
                Allocation.proportional(sample, sizes, least), Allocation.neyman(sample, sizes, deviations, least))) {
            assertThat(Arrays.stream(shares).sum()).isEqualTo(sample);
            IntStream.range(0, sizes.length)
                    .forEach(h -> assertThat(shares[h]).isBetween(Math.min(least, sizes[h]), sizes[h]));
        }
    }
}
