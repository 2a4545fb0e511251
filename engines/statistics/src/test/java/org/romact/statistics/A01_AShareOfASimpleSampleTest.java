package org.romact.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Forty households were asked whether they have water; ten have. */
class A01_AShareOfASimpleSampleTest {

    private final double[] water = new double[40];
    private final Survey survey = Survey.of(Design.simple(40));

    A01_AShareOfASimpleSampleTest() {
        for (int i = 0; i < 10; i++) {
            water[4 * i] = 1;
        }
    }

    @Test
    void isTheShareWithTheTextbookStandardError() {
        Estimate e =
                survey.proportion(water, Domain.all(), Interval.student(0.95)).orThrow();
        assertThat(e.estimate()).isEqualTo(0.25);
        assertThat(e.standardError()).isCloseTo(Math.sqrt(0.25 * 0.75 / 39), within(1e-15));
        assertThat(e.degreesOfFreedom()).isEqualTo(39);
        assertThat(e.n()).isEqualTo(40);
        assertThat(e.designEffectWithReplacement().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(e.designEffect()).isEmpty();
    }

    @Test
    void staysBetweenNoneAndAllByEveryProportionInterval() {
        for (Interval.Method method : Interval.Method.values()) {
            Estimate e = survey.proportion(water, Domain.all(), Interval.of(method, 0.95))
                    .orThrow();
            assertThat(e.lower()).as("%s", method).isBetween(0.05, 0.25);
            assertThat(e.upper()).as("%s", method).isBetween(0.25, 0.45);
        }
    }

    @Test
    void leavesOutThoseWhoDidNotAnswer() {
        water[1] = Double.NaN;
        Estimate e =
                survey.proportion(water, Domain.all(), Interval.student(0.95)).orThrow();
        assertThat(e.n()).isEqualTo(39);
        assertThat(e.estimate()).isCloseTo(10 / 39.0, within(1e-15));
    }

    @Test
    void saysInWordsThatNobodyAnswered() {
        assertThat(survey.proportion(water, Domain.where(new boolean[40]), Interval.student(0.95)))
                .isEqualTo(new NotEstimable(
                        NotEstimable.Reason.NO_ANSWERS, "Nobody in this group answered the question."));
    }

    @Test
    void saysInWordsThatEverybodyHasItWhereTheIntervalDoesNotExist() {
        double[] all = Factor.single(40).indicator(0);
        assertThat(survey.proportion(all, Domain.all(), Interval.logit(0.95))).isInstanceOf(NoInterval.class);
        assertThat(survey.proportion(all, Domain.all(), Interval.beta(0.95))).isInstanceOf(NoInterval.class);
        Estimate exact = survey.proportion(
                        all, Domain.all(), Interval.beta(0.95).orExactAtTheEnds())
                .orThrow();
        assertThat(exact.upper()).isEqualTo(1);
        assertThat(exact.lower()).isCloseTo(Math.pow(0.025, 1 / 40.0), within(1e-12));
    }

    @Test
    void refusesAnAnswerThatIsNeitherYesNorNo() {
        water[3] = 2;
        assertThatThrownBy(() -> survey.proportion(water, Domain.all(), Interval.student(0.95)))
                .hasMessage("A proportion counts zeros and ones, but row 4 holds 2.0.");
    }

    @Test
    void refusesAWeightBelowZero() {
        double[] weights = Factor.single(40).indicator(0);
        weights[7] = -1;
        assertThatThrownBy(() -> Design.builder(40).weights(weights).build())
                .isInstanceOf(InvalidDesign.class)
                .hasMessageContaining("row 8");
    }
}
