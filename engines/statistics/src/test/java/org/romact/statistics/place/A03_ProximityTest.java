package org.romact.statistics.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** People also meet across the street: closeness counts, not only borders. */
class A03_ProximityTest {

    private final double[][] farApart = Distances.euclidean(new double[] {0, 1000}, new double[] {0, 0});

    @Test
    void isPlainIsolationWhereStreetsAreFarApart() {
        TwoGroups groups = new TwoGroups(new double[] {30, 10}, new double[] {10, 30});
        Proximity near = new Proximity(groups, farApart, DistanceDecay.exponential());
        assertThat(near.isolation()).isCloseTo(groups.isolation(), within(1e-15));
        assertThat(near.isolation() + near.exposure()).isEqualTo(1);
    }

    @Test
    void isTheGroupsShareWhereAllLiveOnOneSpot() {
        TwoGroups groups = new TwoGroups(new double[] {30, 10}, new double[] {10, 30});
        Proximity near = new Proximity(groups, new double[2][2], DistanceDecay.exponential());
        assertThat(near.isolation()).isEqualTo(0.5);
        assertThat(near.spatialProximity()).isCloseTo(1, within(1e-15));
        assertThat(near.relativeClustering()).isZero();
    }

    @Test
    void seesThatAGroupHuddlesTogether() {
        double[][] line = Distances.euclidean(new double[] {0, 1, 8, 9}, new double[4]);
        TwoGroups groups = new TwoGroups(new double[] {20, 20, 0, 0}, new double[] {10, 10, 20, 20});
        Proximity near = new Proximity(groups, line, DistanceDecay.exponential());
        assertThat(near.spatialProximity()).isGreaterThan(1);
        assertThat(near.relativeClustering()).isPositive();
        assertThat(near.acrossGroups()).isLessThan(near.ofGroup());
        assertThat(near.ofAll()).isBetween(near.acrossGroups(), near.ofGroup());
    }
}
