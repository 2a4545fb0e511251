package org.romact.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class A03_ConditionsTest {
    private final Election town = Elections.eightyTwenty();

    static List<Rule> rules() {
        return List.of(
                new Greedy(Satisfaction.COST),
                EqualShares.plain(Satisfaction.CARDINALITY),
                EqualShares.addOne(Satisfaction.COST).andThenGreedy(),
                new EqualShares(Satisfaction.COST, new EqualShares.Raise.ShareOfBudget(Fraction.of(1, 100)), false),
                new Phragmen());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ofRivalsOnlyOneIsFunded(Rule rule) {
        Conditions conditions =
                Conditions.NONE.withAtMostOneOf(List.of(Set.of("A01", "A02", "A03"), Set.of("B01", "B02")));
        List<String> winners =
                rule.count(town, conditions, new Ties.ById(), false).winners();
        assertThat(winners).contains("A01").doesNotContain("A02", "A03").doesNotContain("B02");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void anEnvelopeIsNotOverspent(Rule rule) {
        List<Project> projects = town.projects().stream()
                .map(project -> new Project(
                        project.id(),
                        project.cost(),
                        Map.of("district", project.id().startsWith("A") ? "north" : "south")))
                .toList();
        Election parted = new Election(town.budget(), town.voteType(), projects, town.voters(), Map.of());
        Conditions conditions = Conditions.NONE.withEnvelopes(
                "district", Map.of("north", Fraction.of(35_000), "south", Fraction.of(20_000)));
        List<String> winners =
                rule.count(parted, conditions, new Ties.ById(), false).winners();
        assertThat(winners).filteredOn(id -> id.startsWith("A")).hasSize(3);
        assertThat(winners).filteredOn(id -> id.startsWith("B")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void tooCheapAndTooDearDoNotTakePart(Rule rule) {
        List<Project> projects = new ArrayList<>(town.projects());
        projects.set(0, new Project("A01", 10));
        projects.set(1, new Project("A02", 90_000));
        Election uneven = new Election(town.budget(), town.voteType(), projects, town.voters(), Map.of());
        Conditions conditions = Conditions.NONE.withCosts(Fraction.of(100), Fraction.of(50_000));
        assertThat(rule.count(uneven, conditions, new Ties.ById(), false).winners())
                .doesNotContain("A01", "A02")
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aWeightOfTwoIsTwoVoters(Rule rule) {
        List<Voter> doubled = new ArrayList<>(town.voters());
        town.voters().stream()
                .filter(voter -> "small".equals(voter.facts().get("part")))
                .forEach(doubled::add);
        Conditions weighted = Conditions.NONE.withWeights("part", Map.of("small", Fraction.of(2)));
        assertThat(rule.count(town, weighted, new Ties.ById(), false).bought())
                .isEqualTo(rule.count(Elections.with(town, doubled)).bought());
    }

    @Test
    void aWeightNeedNotBeWhole() {
        Conditions weighted =
                Conditions.NONE.withWeights("part", Map.of("small", Fraction.of(3, 2), "large", Fraction.of(1, 2)));
        Outcome outcome = EqualShares.plain(Satisfaction.COST).count(town, weighted, new Ties.ById(), false);
        // 30 of 70 weights buy 4 of the B, 40 of 70 buy 5 of the A.
        assertThat(outcome.winners()).filteredOn(id -> id.startsWith("B")).hasSize(4);
        assertThat(outcome.winners()).filteredOn(id -> id.startsWith("A")).hasSize(5);
    }

    @Test
    void aWeightOfZeroIsRefused() {
        assertThatThrownBy(() -> Conditions.NONE.withWeights("part", Map.of("small", Fraction.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tiesCanGoToTheCheaperTheMoreWantedOrBeDrawn() {
        List<Project> projects = List.of(new Project("a", 6), new Project("b", 3), new Project("c", 6));
        List<Voter> voters = List.of(
                new Voter("1", Ballot.of(List.of(0, 2)), Map.of()),
                new Voter("2", Ballot.of(List.of(0, 2)), Map.of()),
                new Voter("3", Ballot.of(List.of(1)), Map.of()));
        Election election = new Election(Fraction.of(6), VoteType.APPROVAL, projects, voters, Map.of());
        Rule rule = new Greedy(Satisfaction.CARDINALITY);
        assertThat(rule.count(election, Conditions.NONE, new Ties.ById(), false).winners())
                .containsExactly("a");
        assertThat(rule.count(election, Conditions.NONE, new Ties.ByCost(), false)
                        .winners())
                .containsExactly("b");
        assertThat(rule.count(election, Conditions.NONE, new Ties.ByApproval(), false)
                        .winners())
                .containsExactly("a");
        Set<List<String>> drawn = new java.util.HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Ties ties = new Ties.BySeed("dice " + seed);
            List<String> winners =
                    rule.count(election, Conditions.NONE, ties, false).winners();
            assertThat(rule.count(election, Conditions.NONE, ties, false).winners())
                    .isEqualTo(winners);
            drawn.add(winners);
        }
        assertThat(drawn).containsExactlyInAnyOrder(List.of("a"), List.of("b"), List.of("c"));
    }
}
