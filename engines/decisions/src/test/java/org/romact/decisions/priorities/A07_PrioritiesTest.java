package org.romact.decisions.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.romact.decisions.Fraction;
import org.romact.decisions.priorities.Criterion.Direction;

class A07_PrioritiesTest {
    /** methods-decisions.md, section 3: cost, people reached, years of use. */
    private final Choice worked = choice(
            List.of(5L, 3L, 2L),
            List.of(List.of(40L, 900L, 5L), List.of(80L, 1500L, 8L), List.of(60L, 700L, 15L), List.of(50L, 1100L, 6L)));

    @Test
    void theMethodsDisagreeAndEachIsRight() {
        assertThat(WeightedSum.of(worked).ranks()).containsExactly(1, 4, 3, 2);
        assertThat(Promethee.of(worked).netFlow())
                .containsExactly(Fraction.ZERO, Fraction.of(-1, 15), Fraction.of(-1, 12), Fraction.of(3, 20));
        assertThat(Topsis.of(worked).closeness().getFirst()).isCloseTo(0.5583, within(1e-4));
        assertThat(ExactSmaa.of(worked, Smaa.Knowledge.NONE)
                        .rankAcceptability()
                        .getFirst()
                        .getFirst())
                .isEqualTo(Fraction.of(77, 318));
    }

    @Test
    void saysHowFarAWeightMayMoveBeforeTheFirstChanges() {
        WeightedSum.Stable cost = WeightedSum.sensitivity(worked).getFirst();
        assertThat(cost.weight()).isEqualTo(Fraction.of(1, 2));
        assertThat(first(cost.from().plus(Fraction.of(1, 1000)))).isZero();
        assertThat(first(cost.from().minus(Fraction.of(1, 1000)))).isNotZero();
        assertThat(cost.to()).isEqualTo(Fraction.ONE);
    }

    /** The best alternative when cost has that share and the others keep theirs, 3 to 2. */
    private int first(Fraction cost) {
        Fraction rest = Fraction.ONE.minus(cost);
        Choice moved = new Choice(
                worked.alternatives(),
                List.of(
                        criterion("cost", Direction.LESS_IS_BETTER, cost),
                        criterion("people", Direction.MORE_IS_BETTER, rest.times(Fraction.of(3, 5))),
                        criterion("years", Direction.MORE_IS_BETTER, rest.times(Fraction.of(2, 5)))),
                worked.values());
        return WeightedSum.of(moved).ranks().indexOf(1);
    }

    @Property(tries = 200, seed = "1971")
    void flowsCancelOutAndSharesSumToOne(@ForAll long seed) {
        Choice choice = random(seed);
        assertThat(Promethee.of(choice).netFlow().stream().reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(Fraction.ZERO);
        for (Smaa.Knowledge knowledge : Smaa.Knowledge.values()) {
            List<List<Fraction>> shares = ExactSmaa.of(choice, knowledge).rankAcceptability();
            for (int i = 0; i < shares.size(); i++) {
                int rank = i;
                assertThat(shares.get(i).stream().reduce(Fraction.ZERO, Fraction::plus))
                        .isEqualTo(Fraction.ONE);
                assertThat(shares.stream().map(row -> row.get(rank)).reduce(Fraction.ZERO, Fraction::plus))
                        .isEqualTo(Fraction.ONE);
            }
        }
    }

    @Property(tries = 20, seed = "1971")
    void samplingApproachesTheExactShares(@ForAll long seed) {
        Choice choice = random(seed);
        List<List<Fraction>> exact =
                ExactSmaa.of(choice, Smaa.Knowledge.ORDERED).rankAcceptability();
        Smaa sampled = Smaa.sampled(choice, Smaa.Knowledge.ORDERED, 20_000, seed);
        for (int i = 0; i < exact.size(); i++) {
            assertThat(sampled.rankAcceptability().get(i).getFirst())
                    .isCloseTo(exact.get(i).getFirst().toDouble(), within(6 * sampled.standardError()));
        }
        assertThat(Smaa.sampled(choice, Smaa.Knowledge.ORDERED, 20_000, seed)).isEqualTo(sampled);
    }

    @Test
    void alternativesThatAreTheSameShareARank() {
        Choice same = choice(List.of(1L, 1L, 1L), List.of(List.of(1L, 1L, 1L), List.of(1L, 1L, 1L)));
        assertThat(WeightedSum.of(same).ranks()).containsExactly(1, 1);
        assertThat(Topsis.of(same).closeness()).containsExactly(0.0, 0.0);
        assertThat(ExactSmaa.of(same, Smaa.Knowledge.NONE)
                        .rankAcceptability()
                        .getFirst()
                        .getFirst())
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void anUnevenTableIsRefused() {
        assertThatThrownBy(() -> choice(List.of(1L, 1L, 1L), List.of(List.of(1L, 2L))))
                .hasMessageContaining("one value for each criterion");
    }

    private static Choice random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Long>> rows = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            rows.add(List.of((long) random.nextInt(6), (long) random.nextInt(6), (long) random.nextInt(6)));
        }
        return choice(List.of(1L + random.nextInt(5), 1L + random.nextInt(5), 1L + random.nextInt(5)), rows);
    }

    private static Choice choice(List<Long> weights, List<List<Long>> rows) {
        return new Choice(
                rows.stream().map(row -> "alternative " + rows.indexOf(row)).toList(),
                List.of(
                        new Criterion(
                                "cost",
                                Direction.LESS_IS_BETTER,
                                Fraction.of(weights.get(0)),
                                new Preference.Linear(Fraction.of(5), Fraction.of(30))),
                        new Criterion(
                                "people",
                                Direction.MORE_IS_BETTER,
                                Fraction.of(weights.get(1)),
                                new Preference.VShape(Fraction.of(400))),
                        criterion("years", Direction.MORE_IS_BETTER, Fraction.of(weights.get(2)))),
                rows.stream()
                        .map(row -> row.stream().map(Fraction::of).toList())
                        .toList());
    }

    private static Criterion criterion(String name, Direction direction, Fraction weight) {
        return new Criterion(name, direction, weight, new Preference.Usual());
    }
}
