package org.romact.statistics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Where there is no list of people, people bring people; those who know many come up too often. */
class A05_RespondentDrivenTest {

    @Test
    void weighsByOneOverTheNumberKnown() {
        assertThat(new RespondentDriven(new double[] {10, 5}).weights()).containsExactly(2 / 3.0, 4 / 3.0);
    }

    @Test
    void correctsAShareForThoseWhoKnowMany() {
        RespondentDriven chain = new RespondentDriven(new double[] {20, 20, 5, 5});
        // The two who know 20 have water: half the sample, but a fifth of the population.
        assertThat(chain.mean(new double[] {1, 1, 0, 0})).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void leavesOutWhoDidNotAnswer() {
        RespondentDriven chain = new RespondentDriven(new double[] {4, 4, 4});
        assertThat(chain.mean(new double[] {1, 0, Double.NaN})).isEqualTo(0.5);
    }

    @Test
    void refusesSomeoneWhoKnowsNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RespondentDriven(new double[] {3, 0}))
                .withMessageContaining("knows at least one");
    }

    @Property(tries = 100, seed = "1971")
    void weightsSumToTheSampleOrThePopulation(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 200) Integer> known) {
        RespondentDriven chain = new RespondentDriven(
                known.stream().mapToDouble(Integer::doubleValue).toArray());
        assertThat(Arrays.stream(chain.weights()).sum()).isCloseTo(known.size(), within(1e-9));
        assertThat(Arrays.stream(chain.weightsFor(5000)).sum()).isCloseTo(5000, within(1e-6));
        assertThat(chain.effectiveSize()).isBetween(0.999999, known.size() + 1e-9);
    }
}
