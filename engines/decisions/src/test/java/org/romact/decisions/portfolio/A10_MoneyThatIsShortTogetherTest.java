package org.romact.decisions.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What stands in the way when no single condition does, and tasks nobody can mean. */
class A10_MoneyThatIsShortTogetherTest {
    private static final Condition.Budget THIS_YEAR = new Condition.Budget(0, 79);
    private static final Condition.Budget NEXT_YEAR = new Condition.Budget(1, 75);

    @Test
    void twoBudgetsThatAreShortTogetherAreNamedTogether() {
        Answer.Best best = best(List.of(measure("school", 10, 80, 80)), List.of(THIS_YEAR, NEXT_YEAR));
        assertThat(best.measures()).isEmpty();
        assertThat(best.binding()).isEmpty();
        assertThat(best.together()).containsExactlyInAnyOrder(THIS_YEAR, NEXT_YEAR);
        assertThat(best.next())
                .containsExactlyInAnyOrder(
                        new Answer.Next(0, 1, 10, List.of("school")), new Answer.Next(1, 5, 10, List.of("school")));
    }

    @Test
    void theyAreNamedAlsoWhereAnotherConditionBinds() {
        Condition.AtMostOneOf rivals = new Condition.AtMostOneOf(Set.of("well", "pump"));
        List<Measure> measures =
                List.of(measure("school", 10, 80, 80), measure("well", 4, 9, 9), measure("pump", 3, 9, 9));
        Answer.Best best = best(measures, List.of(THIS_YEAR, NEXT_YEAR, rivals));
        assertThat(best.binding()).containsExactly(new Answer.Binding(rivals, 7));
        assertThat(best.together()).containsExactlyInAnyOrder(THIS_YEAR, NEXT_YEAR);
        assertThat(best.next()).hasSize(2).allMatch(it -> it.measures().equals(List.of("school")));
    }

    @Test
    void nothingIsNamedWhereAllIsTaken() {
        Answer.Best best = best(List.of(measure("school", 10, 70, 70)), List.of(THIS_YEAR, NEXT_YEAR));
        assertThat(best.measures()).containsExactly("school");
        assertThat(best.together()).isEmpty();
    }

    @Test
    void aLittleMoreMoneyBuysTheMostItCan() {
        Measure well = measure("well", 11, 80, 0);
        Measure bridge = measure("bridge", 20, 80, 0);
        for (List<Measure> measures : List.of(List.of(well, bridge), List.of(bridge, well))) {
            assertThat(best(measures, List.of(THIS_YEAR)).next())
                    .containsExactly(new Answer.Next(0, 1, 20, List.of("bridge")));
        }
    }

    @Test
    void ofTwoConditionsThatMustBothGoBothAreNamed() {
        Condition.Coverage roof = new Condition.Coverage("roof", 1);
        Condition.Coverage road = new Condition.Coverage("road", 1);
        Answer answer = Portfolio.best(
                new Task(List.of(measure("school", 10, 70, 70)), List.of(roof, road), Task.Objective.SUM));
        assertThat(answer).isEqualTo(new Answer.Impossible(List.of(), List.of(roof, road)));
    }

    @Test
    void refusesABudgetForAYearWithoutCosts() {
        refuses(new Condition.Budget(2, 100), "year 2");
    }

    @Test
    void refusesRivalsThatAreNotMeasures() {
        refuses(new Condition.AtMostOneOf(Set.of("school", "shcool")), "shcool");
    }

    @Test
    void refusesAShareAboveTheWhole() {
        refuses(new Condition.LeastShare("settlement", 101), "101");
    }

    @Test
    void refusesMeasuresOfUnevenYears() {
        Measure one = measure("school", 10, 70, 70);
        Measure two = new Measure("well", List.of(5L), 3, Set.of(), Set.of());
        assertThatThrownBy(() -> new Task(List.of(one, two), List.of(), Task.Objective.SUM))
                .hasMessageContaining("well");
    }

    @Property(tries = 60, seed = "1971")
    void theLeastMoreMoneyIsFoundByTryingEverySet(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            measures.add(measure("m" + i, random.nextInt(9), random.nextInt(20), random.nextInt(20)));
        }
        List<Condition> budgets =
                List.of(new Condition.Budget(0, random.nextInt(40)), new Condition.Budget(1, random.nextInt(40)));
        Answer.Best best = best(measures, budgets);
        List<Condition> shortOf = best.together().isEmpty()
                ? best.next().stream()
                        .map(it -> budgets.get(it.year()))
                        .limit(1)
                        .toList()
                : best.together();
        assertThat(best.next().isEmpty())
                .isEqualTo(best.value()
                        == measures.stream().mapToLong(Measure::value).sum());
        if (!shortOf.isEmpty()) {
            List<Answer.Next> step = best.next().subList(0, shortOf.size());
            assertThat(step.stream().mapToLong(Answer.Next::extra).sum())
                    .isEqualTo(leastExtra(measures, budgets, shortOf, best.value()));
            assertThat(step).allMatch(it -> it.extra() > 0 && it.value() > best.value());
        }
    }

    /** Of all sets that are worth more and keep the other budgets, what the cheapest asks above those that may give way. */
    private static long leastExtra(List<Measure> measures, List<Condition> all, List<Condition> yielding, long value) {
        long least = Long.MAX_VALUE;
        for (int set = 0; set < 1 << measures.size(); set++) {
            List<Measure> chosen = new ArrayList<>();
            for (int i = 0; i < measures.size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(measures.get(i));
                }
            }
            long extra = 0;
            for (Condition condition : yielding) {
                Condition.Budget budget = (Condition.Budget) condition;
                extra += Math.max(
                        0,
                        chosen.stream()
                                        .mapToLong(it -> it.costs().get(budget.year()))
                                        .sum()
                                - budget.most());
            }
            if (chosen.stream().mapToLong(Measure::value).sum() > value
                    && all.stream().allMatch(it -> yielding.contains(it) || Kept.isKept(it, chosen))) {
                least = Math.min(least, extra);
            }
        }
        return least;
    }

    private static void refuses(Condition condition, String said) {
        assertThatThrownBy(
                        () -> new Task(List.of(measure("school", 10, 70, 70)), List.of(condition), Task.Objective.SUM))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    private static Answer.Best best(List<Measure> measures, List<Condition> conditions) {
        return (Answer.Best) Portfolio.best(new Task(measures, conditions, Task.Objective.SUM));
    }

    private static Measure measure(String id, long value, long thisYear, long nextYear) {
        return new Measure(id, List.of(thisYear, nextYear), value, Set.of("education"), Set.of("settlement"));
    }
}
