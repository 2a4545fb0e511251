package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every statistic carries what its standard error is made of. */
class A10_StandardErrorsTest {

    @Test
    void givesTheTextbookErrorOfAMean() {
        double[] values = {3, 5, 8, 12};
        Linearised mean = Linearised.mean(values, new double[] {1, 1, 1, 1});
        double variance =
                Arrays.stream(values).map(value -> (value - 7) * (value - 7)).sum() / 3 / 4;

        assertThat(mean.value()).isEqualTo(7);
        assertThat(new ClusteredVariance(new int[4], new int[] {1, 2, 3, 4}).standardError(mean))
                .isCloseTo(Math.sqrt(variance), within(1e-15));
    }

    @Test
    void countsClustersThatHaveNobodyInTheDomain() {
        // Only two of four clusters hold women: the others add a zero each.
        double[] women = {1, 1, 0, 0};
        Linearised total = Linearised.total(new double[] {2, 4, 9, 9}, women);
        double mean = 6 / 4.0;
        double squares = (2 - mean) * (2 - mean) + (4 - mean) * (4 - mean) + 2 * mean * mean;

        assertThat(new ClusteredVariance(new int[4], new int[] {1, 2, 3, 4}).variance(total.scores()))
                .isCloseTo(squares * 4 / 3, within(1e-12));
    }

    @Test
    void isZeroWhereOnlyStrataDiffer() {
        Linearised total = Linearised.total(new double[] {1, 1, 50, 50}, new double[] {1, 1, 1, 1});
        assertThat(new ClusteredVariance(new int[] {1, 1, 2, 2}, new int[] {1, 2, 1, 2}).standardError(total))
                .isZero();
    }

    @Test
    void refusesAStratumOfOneCluster() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ClusteredVariance(new int[] {1, 1, 2}, new int[] {1, 2, 3}).variance(new double[3]))
                .withMessageContaining("only one cluster");
    }

    @Test
    void movesAsTheStatisticDoesWhenAWeightChanges() {
        // The score of a person is the derivative of the statistic by the person's weight, times the weight.
        double[] incomes = new Random(7).doubles(40, 100, 2000).toArray();
        double[] weights = new Random(8).doubles(40, 1, 5).toArray();
        Linearised gap = gap(incomes, weights);

        for (int person : new int[] {0, 13, 39}) {
            double step = 1e-6;
            double[] heavier = weights.clone();
            heavier[person] += step;
            double slope = (gap(incomes, heavier).value() - gap.value()) / step;
            assertThat(gap.scores()[person] / weights[person]).isCloseTo(slope, within(1e-7));
        }
    }

    private static Linearised gap(double[] incomes, double[] weights) {
        return new LinearisedPoverty(new IncomeDistribution(incomes, weights), IncomePoverty.eurostat())
                .gapIndexAt(600, 1);
    }

    @Test
    void followsTheRulesOfTheDifferential() {
        double[] y = {1, 4, 2};
        double[] x = {2, 5, 3};
        double[] w = {1, 2, 1};
        Linearised ratio = Linearised.total(y, w).dividedBy(Linearised.total(x, w));
        Linearised again = ratio.times(Linearised.total(x, w));

        assertThat(again.value()).isCloseTo(11, within(1e-12));
        IntStream.range(0, 3).forEach(i -> assertThat(again.scores()[i]).isCloseTo(w[i] * y[i], within(1e-12)));
    }
}
