package org.romact.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.romact.decisions.fairness.Fairness;

/** The worked example of README.md: a fifth of the voters want other things than the rest. */
class A02_EightyAndTwentyTest {
    private final Election town = Elections.eightyTwenty();

    @Test
    void greedyGivesTheSmallerPartNothing() {
        Fairness fairness = Fairness.of(new Greedy(Satisfaction.COST).count(town), "part");
        assertThat(small(fairness).money()).isEqualTo(Fraction.ZERO);
        assertThat(fairness.votersWithNothing()).isEqualTo(20);
        assertThat(fairness.brokenByCost()).containsExactly("B01", "B02", "B03", "B04");
    }

    @Test
    void equalSharesGivesItAFifth() {
        Outcome outcome = EqualShares.plain(Satisfaction.COST).count(town);
        assertThat(outcome.winners())
                .containsExactly("A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "B01", "B02");
        Fairness fairness = Fairness.of(outcome, "part");
        assertThat(small(fairness).shareOfMoney()).isEqualTo(Fraction.of(1, 5));
        assertThat(fairness.brokenByCost()).isEmpty();
    }

    private static Fairness.Group small(Fairness fairness) {
        return Objects.requireNonNull(fairness.groups().get("small"));
    }

    @Test
    void phragmenToo() {
        assertThat(new Phragmen().count(town).winners()).contains("B01", "B02").hasSize(10);
    }

    @Test
    void aCitizenCanCountItAgainByHand() {
        Outcome outcome = EqualShares.plain(Satisfaction.COST).count(town, Conditions.NONE, new Ties.ById(), true);
        Round first = outcome.rounds().getFirst();
        assertThat(first.project()).isEqualTo("A01");
        assertThat(first.price()).isEqualTo(Fraction.of(1, 80));
        assertThat(first.payments()).containsExactly(new Round.Payment(Fraction.of(125), Fraction.of(80)));
        assertThat(first.offers()).hasSize(14);
        Round last = outcome.rounds().getLast();
        assertThat(last.payments()).containsExactly(new Round.Payment(Fraction.of(500), Fraction.of(20)));
        assertThat(last.left()).isEqualTo(Fraction.ZERO);
        assertThat(outcome.missed()).contains(new Outcome.Missed("B03", Fraction.ZERO));
    }

    @Test
    void whatGreedyWouldHaveDoneIsSaid() {
        Fairness.Comparison greedy = Fairness.besideGreedy(
                EqualShares.plain(Satisfaction.COST).count(town), Conditions.NONE, new Ties.ById());
        assertThat(greedy.onlyHere()).isEqualTo(List.of("B01", "B02"));
        assertThat(greedy.onlyGreedy()).isEqualTo(List.of("A09", "A10"));
        assertThat(greedy.wouldHaveNothing()).isEqualTo(20);
    }

    @Test
    void everyTieIsPartOfTheOutcome() {
        Outcome outcome = EqualShares.plain(Satisfaction.COST).count(town);
        assertThat(outcome.ties().getFirst().projects())
                .startsWith("A01", "A02")
                .hasSize(10);
        assertThat(outcome.ties()).hasSize(10);
    }
}
