package org.romact.decisions.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.romact.decisions.Fraction;
import org.romact.decisions.priorities.Criterion.Direction;

/** A ranking is only as firm as its weights: how far may one move before somebody changes place? */
class A11_HowFirmIsTheRankingTest {
    /** A cheap measure for few, a dear one for many: at 1 to 1 they are level, at 3 to 1 the cheap one leads. */
    private final Choice cheapOrWide = choice(List.of(3L, 1L), List.of(List.of(10L, 0L), List.of(0L, 10L)));

    @Test
    void theOrderChangesWhereTheTwoAreLevel() {
        Sensitivity cost = Sensitivity.ofWeightedSum(cheapOrWide).getFirst();
        assertThat(cost.weight()).isEqualTo(Fraction.of(3, 4));
        assertThat(cost.first()).isEqualTo(new Sensitivity.Range(Fraction.of(1, 2), Fraction.ONE));
        assertThat(cost.ranking()).isEqualTo(cost.first());
        assertThat(cost.changes()).containsExactly(new Sensitivity.Change(Fraction.of(1, 2), "m1", "m0"));
    }

    @Test
    void theSecondPlaceCanBeLessFirmThanTheFirst() {
        Choice three =
                choice(List.of(1L, 1L), List.of(List.of(10L, 10L), List.of(6L, 5L), List.of(0L, 8L), List.of(1L, 0L)));
        Sensitivity cost = Sensitivity.ofWeightedSum(three).getFirst();
        assertThat(cost.first()).isEqualTo(new Sensitivity.Range(Fraction.ZERO, Fraction.ONE));
        assertThat(cost.ranking().from()).isEqualTo(Fraction.of(1, 3));
    }

    @Test
    void twoThatAreLevelNowLeaveNoRoom() {
        Choice level = choice(List.of(1L, 1L), List.of(List.of(10L, 0L), List.of(0L, 10L)));
        Sensitivity cost = Sensitivity.ofWeightedSum(level).getFirst();
        assertThat(cost.ranking()).isEqualTo(new Sensitivity.Range(Fraction.of(1, 2), Fraction.of(1, 2)));
    }

    @Test
    void agreesWithWhatTheWeightedSumSaysOfItsFirstPlace() {
        Choice choice = random(7);
        List<WeightedSum.Stable> before = WeightedSum.sensitivity(choice);
        List<Sensitivity> now = Sensitivity.ofWeightedSum(choice);
        assertThat(WeightedSum.of(choice).ranks()).containsOnlyOnce(1);
        for (int j = 0; j < now.size(); j++) {
            assertThat(now.get(j).first())
                    .isEqualTo(new Sensitivity.Range(
                            before.get(j).from(), before.get(j).to()));
        }
    }

    @Property(tries = 100, seed = "1971")
    void betweenTwoChangesTheWeightedSumKeepsItsRanking(@ForAll long seed) {
        Choice choice = random(seed);
        keepsItsRanking(
                choice,
                Sensitivity.ofWeightedSum(choice),
                it -> WeightedSum.of(it).ranks());
    }

    @Property(tries = 100, seed = "1971")
    void betweenTwoChangesPrometheeKeepsItsRanking(@ForAll long seed) {
        Choice choice = random(seed);
        keepsItsRanking(
                choice, Sensitivity.ofPromethee(choice), it -> Promethee.of(it).ranks());
    }

    /** Ranks at quarter and three quarters of every gap between changes are the same, and those of neighbouring gaps differ. */
    private static void keepsItsRanking(Choice choice, List<Sensitivity> all, Function<Choice, List<Integer>> ranks) {
        for (int j = 0; j < all.size(); j++) {
            List<Fraction> marks = new ArrayList<>(List.of(Fraction.ZERO));
            all.get(j).changes().forEach(change -> marks.add(change.weight()));
            marks.add(Fraction.ONE);
            List<Integer> last = List.of();
            for (int k = 0; k + 1 < marks.size(); k++) {
                Fraction gap = marks.get(k + 1).minus(marks.get(k));
                if (!gap.isZero()) {
                    Fraction quarter = marks.get(k).plus(gap.times(Fraction.of(1, 4)));
                    Fraction late = marks.get(k).plus(gap.times(Fraction.of(3, 4)));
                    List<Integer> here = ranks.apply(choice.withShare(j, quarter));
                    assertThat(ranks.apply(choice.withShare(j, late))).isEqualTo(here);
                    assertThat(here).isNotEqualTo(last);
                    last = here;
                }
            }
            Sensitivity.Range range = all.get(j).ranking();
            assertThat(all.get(j).weight()).isBetween(range.from(), range.to());
        }
    }

    @Test
    void refusesThresholdsThatDoNotRise() {
        assertThatThrownBy(() -> new Preference.Level(Fraction.of(9), Fraction.of(2)))
                .hasMessageContaining("2 is below 9");
        assertThatThrownBy(() -> new Preference.Linear(Fraction.of(-1), Fraction.of(2)))
                .hasMessageContaining("rise from zero");
        assertThatThrownBy(() -> new Preference.VShape(Fraction.ZERO)).hasMessageContaining("above zero");
    }

    @Test
    void refusesToDrawNothing() {
        assertThatThrownBy(() -> Smaa.sampled(cheapOrWide, Smaa.Knowledge.NONE, 0, 1))
                .hasMessageContaining("at least one sample");
    }

    private static Choice random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Long>> rows = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            rows.add(List.of((long) random.nextInt(9), (long) random.nextInt(9), (long) random.nextInt(9)));
        }
        return choice(List.of(1L + random.nextInt(5), 1L + random.nextInt(5), 1L + random.nextInt(5)), rows);
    }

    private static Choice choice(List<Long> weights, List<List<Long>> rows) {
        List<String> names = new ArrayList<>();
        rows.forEach(row -> names.add("m" + names.size()));
        List<Criterion> criteria = new ArrayList<>();
        weights.forEach(weight -> criteria.add(new Criterion(
                "criterion " + criteria.size(),
                Direction.MORE_IS_BETTER,
                Fraction.of(weight),
                new Preference.VShape(Fraction.of(4)))));
        return new Choice(
                names,
                criteria,
                rows.stream()
                        .map(row -> row.stream().map(Fraction::of).toList())
                        .toList());
    }
}
