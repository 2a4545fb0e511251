package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The line is drawn at 60 % of the median, and the poor are those below it. */
class A02_TheLineAndThePoorTest {

    private static final double[] EQUAL = {1, 1, 1, 1, 1};

    private final IncomeDistribution five = new IncomeDistribution(new double[] {1000, 500, 300, 2000, 900}, EQUAL);
    private final IncomePoverty rule = IncomePoverty.eurostat();

    @Test
    void drawsTheLineAtSixtyPercentOfTheMedian() {
        assertThat(five.median()).isEqualTo(900);
        assertThat(rule.line(five)).isEqualTo(540);
    }

    @Test
    void countsWhoHasLess() {
        assertThat(IncomePoverty.rate(five, rule.line(five))).isEqualTo(0.4);
        assertThat(IncomePoverty.verdict(300, 540)).isEqualTo(Verdict.YES);
    }

    @Test
    void doesNotCountWhoHasExactlyTheLine() {
        assertThat(IncomePoverty.verdict(540, 540)).isEqualTo(Verdict.NO);
    }

    @Test
    void measuresHowFarTheMedianOfThePoorLiesBelow() {
        // Of the two poor, 300 and 500, the cumulated share exceeds one half at 500.
        assertThat(IncomePoverty.relativeMedianGap(five, 540)).isCloseTo(40 / 540.0, within(1e-15));
    }

    @Test
    void countsPeopleByTheirWeight() {
        IncomeDistribution weighted = new IncomeDistribution(new double[] {100, 1000, 2000}, new double[] {3, 5, 2});
        assertThat(weighted.median()).isEqualTo(1000);
        assertThat(IncomePoverty.rate(weighted, rule.line(weighted))).isEqualTo(0.3);
    }

    @Test
    void takesTheNextIncomeWhereHalfThePeopleAreExactlyReached() {
        IncomeDistribution four = new IncomeDistribution(new double[] {1, 2, 3, 4}, new double[] {0.1, 0.1, 0.1, 0.1});
        assertThat(four.median()).isEqualTo(3);
        assertThat(four.quantile(0)).isEqualTo(1);
        assertThat(four.quantile(1)).isEqualTo(4);
    }

    @Test
    void refusesAMissingIncomeANegativeWeightAndNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncomeDistribution(new double[] {1, Double.NaN}, new double[] {1, 1}))
                .withMessageContaining("income is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncomeDistribution(new double[] {1, 2}, new double[] {1, -1}))
                .withMessageContaining("weights are numbers from zero up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncomeDistribution(new double[] {1}, new double[] {0}))
                .withMessageContaining("nobody is counted");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IncomePoverty.relativeMedianGap(five, 100))
                .withMessageContaining("Nobody has an income below");
    }
}
