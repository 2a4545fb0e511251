package org.romact.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two waves of a survey, and variances by replicate weights. */
class A04_WavesAndReplicatesTest {

    private static final Interval T = Interval.student(0.95);
    private final int[] strata = {1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3};
    private final int[] streets = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6};
    private final double[] rooms = {1, 2, 3, 4, 2, 2, 4, 6, 1, 1, 5, 2};
    private final Design design =
            Design.builder(12).strata(strata).clusters(streets).build();

    @Test
    void variancesOfIndependentWavesAddUp() {
        Outcome first = Survey.of(design).mean(rooms, Domain.all(), T);
        Outcome second = Survey.of(Design.simple(12)).mean(rooms, Domain.all(), T);
        Estimate change = Survey.independentDifference(second, first, T).orThrow();
        assertThat(change.estimate()).isZero();
        assertThat(change.variance())
                .isCloseTo(first.orThrow().variance() + second.orThrow().variance(), within(1e-12));
    }

    @Test
    void aPanelMeasuresItsChangeMorePreciselyThanTwoFreshSamples() {
        // The same streets twice: rows of both waves under one design, a wave being a domain.
        Design both = Design.builder(24)
                .strata(twice(strata))
                .clusters(twice(streets))
                .build();
        Survey survey = Survey.of(both);
        double[] values = new double[24];
        boolean[] later = new boolean[24];
        boolean[] earlier = new boolean[24];
        for (int i = 0; i < 24; i++) {
            later[i] = i >= 12;
            earlier[i] = i < 12;
            values[i] = rooms[i % 12] + (later[i] ? 1 : 0);
        }
        Statistic before = survey.meanOf(values, Domain.where(earlier));
        Statistic after = survey.meanOf(values, Domain.where(later));
        Estimate panel = survey.difference(after, before, T).orThrow();
        assertThat(panel.estimate()).isCloseTo(1, within(1e-12));
        assertThat(panel.standardError()).isCloseTo(0, within(1e-12));
        assertThat(Survey.independentDifference(after.outcome(T), before.outcome(T), T)
                        .orThrow()
                        .standardError())
                .isGreaterThan(0.1);
    }

    @Test
    void balancedHalfSamplesGiveTheVarianceOfATotalExactly() {
        Replicates halves = HalfSamples.balanced(design);
        double linear =
                Survey.of(design).total(rooms, Domain.all(), T).orThrow().variance();
        Joint replicated = halves.estimate(halves.total(rooms, Domain.all())).orThrow();
        assertThat(replicated.covariance()[0][0]).isCloseTo(linear, within(1e-9));
    }

    @Test
    void theJackknifeGivesTheVarianceOfATotalExactly() {
        Replicates jackknife = Jackknife.stratified(design);
        double linear =
                Survey.of(design).total(rooms, Domain.all(), T).orThrow().variance();
        assertThat(jackknife
                        .estimate(jackknife.total(rooms, Domain.all()))
                        .orThrow()
                        .covariance()[0][0])
                .isCloseTo(linear, within(1e-9));
        assertThat(jackknife.degreesOfFreedom(Domain.all())).isEqualTo(3);
    }

    @Test
    void theSameSeedDrawsTheSameBootstrap() {
        assertThat(Bootstrap.raoWu(design, 20, 7).weights())
                .isDeepEqualTo(Bootstrap.raoWu(design, 20, 7).weights());
        assertThat(Bootstrap.preston(design, 20, 7).weights())
                .isDeepEqualTo(Bootstrap.preston(design, 20, 7).weights());
        assertThat(Bootstrap.cantyDavison(design, 20, 7).weights())
                .isDeepEqualTo(Bootstrap.cantyDavison(design, 20, 7).weights());
    }

    @Test
    void bootstrapsComeNearTheLinearisedVariance() {
        double linear =
                Survey.of(design).total(rooms, Domain.all(), T).orThrow().variance();
        for (Replicates replicates :
                new Replicates[] {Bootstrap.raoWu(design, 4000, 1), Bootstrap.preston(design, 4000, 1)}) {
            double variance = replicates
                    .estimate(replicates.total(rooms, Domain.all()))
                    .orThrow()
                    .covariance()[0][0];
            assertThat(variance / linear).isBetween(0.9, 1.1);
        }
    }

    private static int[] twice(int[] once) {
        int[] result = java.util.Arrays.copyOf(once, 2 * once.length);
        System.arraycopy(once, 0, result, once.length, once.length);
        return result;
    }
}
