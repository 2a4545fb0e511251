package org.romact.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every sample, however drawn. */
class A03_PropertiesTest {

    private static final Interval Z = Interval.normal(0.95);

    /** A sample of some strata, a few clusters in each, rows with weights and values. */
    private record Sample(int[] strata, int[] clusters, double[] weights, double[] values, double[] sizes) {

        static Sample of(long seed, int stratumCount, int clustersEach) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = stratumCount * clustersEach * 4;
            Sample sample =
                    new Sample(new int[rows], new int[rows], new double[rows], new double[rows], new double[rows]);
            for (int i = 0; i < rows; i++) {
                sample.clusters[i] = i / 4;
                sample.strata[i] = i / (4 * clustersEach);
                sample.weights[i] = 1 + random.nextInt(9) / 4.0;
                sample.values[i] = sample.clusters[i] % 7 + 10 * random.nextDouble();
                sample.sizes[i] = 1 + random.nextInt(5);
            }
            return sample;
        }

        Design design() {
            return Design.builder(values.length)
                    .strata(strata)
                    .clusters(clusters)
                    .weights(weights)
                    .build();
        }

        Survey survey() {
            return Survey.of(design());
        }
    }

    @Property(tries = 50, seed = "1971")
    void scalingAllWeightsLeavesMeansAlone(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int strata,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        Sample s = Sample.of(seed, strata, 3);
        double[] scaled = Arrays.stream(s.weights).map(w -> w * factor).toArray();
        Survey other = Survey.of(Design.builder(scaled.length)
                .strata(s.strata)
                .clusters(s.clusters)
                .weights(scaled)
                .build());
        Estimate before = s.survey().mean(s.values, Domain.all(), Z).orThrow();
        Estimate after = other.mean(s.values, Domain.all(), Z).orThrow();
        close(after.estimate(), before.estimate(), 1e-12);
        close(after.standardError(), before.standardError(), 1e-10);
    }

    @Property(tries = 50, seed = "1971")
    void aDomainOfEverybodyIsTheWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int strata) {
        Sample s = Sample.of(seed, strata, 3);
        boolean[] everybody = new boolean[s.values.length];
        Arrays.fill(everybody, true);
        assertThat(s.survey().total(s.values, Domain.where(everybody), Z))
                .isEqualTo(s.survey().total(s.values, Domain.all(), Z));
    }

    @Property(tries = 50, seed = "1971")
    void theOrderOfRowsChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int strata) {
        Sample s = Sample.of(seed, strata, 3);
        int n = s.values.length;
        int step = 5;
        while (n % step == 0) {
            step += 2;
        }
        Sample mixed = new Sample(new int[n], new int[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            int from = (int) ((long) i * step % n);
            mixed.strata[i] = s.strata[from];
            mixed.clusters[i] = s.clusters[from];
            mixed.weights[i] = s.weights[from];
            mixed.values[i] = s.values[from];
            mixed.sizes[i] = s.sizes[from];
        }
        Estimate before = s.survey().ratio(s.values, s.sizes, Domain.all(), Z).orThrow();
        Estimate after =
                mixed.survey().ratio(mixed.values, mixed.sizes, Domain.all(), Z).orThrow();
        close(after.estimate(), before.estimate(), 1e-12);
        close(after.standardError(), before.standardError(), 1e-12);
    }

    @Property(tries = 30, seed = "1971")
    void totalsOfGroupsAddUpWithTheirCovariances(@ForAll long seed) {
        Sample s = Sample.of(seed, 3, 4);
        Survey survey = s.survey();
        Factor groups = Factor.of(Arrays.stream(s.sizes).mapToInt(x -> (int) x).toArray());
        List<Statistic> parts = java.util.stream.IntStream.range(0, groups.size())
                .mapToObj(g -> survey.totalOf(s.values, Domain.level(groups, g)))
                .toList();
        Joint joint = survey.joint(parts).orThrow();
        double sum = Arrays.stream(joint.covariance())
                .flatMapToDouble(Arrays::stream)
                .sum();
        Estimate whole = survey.total(s.values, Domain.all(), Z).orThrow();
        close(Arrays.stream(joint.estimates()).sum(), whole.estimate(), 1e-12);
        close(sum, whole.variance(), 1e-9);
    }

    @Property(tries = 30, seed = "1971")
    void manyMeansAtOnceAreTheMeansOneByOne(@ForAll long seed) {
        Sample s = Sample.of(seed, 3, 4);
        Factor groups = Factor.of(Arrays.stream(s.sizes).mapToInt(x -> (int) x).toArray());
        double[] gaps = s.values.clone();
        gaps[3] = Double.NaN;
        GroupMeans fast = s.survey().meansBy(List.of(s.values, gaps), groups);
        for (int g = 0; g < groups.size(); g++) {
            same(fast.outcome(0, g, Z), s.survey().mean(s.values, Domain.level(groups, g), Z));
            same(fast.outcome(1, g, Z), s.survey().mean(gaps, Domain.level(groups, g), Z));
        }
    }

    @Property(tries = 20, seed = "1971")
    void jackknifeAndLinearisedVariancesDrawTogetherAsClustersGrowInNumber(
            @ForAll @IntRange(min = 1, max = 100_000) int seed) {
        double few = disagreement(Sample.of(seed, 2, 20));
        double many = disagreement(Sample.of(seed, 2, 200));
        assertThat(many).isLessThan(0.01);
        assertThat(many).isLessThan(few + 0.001);
    }

    @Property(tries = 20, seed = "1971")
    void calibratedWeightsMeetTheTotals(@ForAll long seed, @ForAll @DoubleRange(min = 0.9, max = 1.1) double growth) {
        Sample s = Sample.of(seed, 2, 5);
        double[] ones = Factor.single(s.values.length).indicator(0);
        double[][] x = {ones, s.sizes};
        double[] totals = {
            Matrix.product(ones, s.weights) * growth, Matrix.product(s.sizes, s.weights) * (growth + 0.01)
        };
        for (Calibration kind : List.of(Calibration.linear(), Calibration.raking(), Calibration.logit(0.5, 2))) {
            double[] w = kind.within(1e-12)
                    .calibrate(s.design(), x, totals, null)
                    .orThrow()
                    .weights();
            close(Matrix.product(ones, w), totals[0], 1e-10);
            close(Matrix.product(s.sizes, w), totals[1], 1e-10);
        }
    }

    private static double disagreement(Sample s) {
        Survey survey = s.survey();
        double linear =
                survey.ratio(s.values, s.sizes, Domain.all(), Z).orThrow().standardError();
        Replicates jackknife = Jackknife.stratified(s.design());
        double replicated = jackknife
                .estimate(jackknife.ratio(s.values, s.sizes, Domain.all()))
                .orThrow()
                .standardError(0);
        return Math.abs(replicated / linear - 1);
    }

    private static void same(Outcome fast, Outcome slow) {
        if (slow instanceof Estimate b) {
            Estimate a = fast.orThrow();
            close(a.estimate(), b.estimate(), 1e-12);
            // Where all values of a group are equal, its variance is nothing but rounding.
            double rounding = 1e-14 * Math.abs(b.estimate());
            assertThat(a.standardError()).isCloseTo(b.standardError(), within(1e-9 * b.standardError() + rounding));
            if (b.standardError() > rounding) {
                close(a.designEffect().orElse(0), b.designEffect().orElse(0), 1e-9);
            }
            assertThat(a.n()).isEqualTo(b.n());
            assertThat(a.degreesOfFreedom()).isEqualTo(b.degreesOfFreedom());
        } else {
            assertThat(fast).isEqualTo(slow);
        }
    }

    private static void close(double actual, double expected, double relative) {
        assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected) + 1e-300));
    }
}
