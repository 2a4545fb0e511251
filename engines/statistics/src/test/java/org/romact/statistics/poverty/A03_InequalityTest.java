package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How unequal incomes are, and what a measure of inequality must not care about. */
class A03_InequalityTest {

    @Test
    void isZeroWhenAllHaveTheSame() {
        assertThat(distribution(7, 7, 7, 7).gini()).isCloseTo(0, within(1e-15));
        assertThat(distribution(7, 7, 7, 7).linearisedGini().value()).isCloseTo(0, within(1e-15));
    }

    @Test
    void nearsOneWhenOneHasAll() {
        assertThat(distribution(0, 0, 0, 0, 0, 0, 0, 0, 0, 1).gini()).isCloseTo(0.9, within(1e-15));
    }

    @Test
    void isHalfTheMeanDifferenceByTheMean() {
        // |1-2| + |1-6| + |2-6| = 10 for 3 pairs both ways: 20/9 on average, by twice the mean 3.
        assertThat(distribution(6, 1, 2).gini()).isCloseTo(20.0 / 9 / 6, within(1e-15));
    }

    @Test
    void dividesTheIncomeOfTheTopFifthByThatOfTheBottomFifth() {
        // The 20 % quantile of ten is the third income, which belongs to the bottom; above the 80 % quantile, the
        // ninth, is one.
        assertThat(distribution(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).quintileShareRatio())
                .isCloseTo(10.0 / 6, within(1e-15));
    }

    @Property(tries = 100, seed = "1971")
    void giniDoesNotChangeWithTheCurrency(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = 1, max = 9999) Double> incomes,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        double[] before = array(incomes);
        double[] after = Arrays.stream(before).map(income -> income * factor).toArray();

        assertThat(distribution(after).gini()).isCloseTo(distribution(before).gini(), within(1e-12));
    }

    @Property(tries = 100, seed = "1971")
    void giniDoesNotChangeWhenEverybodyIsTwice(
            @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = 1, max = 9999) Double> incomes) {
        double[] once = array(incomes);
        double[] twice =
                DoubleStream.concat(Arrays.stream(once), Arrays.stream(once)).toArray();

        assertThat(distribution(twice).gini()).isCloseTo(distribution(once).gini(), within(1e-12));
    }

    @Property(tries = 100, seed = "1971")
    void aWeightOfTwoIsTheSameAsTwoPeople(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(min = 1, max = 50) Integer> incomes) {
        double[] once = incomes.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] weights =
                IntStream.range(0, once.length).mapToDouble(i -> 1 + i % 3).toArray();
        double[] cloned = IntStream.range(0, once.length)
                .boxed()
                .flatMapToDouble(i -> DoubleStream.generate(() -> once[i]).limit((long) weights[i]))
                .toArray();

        IncomeDistribution weighted = new IncomeDistribution(once, weights);
        assertThat(weighted.median()).isEqualTo(distribution(cloned).median());
        assertThat(weighted.gini()).isCloseTo(distribution(cloned).gini(), within(1e-12));
    }

    @Property(tries = 50, seed = "1971")
    void theOrderOfTheRowsDoesNotMatter(
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = 1, max = 9999) Double> incomes,
            @ForAll long seed) {
        List<Double> shuffled = new ArrayList<>(incomes);
        Collections.shuffle(shuffled, new Random(seed));

        IncomeDistribution before = distribution(array(incomes));
        IncomeDistribution after = distribution(array(shuffled));
        assertThat(after.gini()).isCloseTo(before.gini(), within(1e-12));
        assertThat(after.quintileShareRatio()).isCloseTo(before.quintileShareRatio(), within(1e-12));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static IncomeDistribution distribution(double... incomes) {
        double[] weights = new double[incomes.length];
        Arrays.fill(weights, 1);
        return new IncomeDistribution(incomes, weights);
    }
}
