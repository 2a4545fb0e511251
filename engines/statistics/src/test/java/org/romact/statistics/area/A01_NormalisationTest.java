package org.romact.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Indicators in different units are put on one scale. */
class A01_NormalisationTest {

    private final double[] values = {10, 30, 20, 20};

    @Test
    void countsDistancesFromTheMean() {
        assertThat(Normalisation.Z_SCORE.of(new double[] {1, 3})).containsExactly(-1, 1);
    }

    @Test
    void stretchesFromZeroToOne() {
        assertThat(Normalisation.MIN_MAX.of(values)).containsExactly(0, 1, 0.5, 0.5);
    }

    @Test
    void sharesRanksAmongEqualValues() {
        assertThat(Normalisation.RANK.of(values)).containsExactly(0.25, 1, 0.625, 0.625);
    }

    @Test
    void givesTheMostDeprivedHundredAndATenthAboveFifty() {
        double[] areas = IntStream.range(0, 1000).asDoubleStream().toArray();
        double[] scores = Normalisation.EXPONENTIAL.of(areas);
        assertThat(scores[999]).isCloseTo(100, within(1e-9));
        assertThat(scores[0]).isBetween(0.0, 0.1);
        assertThat(Arrays.stream(scores).filter(score -> score > 50).count()).isBetween(99L, 103L);
    }

    @Test
    void saysNothingWhereAllAreAlike() {
        assertThat(Normalisation.Z_SCORE.of(new double[] {4, 4})).containsExactly(0, 0);
        assertThat(Normalisation.MIN_MAX.of(new double[] {4, 4})).containsExactly(0, 0);
    }

    @Test
    void refusesAGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normalisation.RANK.of(new double[] {1, Double.NaN}))
                .withMessageContaining("Every area needs a value");
    }
}
