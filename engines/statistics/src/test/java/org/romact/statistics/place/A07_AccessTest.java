package org.romact.statistics.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How far the doctor is, and how many others wait there. */
class A07_AccessTest {

    private final double[][] distance = {{1, 9}, {4, 4}, {12, 30}};
    private final double[] people = {100, 50, 200};

    @Test
    void findsTheNearestAndTheFirstOfTwoAsNear() {
        NearestService service = new NearestService(distance);
        assertThat(service.byDistance(0)).containsExactly(0, 1);
        assertThat(service.byDistance(1)).containsExactly(0, 1);
        assertThat(service.toNearest(2)).isEqualTo(12);
    }

    @Test
    void countsWhoIsWithinReach() {
        NearestService.Coverage covered = new NearestService(distance).within(4, people);
        assertThat(covered.people()).isEqualTo(150);
        assertThat(covered.share()).isEqualTo(150 / 350.0);
    }

    @Test
    void sharesADoctorAmongThoseInReach() {
        Catchment catchment = new Catchment(people, new double[] {3, 2}, distance, DistanceDecay.within(5));
        // Site 0 serves places 0 and 1, site 1 serves place 1 only; place 2 reaches nobody.
        assertThat(catchment.twoStep())
                .containsExactly(new double[] {3 / 150.0, 3 / 150.0 + 2 / 50.0, 0}, within(1e-15));
    }

    @Test
    void lowersTheWeightOfLongWays() {
        DistanceDecay steps = DistanceDecay.steps(new TreeMap<>(Map.of(2.0, 1.0, 5.0, 0.5)));
        assertThat(steps.at(2)).isEqualTo(1);
        assertThat(steps.at(2.1)).isEqualTo(0.5);
        assertThat(steps.at(5.1)).isZero();
        assertThat(new Catchment(people, new double[] {3, 0}, distance, steps).twoStep())
                .containsExactly(3 / 125.0, 1.5 / 125, 0);
    }

    @Test
    void letsPeopleChooseAmongSites() {
        Catchment catchment = new Catchment(people, new double[] {3, 2}, distance, DistanceDecay.within(5));
        // The 50 of place 1 go half to each site.
        assertThat(catchment.threeStep())
                .containsExactly(new double[] {3 / 125.0, 0.5 * 3 / 125 + 0.5 * 2 / 25, 0}, within(1e-15));
    }

    @Test
    void measuresPotentialWithoutCompetition() {
        DistanceDecay decay = DistanceDecay.power(0.25, 1, -1).upTo(10);
        assertThat(new Catchment(people, new double[] {3, 2}, distance, decay).gravity()[0])
                .isCloseTo(3 + 2 / 9.0, within(1e-15));
        assertThat(decay.at(0)).isEqualTo(4);
        assertThat(DistanceDecay.gaussian(2).at(2)).isCloseTo(Math.exp(-0.5), within(1e-15));
    }

    @Test
    void refusesAMatrixThatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catchment(people, new double[3], distance, DistanceDecay.within(5)))
                .withMessageContaining("each of the 3 sites");
    }

    @Property(tries = 50, seed = "1971")
    void givesOutAllTheSupplyThatCanBeReached(
            @ForAll @Size(value = 8) List<@IntRange(min = 1, max = 900) Integer> demand,
            @ForAll @Size(value = 8) List<@IntRange(min = 0, max = 20) Integer> supply) {
        double[] people = demand.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] doctors = supply.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] x = IntStream.range(0, 8).mapToDouble(i -> i * i % 5).toArray();
        Catchment catchment = new Catchment(
                people,
                doctors,
                Distances.euclidean(x, new double[8]),
                DistanceDecay.gaussian(1).upTo(3));

        for (double[] access : List.of(catchment.twoStep(), catchment.threeStep())) {
            double served = IntStream.range(0, 8)
                    .mapToDouble(i -> people[i] * access[i])
                    .sum();
            assertThat(served).isCloseTo(Arrays.stream(doctors).sum(), within(1e-9));
        }
    }
}
