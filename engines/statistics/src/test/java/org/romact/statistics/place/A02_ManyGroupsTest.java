package org.romact.statistics.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Several groups at once. */
class A02_ManyGroupsTest {

    private final double[] roma = {30, 0, 10};
    private final double[] majority = {10, 0, 30};

    @Test
    void isTheIndexOfTwoGroupsWhereThereAreTwo() {
        TwoGroups two = new TwoGroups(roma, majority);
        ManyGroups many = new ManyGroups(new double[][] {roma, majority});

        assertThat(many.dissimilarity()).isCloseTo(two.dissimilarity(), within(1e-15));
        assertThat(many.gini()).isCloseTo(two.gini(), within(1e-15));
        assertThat(many.theilH()).isCloseTo(two.theilH(), within(1e-15));
        assertThat(many.normalisedExposure()).isCloseTo(two.correlationRatio(), within(1e-15));
        assertThat(many.relativeDiversity()).isCloseTo(two.correlationRatio(), within(1e-15));
        assertThat(many.squaredVariation()).isCloseTo(two.correlationRatio(), within(1e-15));
    }

    @Test
    void isOneWhereEachGroupHasItsOwnStreet() {
        ManyGroups apart = new ManyGroups(new double[][] {{5, 0, 0}, {0, 7, 0}, {0, 0, 9}});
        assertThat(apart.dissimilarity()).isCloseTo(1, within(1e-15));
        assertThat(apart.gini()).isCloseTo(1, within(1e-15));
        assertThat(apart.theilH()).isCloseTo(1, within(1e-15));
        assertThat(apart.squaredVariation()).isCloseTo(1, within(1e-15));
    }

    @Test
    void knowsHowMixedTheWholeAndAStreetAre() {
        ManyGroups many = new ManyGroups(new double[][] {roma, majority});
        assertThat(many.entropy()).isCloseTo(Math.log(2), within(1e-15));
        assertThat(many.interaction()).isEqualTo(0.5);
        assertThat(many.localEntropy(0)).isCloseTo(-0.75 * Math.log(0.75) - 0.25 * Math.log(0.25), within(1e-15));
        assertThat(many.localEntropy(1)).isNaN();
        assertThat(many.locationQuotient(0, 0)).isEqualTo(1.5);
    }

    @Test
    void refusesAGroupOfNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ManyGroups(new double[][] {{1, 2}, {0, 0}}))
                .withMessageContaining("leave it out");
    }
}
