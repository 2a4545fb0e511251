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

class A08_PortfolioTest {
    private static final Measure WATER = measure("water", 60, 50, "housing", "settlement");
    private static final Measure ROAD = measure("road", 50, 60, "transport", "centre");
    private static final Measure NURSERY = measure("nursery", 40, 40, "education", "settlement");

    @Test
    void takesTheMostValueTheMoneyBuys() {
        Answer.Best best = best(List.of(new Condition.Budget(0, 100)));
        assertThat(best.measures()).containsExactly("road", "nursery");
        assertThat(best.value()).isEqualTo(100);
        assertThat(best.cost()).isEqualTo(90);
    }

    @Test
    void saysWhatALittleMoreMoneyWouldBuy() {
        Answer.Best best = best(List.of(new Condition.Budget(0, 100)));
        assertThat(best.binding()).containsExactly(new Answer.Binding(new Condition.Budget(0, 100), 150));
        assertThat(best.next()).containsExactly(new Answer.Next(0, 10, 110, List.of("water", "road")));
    }

    @Test
    void saysWhatAPromiseCosts() {
        Condition.LeastShare half = new Condition.LeastShare("settlement", 50);
        Answer.Best best = best(List.of(new Condition.Budget(0, 100), half));
        assertThat(best.measures()).containsExactly("water", "nursery");
        assertThat(best.binding()).contains(new Answer.Binding(half, 100));
    }

    @Test
    void whatNeedsAnotherComesOnlyWithIt() {
        Answer.Best best = best(List.of(new Condition.Budget(0, 100), new Condition.Requires("road", "water")));
        assertThat(best.measures()).containsExactly("water", "nursery");
        Answer.Best apart =
                best(List.of(new Condition.Budget(0, 100), new Condition.AtMostOneOf(Set.of("road", "nursery"))));
        assertThat(apart.measures()).containsExactly("water", "nursery");
    }

    @Test
    void everyYearHasItsOwnBudget() {
        Measure late = new Measure("late", List.of(0L, 80L), 30, Set.of("housing"), Set.of());
        Measure early = new Measure("early", List.of(80L, 0L), 20, Set.of("housing"), Set.of());
        Answer answer = Portfolio.best(new Task(
                List.of(late, early),
                List.of(new Condition.Budget(0, 79), new Condition.Budget(1, 80)),
                Task.Objective.SUM));
        assertThat(((Answer.Best) answer).measures()).containsExactly("late");
        assertThat(((Answer.Best) answer).next()).containsExactly(new Answer.Next(0, 1, 50, List.of("late", "early")));
    }

    @Test
    void theWorstAreaCanBeWhatCounts() {
        Answer answer = Portfolio.best(new Task(
                List.of(WATER, ROAD, NURSERY), List.of(new Condition.Budget(0, 150)), Task.Objective.WORST_AREA));
        assertThat(((Answer.Best) answer).value()).isEqualTo(40);
    }

    @Test
    void saysWhichConditionStandsInTheWay() {
        Condition.Coverage housing = new Condition.Coverage("housing", 2);
        Answer answer = Portfolio.best(new Task(
                List.of(WATER, ROAD, NURSERY), List.of(new Condition.Budget(0, 100), housing), Task.Objective.SUM));
        assertThat(answer).isEqualTo(new Answer.Impossible(List.of(housing), List.of()));
    }

    @Test
    void aMissingMeasureIsRefused() {
        assertThatThrownBy(() ->
                        new Task(List.of(WATER), List.of(new Condition.Requires("water", "road")), Task.Objective.SUM))
                .hasMessageContaining("not a measure");
    }

    @Property(tries = 60, seed = "1971")
    void noSetTriedByHandIsBetter(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            measures.add(measure(
                    "m" + i,
                    1 + random.nextInt(30),
                    random.nextInt(40),
                    "area " + random.nextInt(3),
                    "g" + random.nextInt(2)));
        }
        List<Condition> conditions = List.of(
                new Condition.Budget(0, 20 + random.nextInt(60)),
                new Condition.Coverage("area 0", random.nextInt(2)),
                new Condition.LeastShare("g0", random.nextInt(50)),
                new Condition.Requires("m1", "m0"));
        for (Task.Objective objective : Task.Objective.values()) {
            Task task = new Task(measures, conditions, objective);
            Answer answer = Portfolio.best(task);
            assertThat(answer instanceof Answer.Best best ? best.value() : -1).isEqualTo(byHand(task));
        }
    }

    private static long byHand(Task task) {
        long best = -1;
        for (int set = 0; set < 1 << task.measures().size(); set++) {
            List<Measure> chosen = new ArrayList<>();
            for (int i = 0; i < task.measures().size(); i++) {
                if ((set >> i & 1) == 1) {
                    chosen.add(task.measures().get(i));
                }
            }
            if (task.conditions().stream().allMatch(condition -> Kept.isKept(condition, chosen))) {
                best = Math.max(best, Kept.value(task, chosen));
            }
        }
        return best;
    }

    private static Answer.Best best(List<Condition> conditions) {
        return (Answer.Best) Portfolio.best(new Task(List.of(WATER, ROAD, NURSERY), conditions, Task.Objective.SUM));
    }

    private static Measure measure(String id, long cost, long value, String area, String group) {
        return new Measure(id, List.of(cost), value, Set.of(area), Set.of(group));
    }
}
