package org.romact.statistics.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How far it is. */
class A06_DistancesTest {

    @Test
    void isNothingToOneself() {
        assertThat(Distances.greatCircle(21.3, 48.7, 21.3, 48.7, Distances.EARTH_RADIUS_KM))
                .isZero();
        assertThat(Distances.geodesic(21.3, 48.7, 21.3, 48.7)).isZero();
    }

    @Test
    void isAQuarterOfTheEquator() {
        assertThat(Distances.greatCircle(0, 0, 90, 0, 1)).isCloseTo(Math.PI / 2, within(1e-15));
        assertThat(Distances.geodesic(0, 0, 90, 0)).isCloseTo(6378.137 * Math.PI / 2, within(1e-9));
    }

    @Test
    void goesOverThePoleToTheOtherSideOfTheWorld() {
        // Half a meridian of WGS 84.
        assertThat(Distances.geodesic(0, 0, 180, 0)).isCloseTo(20003.931458625, within(1e-8));
    }

    @Test
    void isTheSameBothWays() {
        double[][] km = Distances.greatCircle(new double[] {23.3, 12.5}, new double[] {42.7, 41.9});
        assertThat(km[0][1]).isEqualTo(km[1][0]).isCloseTo(894, within(3.0));
        assertThat(Distances.euclidean(new double[] {0, 3}, new double[] {0, 4})[0][1])
                .isEqualTo(5);
    }
}
