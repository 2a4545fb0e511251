package org.romact.decisions.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.romact.decisions.Conditions;
import org.romact.decisions.Election;
import org.romact.decisions.Fraction;
import org.romact.decisions.Greedy;
import org.romact.decisions.Outcome;
import org.romact.decisions.Satisfaction;
import org.romact.decisions.Ties;
import org.romact.decisions.Voter;

/**
 * A report on an outcome; "listed" is whatever stands on a ballot, with any points.
 *
 * @param votersWithNothing voters none of whose listed projects is funded; empty ballots count too
 * @param exclusionRatio their share
 * @param meanFunded mean number of funded projects that a voter listed
 * @param meanMoney mean cost of the funded projects that a voter listed
 * @param giniFunded how unequal these numbers are: 0 for all the same, near 1 for one voter having all
 * @param giniMoney as that, by cost
 * @param brokenByCost projects by which the outcome violates EJR+ up to one project with satisfaction by cost, sorted
 * @param brokenByNumber as that, with every project counting one
 * @param groups by group; empty where no grouping was asked for
 * @see <a href="https://doi.org/10.1145/3580507.3597801">Brill and Peters 2023 on EJR+, checked in polynomial time</a>
 */
public record Fairness(
        long votersWithNothing,
        Fraction exclusionRatio,
        Fraction meanFunded,
        Fraction meanMoney,
        Fraction giniFunded,
        Fraction giniMoney,
        List<String> brokenByCost,
        List<String> brokenByNumber,
        Map<String, Group> groups) {

    /**
     * @param voters how many
     * @param money every funded project's cost shared out by its supporters' groups
     * @param shareOfMoney of all that was spent; zero where nothing was
     * @param shareOfVoters of all voters
     * @param withNothing how many have no funded project
     */
    public record Group(long voters, Fraction money, Fraction shareOfMoney, Fraction shareOfVoters, long withNothing) {}

    /** @param groupKey the fact of a voter that names the group, or empty */
    public static Fairness of(Outcome outcome, String groupKey) {
        return new Fairness.Maker(outcome).make(groupKey);
    }

    /** What greedy counting by cost would have funded instead, and how many would then have had nothing who now have something. */
    public static Comparison besideGreedy(Outcome outcome, Conditions conditions, Ties ties) {
        Outcome greedy = new Greedy(Satisfaction.COST).count(outcome.election(), conditions, ties, false);
        Set<String> ours = new HashSet<>(outcome.winners());
        Set<String> theirs = new HashSet<>(greedy.winners());
        long worse = 0;
        long better = 0;
        for (Voter voter : outcome.election().voters()) {
            boolean now = hasSomething(voter, outcome.funded());
            boolean then = hasSomething(voter, greedy.funded());
            worse += now && !then ? 1 : 0;
            better += !now && then ? 1 : 0;
        }
        return new Comparison(
                outcome.winners().stream().filter(id -> !theirs.contains(id)).toList(),
                greedy.winners().stream().filter(id -> !ours.contains(id)).toList(),
                worse,
                better);
    }

    /**
     * @param onlyHere funded here, not by greedy
     * @param onlyGreedy funded by greedy, not here
     * @param wouldHaveNothing voters with something funded here and nothing under greedy
     * @param wouldHaveSomething the other way round
     */
    public record Comparison(
            List<String> onlyHere, List<String> onlyGreedy, long wouldHaveNothing, long wouldHaveSomething) {}

    private static boolean hasSomething(Voter voter, Set<Integer> funded) {
        return voter.ballot().projects().stream().anyMatch(funded::contains);
    }

    private static final class Maker {
        private final Outcome outcome;
        private final Election election;
        private final Set<Integer> funded;
        private final List<Fraction> numbers = new ArrayList<>();
        private final List<Fraction> money = new ArrayList<>();

        Maker(Outcome outcome) {
            this.outcome = outcome;
            this.election = outcome.election();
            this.funded = outcome.funded();
            for (Voter voter : election.voters()) {
                List<Integer> have = voter.ballot().projects().stream()
                        .filter(funded::contains)
                        .toList();
                numbers.add(Fraction.of(have.size()));
                money.add(election.cost(have));
            }
        }

        Fairness make(String groupKey) {
            long nothing = numbers.stream().filter(Fraction::isZero).count();
            return new Fairness(
                    nothing,
                    share(Fraction.of(nothing), Fraction.of(election.voters().size())),
                    mean(numbers),
                    mean(money),
                    gini(numbers),
                    gini(money),
                    broken(money, true),
                    broken(numbers, false),
                    groupKey.isEmpty() ? Map.of() : groups(groupKey));
        }

        private static Fraction mean(List<Fraction> values) {
            return share(sum(values), Fraction.of(values.size()));
        }

        private static Fraction share(Fraction part, Fraction whole) {
            return whole.isZero() ? Fraction.ZERO : part.over(whole);
        }

        private static Fraction sum(List<Fraction> values) {
            return values.stream().reduce(Fraction.ZERO, Fraction::plus);
        }

        /** 2 sum(k x_k) / (n sum(x)) - (n + 1)/n for x_1 up to x_n in order. */
        private static Fraction gini(List<Fraction> values) {
            Fraction total = sum(values);
            if (total.isZero()) {
                return Fraction.ZERO;
            }
            List<Fraction> sorted = values.stream().sorted().toList();
            long size = sorted.size();
            Fraction weighted = Fraction.ZERO;
            for (int k = 0; k < size; k++) {
                weighted = weighted.plus(sorted.get(k).times(k + 1L));
            }
            return weighted.times(2).over(total.times(size)).minus(Fraction.of(size + 1, size));
        }

        /** For each unfunded project that costs something, its supporters from the worst-off: the k-th is the best-off of the poorest group of k. */
        private List<String> broken(List<Fraction> satisfaction, boolean byCost) {
            List<List<Integer>> listedBy = listedBy();
            Fraction part =
                    share(election.budget(), Fraction.of(election.voters().size()));
            List<String> broken = new ArrayList<>();
            for (int p = 0; p < election.projects().size(); p++) {
                if (!funded.contains(p) && isBroken(p, listedBy.get(p), satisfaction, byCost, part)) {
                    broken.add(election.projects().get(p).id());
                }
            }
            broken.sort(Ties.CODE_POINTS);
            return broken;
        }

        private boolean isBroken(
                int project, List<Integer> listed, List<Fraction> satisfaction, boolean byCost, Fraction part) {
            Fraction cost = election.projects().get(project).cost();
            if (cost.isZero()) {
                return false;
            }
            List<Fraction> sorted = listed.stream()
                    .map(satisfaction::get)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (int k = 1; k <= sorted.size(); k++) {
                Fraction has = sorted.get(k - 1);
                Fraction needs =
                        byCost ? has.plus(cost) : has.plus(Fraction.ONE).times(cost);
                if (needs.compareTo(part.times(k)) <= 0) {
                    return true;
                }
            }
            return false;
        }

        private List<List<Integer>> listedBy() {
            List<List<Integer>> listedBy = new ArrayList<>();
            election.projects().forEach(project -> listedBy.add(new ArrayList<>()));
            for (int voter = 0; voter < election.voters().size(); voter++) {
                for (int project : election.voters().get(voter).ballot().projects()) {
                    listedBy.get(project).add(voter);
                }
            }
            return listedBy;
        }

        private Map<String, Group> groups(String key) {
            List<String> groupOf = election.voters().stream()
                    .map(voter -> voter.facts().getOrDefault(key, ""))
                    .toList();
            Map<String, long[]> counts = new TreeMap<>();
            Map<String, Fraction> sums = new TreeMap<>();
            for (int voter = 0; voter < groupOf.size(); voter++) {
                long[] count = counts.computeIfAbsent(groupOf.get(voter), group -> new long[2]);
                count[0]++;
                count[1] += numbers.get(voter).isZero() ? 1 : 0;
            }
            List<List<Integer>> listedBy = listedBy();
            for (int project : funded) {
                List<Integer> supporters = listedBy.get(project);
                for (int voter : supporters) {
                    Fraction part = election.projects().get(project).cost().over(Fraction.of(supporters.size()));
                    sums.merge(groupOf.get(voter), part, Fraction::plus);
                }
            }
            Map<String, Group> groups = new TreeMap<>();
            counts.forEach((group, count) -> {
                Fraction got = sums.getOrDefault(group, Fraction.ZERO);
                groups.put(
                        group,
                        new Group(
                                count[0],
                                got,
                                share(got, outcome.cost()),
                                Fraction.of(count[0], groupOf.size()),
                                count[1]));
            });
            return groups;
        }
    }
}
