package org.romact.statistics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which settlements to go to, and which doors to knock on. */
class A04_TwoStageDrawTest {

    private final int[] frame = {120, 40, 300, 80, 60, 150, 90, 200};
    private final TwoStageDraw design = new TwoStageDraw(3, 10, 5);

    @Test
    void drawsHouseholdsAndTheirReplacementsApart() {
        for (TwoStageDraw.Cluster cluster : design.draw(frame, 1)) {
            List<Integer> all = Stream.concat(cluster.households().stream(), cluster.replacements().stream())
                    .toList();
            assertThat(cluster.households()).hasSize(10).isSorted();
            assertThat(cluster.replacements()).hasSize(5);
            assertThat(all)
                    .doesNotHaveDuplicates()
                    .allMatch(number -> number >= 1 && number <= frame[cluster.cluster()]);
        }
    }

    @Test
    void givesEveryHouseholdTheSameWeight() {
        // 1040 households, 30 drawn.
        assertThat(design.draw(frame, 7))
                .allSatisfy(cluster -> assertThat(cluster.weight()).isCloseTo(1040 / 30.0, within(1e-9)));
    }

    @Test
    void takesAllOfAClusterThatIsTooSmall() {
        TwoStageDraw.Cluster only =
                new TwoStageDraw(1, 10, 5).draw(new int[] {12}, 3).getFirst();
        assertThat(only.households()).hasSize(10);
        assertThat(only.replacements()).hasSize(2);
        assertThat(new TwoStageDraw(1, 10, 5).draw(new int[] {4}, 3).getFirst().weight())
                .isEqualTo(1);
    }

    @Test
    void repeatsADrawWithItsSeedAndNotWithAnother() {
        assertThat(design.draw(frame, 5)).isEqualTo(design.draw(frame, 5)).isNotEqualTo(design.draw(frame, 6));
    }
}
