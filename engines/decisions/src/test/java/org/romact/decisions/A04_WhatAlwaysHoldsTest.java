package org.romact.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.romact.decisions.fairness.Fairness;

class A04_WhatAlwaysHoldsTest {
    private static final List<Rule> RULES = List.of(
            new Greedy(Satisfaction.COST),
            new Greedy(Satisfaction.SCORE),
            EqualShares.plain(Satisfaction.COST),
            EqualShares.plain(Satisfaction.BORDA),
            EqualShares.addOne(Satisfaction.CARDINALITY),
            EqualShares.addOne(Satisfaction.SCORE).andThenGreedy(),
            new Phragmen());

    @Property(seed = "1971")
    void theFastCountIsTheExactCount(@ForAll long seed) {
        Election election = Elections.random(seed);
        for (Satisfaction satisfaction : Satisfaction.values()) {
            assertThat(EqualShares.plain(satisfaction).count(election).bought())
                    .as(satisfaction.name())
                    .isEqualTo(NaiveEqualShares.bought(election, satisfaction));
        }
    }

    @Property(seed = "1971")
    void noRuleOverspends(@ForAll long seed) {
        Election election = Elections.random(seed);
        for (Rule rule : RULES) {
            assertThat(rule.count(election).cost()).as(rule.toString()).isLessThanOrEqualTo(election.budget());
        }
    }

    @Property(tries = 300, seed = "1971")
    void theOrderOfVotersIsOfNoAccount(@ForAll long seed) {
        Election election = Elections.random(seed);
        List<Voter> other = new ArrayList<>(election.voters());
        Collections.shuffle(other, new java.util.Random(seed));
        for (Rule rule : RULES) {
            assertThat(rule.count(Elections.with(election, other)).bought())
                    .isEqualTo(rule.count(election).bought());
        }
    }

    @Property(tries = 300, seed = "1971")
    void threeOfEachVoterDecideAsOneOfEach(@ForAll long seed) {
        Election election = Elections.random(seed);
        List<Voter> thrice = new ArrayList<>();
        IntStream.range(0, 3).forEach(i -> thrice.addAll(election.voters()));
        for (Satisfaction satisfaction : Satisfaction.values()) {
            Rule rule = EqualShares.plain(satisfaction);
            assertThat(rule.count(Elections.with(election, thrice)).bought())
                    .isEqualTo(rule.count(election).bought());
        }
    }

    @Property(seed = "1971")
    void equalSharesBreaksNoPromise(@ForAll long seed) {
        Election election = Elections.random(seed);
        assertThat(Fairness.of(EqualShares.plain(Satisfaction.COST).count(election), "")
                        .brokenByCost())
                .isEmpty();
        assertThat(Fairness.of(EqualShares.plain(Satisfaction.CARDINALITY).count(election), "")
                        .brokenByNumber())
                .isEmpty();
    }

    @Property(tries = 300, seed = "1971")
    void whoAgreeAndCouldPayAreNeverLeftWithNothing(@ForAll long seed) {
        Election election = Elections.random(seed);
        Outcome outcome = EqualShares.plain(Satisfaction.COST).count(election);
        Fraction part = election.budget().over(Fraction.of(election.voters().size()));
        for (int p = 0; p < election.projects().size(); p++) {
            int project = p;
            List<Voter> empty = election.voters().stream()
                    .filter(voter -> voter.ballot().projects().contains(project))
                    .filter(voter -> voter.ballot().projects().stream().noneMatch(outcome.funded()::contains))
                    .toList();
            if (election.projects().get(p).cost().signum() > 0) {
                assertThat(part.times(empty.size()))
                        .isLessThan(election.projects().get(p).cost());
            }
        }
    }

    @Property(tries = 300, seed = "1971")
    void theTracePaysForEveryProjectInFull(@ForAll long seed) {
        Election election = Elections.random(seed);
        Outcome outcome = EqualShares.plain(Satisfaction.SCORE).count(election, Conditions.NONE, new Ties.ById(), true);
        for (Round round : outcome.rounds()) {
            Fraction paid = round.payments().stream()
                    .map(payment -> payment.each().times(payment.voters()))
                    .reduce(Fraction.ZERO, Fraction::plus);
            Fraction cost = election.projects().stream()
                    .filter(project -> project.id().equals(round.project()))
                    .findFirst()
                    .orElseThrow()
                    .cost();
            assertThat(paid).isEqualTo(cost);
        }
    }

    @Property(tries = 300, seed = "1971")
    void theTraceChangesNothing(@ForAll long seed) {
        Election election = Elections.random(seed);
        for (Rule rule : RULES) {
            assertThat(rule.count(election, Conditions.NONE, new Ties.ById(), true)
                            .bought())
                    .isEqualTo(rule.count(election).bought());
        }
    }

    @Property(tries = 100, seed = "1971")
    void emptyElectionsAreNoTrap(@ForAll boolean voters) {
        Election empty = new Election(
                Fraction.of(5),
                VoteType.APPROVAL,
                voters ? List.of() : List.of(new Project("a", 3)),
                voters ? List.of(new Voter("1", Ballot.of(List.of()), Map.of())) : List.of(),
                Map.of());
        for (Rule rule : RULES) {
            assertThat(rule.count(empty).cost()).isLessThanOrEqualTo(Fraction.of(3));
        }
    }
}
