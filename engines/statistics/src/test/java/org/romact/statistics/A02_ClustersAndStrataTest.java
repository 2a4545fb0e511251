package org.romact.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two strata of two streets each, two homes a street. */
class A02_ClustersAndStrataTest {

    private final int[] strata = {1, 1, 1, 1, 2, 2, 2, 2};
    private final int[] streets = {1, 1, 2, 2, 3, 3, 4, 4};
    private final double[] rooms = {1, 2, 3, 4, 2, 2, 4, 6};

    @Test
    void aTotalVariesAsTheStreetsOfAStratumDiffer() {
        Design design = Design.builder(8).strata(strata).clusters(streets).build();
        Estimate e = Survey.of(design)
                .total(rooms, Domain.all(), Interval.normal(0.95))
                .orThrow();
        // Street totals 3, 7 and 4, 10: 2/1 × (2² + 2²) + 2/1 × (3² + 3²) = 52.
        assertThat(e.estimate()).isEqualTo(24);
        assertThat(e.variance()).isCloseTo(52, within(1e-12));
        assertThat(e.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void aDomainKeepsTheDesignWhole() {
        Design design = Design.builder(8).strata(strata).clusters(streets).build();
        boolean[] firstStreet = {true, true, false, false, false, false, false, false};
        Estimate e = Survey.of(design)
                .total(rooms, Domain.where(firstStreet), Interval.normal(0.95))
                .orThrow();
        // The other street of the stratum counts as drawn with nothing in it: 2 × (1.5² + 1.5²) = 9.
        assertThat(e.variance()).isCloseTo(9, within(1e-12));
    }

    @Test
    void aStratumDrawnWholeAddsNothing() {
        Design design = Design.builder(8)
                .strata(strata)
                .clusters(streets)
                .fpc(new double[] {2, 2, 2, 2, 4, 4, 4, 4})
                .build();
        Estimate e = Survey.of(design)
                .total(rooms, Domain.all(), Interval.normal(0.95))
                .orThrow();
        // Weights 1 and 2 from the sizes; (4 - 2)/4 × 2 × ((2×3)² × 2) = 72.
        assertThat(e.estimate()).isEqualTo(10 + 2 * 14);
        assertThat(e.variance()).isCloseTo(72, within(1e-12));
    }

    @Test
    void aLonelyStreetIsNamedUnlessAPolicySaysWhatToDo() {
        int[] oneAlone = {1, 1, 1, 1, 1, 1, 2, 2};
        DesignBuilder builder = Design.builder(8).strata(oneAlone).clusters(streets);
        Outcome refused = Survey.of(builder.build()).total(rooms, Domain.all(), Interval.normal(0.95));
        assertThat(refused)
                .isInstanceOfSatisfying(
                        NotEstimable.class,
                        none -> assertThat(none.sentence()).startsWith("Stratum (2) has only one PSU at stage 1."));
        for (LonelyPsu policy : new LonelyPsu[] {LonelyPsu.REMOVE, LonelyPsu.ADJUST, LonelyPsu.AVERAGE}) {
            Survey survey = Survey.of(builder.lonelyPsu(policy).build());
            double expected = 13 + (policy == LonelyPsu.ADJUST ? 100 : policy == LonelyPsu.AVERAGE ? 13 : 0);
            // Street totals 3, 7, 4: 3/2 × (25/9 + 49/9 ... ) = 13; alone: 10² from zero.
            assertThat(survey.total(rooms, Domain.all(), Interval.normal(0.95))
                            .orThrow()
                            .variance())
                    .as("%s", policy)
                    .isCloseTo(expected, within(1e-10));
        }
    }

    @Test
    void streetNumbersThatStartAgainMustBeSaidToBeNested() {
        int[] again = {1, 1, 2, 2, 1, 1, 2, 2};
        DesignBuilder builder = Design.builder(8).strata(strata).clusters(again);
        assertThatThrownBy(builder::build).isInstanceOf(InvalidDesign.class).hasMessageContaining("two strata");
        assertThat(builder.nested(true).build().clusters()).isEqualTo(4);
    }

    @Test
    void aDifferenceOfTwoDomainsKnowsTheirSharedStreets() {
        Survey survey =
                Survey.of(Design.builder(8).strata(strata).clusters(streets).build());
        boolean[] odd = {true, false, true, false, true, false, true, false};
        boolean[] even = {false, true, false, true, false, true, false, true};
        Statistic a = survey.meanOf(rooms, Domain.where(odd));
        Statistic b = survey.meanOf(rooms, Domain.where(even));
        Estimate e = survey.difference(b, a, Interval.student(0.95)).orThrow();
        // Within streets the differences are 1, 1, 0, 2: only the second stratum varies.
        assertThat(e.estimate()).isEqualTo(1);
        assertThat(e.variance()).isCloseTo(2 * 2 / 16.0, within(1e-14));
    }
}
