package org.romact.statistics.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Two groups in a town: do they live in the same streets? */
class A01_TwoGroupsTest {

    private final TwoGroups apart = new TwoGroups(new double[] {10, 0}, new double[] {0, 30});
    private final TwoGroups mixed = new TwoGroups(new double[] {10, 20}, new double[] {30, 60});
    private final TwoGroups between = new TwoGroups(new double[] {30, 10}, new double[] {10, 30});

    @Test
    void isOneWhereTheyNeverMeetAndZeroWhereTheyAlwaysDo() {
        assertThat(apart.dissimilarity()).isEqualTo(1);
        assertThat(apart.gini()).isEqualTo(1);
        assertThat(apart.theilH()).isEqualTo(1);
        assertThat(mixed.dissimilarity()).isZero();
        assertThat(mixed.gini()).isZero();
        assertThat(mixed.theilH()).isZero();
    }

    @Test
    void isTheShareThatWouldHaveToMove() {
        // Half of the group's surplus: 20 of 40 would have to change street.
        assertThat(between.dissimilarity()).isEqualTo(0.5);
        assertThat(between.gorard()).isEqualTo(0.25);
    }

    @Test
    void saysWhomAMemberMeetsInTheStreet() {
        assertThat(between.isolation()).isEqualTo(0.75 * 0.75 + 0.25 * 0.25);
        assertThat(between.isolation() + between.exposure()).isEqualTo(1);
        assertThat(apart.exposureOfRest()).isZero();
    }

    @Test
    void correctsIsolationForTheSizeOfTheGroup() {
        assertThat(mixed.isolation()).isEqualTo(0.25);
        assertThat(mixed.correlationRatio()).isZero();
        assertThat(apart.correlationRatio()).isEqualTo(1);
    }

    @Test
    void leavesOutStreetsWithoutPeople() {
        TwoGroups withEmpty = new TwoGroups(new double[] {30, 0, 10}, new double[] {10, 0, 30});
        assertThat(withEmpty.dissimilarity()).isEqualTo(between.dissimilarity());
        assertThat(withEmpty.theilH()).isEqualTo(between.theilH());
        assertThat(withEmpty.gini()).isEqualTo(between.gini());
        assertThat(withEmpty.atkinson(0.5)).isEqualTo(between.atkinson(0.5));
    }

    @Test
    void forgivesWhatIsMixedAcrossTheBorder() {
        Neighbours border = Neighbours.ofPairs(2, new int[] {0, 1}, new int[] {1, 0});
        assertThat(between.adjustedDissimilarity(border)).isEqualTo(0.5 - 0.5);
    }

    @Test
    void refusesNegativeCountsAndATownOfOneGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoGroups(new double[] {-1, 2}, new double[] {1, 1}))
                .withMessageContaining("from zero up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TwoGroups(new double[] {1, 2}, new double[] {0, 0}))
                .withMessageContaining("both the group and the rest");
        assertThatIllegalArgumentException().isThrownBy(() -> between.atkinson(1));
    }

    @Property(tries = 100, seed = "1971")
    void isZeroWhereverTheGroupHasTheSameShare(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = 1, max = 500) Integer> streets,
            @ForAll @DoubleRange(min = 0.01, max = 50) double ratio) {
        double[] group = streets.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] rest = Arrays.stream(group).map(count -> ratio * count).toArray();
        TwoGroups same = new TwoGroups(group, rest);

        assertThat(same.dissimilarity()).isCloseTo(0, within(1e-12));
        assertThat(same.gini()).isCloseTo(0, within(1e-12));
        assertThat(same.theilH()).isCloseTo(0, within(1e-12));
        assertThat(same.atkinson(0.5)).isCloseTo(0, within(1e-12));
        assertThat(same.correlationRatio()).isCloseTo(0, within(1e-12));
    }

    @Property(tries = 100, seed = "1971")
    void isTheSameSeenFromTheOtherGroup(@ForAll @Size(value = 12) List<@IntRange(min = 1, max = 500) Integer> counts) {
        double[] one =
                counts.subList(0, 6).stream().mapToDouble(Integer::doubleValue).toArray();
        double[] other =
                counts.subList(6, 12).stream().mapToDouble(Integer::doubleValue).toArray();
        TwoGroups here = new TwoGroups(one, other);
        TwoGroups there = new TwoGroups(other, one);

        assertThat(here.dissimilarity()).isCloseTo(there.dissimilarity(), within(1e-12));
        assertThat(here.gini()).isCloseTo(there.gini(), within(1e-12));
        assertThat(here.theilH()).isCloseTo(there.theilH(), within(1e-12));
        assertThat(here.gini()).isBetween(here.dissimilarity() - 1e-12, 1.0);
    }
}
