package org.romact.statistics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How many people to ask. */
class A01_SampleSizeTest {

    private final SampleSize simple = SampleSize.simple();

    @Test
    void asksTheWellKnown385() {
        assertThat(simple.forProportion(0.5, 0.05).interviews()).isEqualTo(385);
        assertThat(simple.forProportion(0.5, 0.03).interviews()).isEqualTo(1068);
    }

    @Test
    void asksFewerInASmallTown() {
        // 384.16 / (1 + 383.16/1000)
        assertThat(simple.among(1000).forProportion(0.5, 0.05).interviews()).isEqualTo(278);
        assertThat(simple.among(50).forProportion(0.5, 0.01).interviews()).isEqualTo(50);
    }

    @Test
    void asksMoreWhenNeighboursAnswerAlike() {
        double effect = SampleSize.clusterEffect(11, 0.1);
        assertThat(effect).isEqualTo(2);
        assertThat(simple.withDesignEffect(effect).forProportion(0.5, 0.05).interviews())
                .isEqualTo(769);
    }

    @Test
    void drawsMoreAddressesThanInterviews() {
        SampleSize.Needed needed = simple.withResponse(0.5).forProportion(0.5, 0.05);
        assertThat(needed.interviews()).isEqualTo(385);
        assertThat(needed.addresses()).isEqualTo(770);
    }

    @Test
    void findsADifferenceBetweenTwoGroups() {
        // (1.959964 + 0.841621)² (0.5·0.5 + 0.4·0.6)/0.1² = 384.6
        assertThat(simple.forDifference(0.5, 0.4, 0.8).interviews()).isEqualTo(385);
    }

    @Test
    void refusesWhatCannotBeFound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simple.forDifference(0.5, 0.5, 0.8))
                .withMessageContaining("equal shares");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> simple.forProportion(0.5, 0))
                .withMessageContaining("margin");
        assertThatIllegalArgumentException().isThrownBy(() -> simple.withResponse(0));
    }

    @Property(tries = 100, seed = "1971")
    void neverAsksMoreThanThereAreNorMoreForLessPrecision(
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double p,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double margin,
            @ForAll @IntRange(min = 10, max = 100_000) int people) {
        long interviews = simple.among(people).forProportion(p, margin).interviews();
        assertThat(interviews).isBetween(1L, (long) people);
        assertThat(simple.among(people).forProportion(p, margin * 1.5).interviews())
                .isLessThanOrEqualTo(interviews);
    }
}
