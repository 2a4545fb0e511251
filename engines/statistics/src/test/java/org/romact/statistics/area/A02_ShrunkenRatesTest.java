package org.romact.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** One unemployed among three people is not yet a rate of a third. */
class A02_ShrunkenRatesTest {

    @Test
    void movesASmallAreaFurtherThanALargeOne() {
        double[] rates = ShrunkenRates.of(new double[] {3, 3000, 1000}, new double[] {10, 10_000, 10_000}, new int[3]);
        double region = 4003 / 20_010.0;
        assertThat(Math.abs(rates[0] - 0.3)).isGreaterThan(Math.abs(rates[1] - 0.3));
        assertThat(rates[0]).isBetween(region, 0.3);
        assertThat(rates[1]).isCloseTo(0.3, within(0.001));
    }

    @Test
    void givesAnAreaWithoutPeopleTheRegionsRate() {
        double[] rates = ShrunkenRates.of(new double[] {50, 0, 10}, new double[] {100, 0, 100}, new int[3]);
        assertThat(rates[1]).isCloseTo(60.5 / 201, within(1e-12));
    }

    @Test
    void looksAtEachRegionByItself() {
        double[] together =
                ShrunkenRates.of(new double[] {5, 9, 80, 70}, new double[] {100, 90, 100, 90}, new int[] {1, 1, 2, 2});
        double[] alone = ShrunkenRates.of(new double[] {5, 9}, new double[] {100, 90}, new int[] {1, 1});
        assertThat(together[0]).isEqualTo(alone[0]);
    }

    @Test
    void refusesMoreCasesThanPeople() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShrunkenRates.of(new double[] {3}, new double[] {2}, new int[1]))
                .withMessageContaining("between zero and the number of people");
    }

    @Property(tries = 100, seed = "1971")
    void liesBetweenTheAreaAndTheRegion(
            @ForAll @Size(min = 2, max = 12) List<@IntRange(min = 0, max = 60) Integer> cases) {
        double[] counted = cases.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] people = IntStream.range(0, counted.length)
                .mapToDouble(i -> counted[i] + 5 + i)
                .toArray();
        double[] rates = ShrunkenRates.of(counted, people, new int[counted.length]);
        double region = rate(
                cases.stream().mapToInt(Integer::intValue).sum(),
                IntStream.range(0, people.length).mapToDouble(i -> people[i]).sum());

        IntStream.range(0, rates.length).forEach(i -> {
            double own = rate(counted[i], people[i]);
            assertThat(rates[i]).isBetween(Math.min(own, region) - 1e-12, Math.max(own, region) + 1e-12);
        });
    }

    private static double rate(double cases, double people) {
        return (cases + 0.5) / (people + 1);
    }
}
