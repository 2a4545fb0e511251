package org.romact.decisions;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An election made ready for counting: identical ballots of the same weight merged into one class, money and weights in whole numbers. A weight of two
 * counts as two voters in every rule.
 */
final class Profile {
    final Election election;
    final Satisfaction satisfaction;
    /** Costs and the budget in whole units: {@link #unit} of them are one unit of the currency. */
    final long[] cost;

    final long budget;
    final long unit;
    /** Voters of each class, in whole numbers: {@link #weightUnit} of them are one voter of weight one. */
    final long[] members;

    final long allMembers;
    final long weightUnit;
    final boolean[] takesPart;
    /** For each project the classes to whom it is worth something. */
    final int[][] supporters;
    /** What it is worth to each of them, in whole units; null where it is worth {@link #sameWorth} to all. */
    final long @Nullable [][] worth;

    final long[] sameWorth;
    /** Sum over supporting members, exact. */
    final Fraction[] totalWorth;
    /** How many members listed it, with whatever points. */
    final long[] listedBy;

    /** What a price in whole units is multiplied by to be one in the currency, for a voter of weight one and a unit of worth. */
    final Fraction pricing;

    final Comparator<Integer> first;
    final int[] envelopeOf;
    final long[] envelopes;
    final int[][] rivals;

    Profile(Election election, Satisfaction satisfaction, Conditions conditions, Ties ties) {
        this.election = election;
        this.satisfaction = satisfaction;
        int size = election.projects().size();
        unit = wholeUnit(election, conditions);
        budget = whole(election.budget());
        cost = election.projects().stream()
                .mapToLong(project -> whole(project.cost()))
                .toArray();
        takesPart = new boolean[size];
        for (int p = 0; p < size; p++) {
            takesPart[p] = conditions.admits(election.projects().get(p));
        }
        weightUnit = conditions.weights().values().stream()
                .map(Fraction::denominator)
                .reduce(BigInteger.ONE, Profile::leastCommonMultiple)
                .longValueExact();
        List<Ballot> ballots = new ArrayList<>();
        members = merge(election, conditions, ballots);
        allMembers = Arrays.stream(members).sum();
        Listings listings = new Listings(size, ballots);
        supporters = new int[size][];
        long[][] points = new long[size][];
        sameWorth = new long[size];
        totalWorth = new Fraction[size];
        listedBy = new long[size];
        long worthUnit = satisfaction == Satisfaction.SCORE ? pointUnit(ballots) : 1;
        pricing = satisfaction == Satisfaction.COST
                ? Fraction.of(weightUnit)
                : Fraction.of(weightUnit, unit).times(worthUnit);
        for (int p = 0; p < size; p++) {
            fill(p, listings, ballots, points, worthUnit);
        }
        worth = satisfaction.isSameForAll() ? null : points;
        first = ties.order(election.projects(), listedBy);
        List<String> names = List.copyOf(conditions.envelopes().keySet());
        envelopeOf = election.projects().stream()
                .mapToInt(project -> project.fact(conditions.envelopeKey())
                        .map(names::indexOf)
                        .orElse(-1))
                .toArray();
        envelopes = names.stream()
                .mapToLong(name -> whole(conditions.envelopes().getOrDefault(name, Fraction.ZERO)))
                .toArray();
        rivals = rivals(election.projects(), conditions.atMostOneOf());
    }

    /** How much a member of the k-th supporting class gets from a project, in whole units of worth. */
    long worth(int project, int k) {
        return worth == null ? sameWorth[project] : worth[project][k];
    }

    Fraction money(Fraction wholeUnits) {
        return wholeUnits.over(Fraction.of(unit));
    }

    Fraction money(long wholeUnits) {
        return Fraction.of(wholeUnits, unit);
    }

    int size() {
        return cost.length;
    }

    String id(int project) {
        return election.projects().get(project).id();
    }

    private void fill(int p, Listings listings, List<Ballot> ballots, long[][] points, long worthUnit) {
        Project project = election.projects().get(p);
        int[] classes = listings.classes(p);
        int[] supporting = new int[classes.length];
        long[] worths = new long[classes.length];
        int count = 0;
        BigInteger total = BigInteger.ZERO;
        boolean same = satisfaction.isSameForAll();
        long common = satisfaction == Satisfaction.COST ? cost[p] : 1;
        for (int k = 0; k < classes.length; k++) {
            int owner = classes[k];
            listedBy[p] += members[owner];
            long value = same
                    ? common
                    : satisfaction
                            .of(ballots.get(owner), listings.place(p, k), project)
                            .times(worthUnit)
                            .numerator()
                            .longValueExact();
            if (value > 0) {
                supporting[count] = owner;
                worths[count++] = value;
                total = total.add(BigInteger.valueOf(value).multiply(BigInteger.valueOf(members[owner])));
            }
        }
        supporters[p] = Arrays.copyOf(supporting, count);
        points[p] = same ? new long[0] : Arrays.copyOf(worths, count);
        sameWorth[p] = common;
        totalWorth[p] = Fraction.of(total, BigInteger.ONE);
    }

    private long[] merge(Election election, Conditions conditions, List<Ballot> ballots) {
        Map<Ballot, Integer> known = new HashMap<>();
        long[] counts = new long[election.voters().size()];
        for (Voter voter : election.voters()) {
            int place = known.computeIfAbsent(canonical(voter.ballot()), ballot -> {
                ballots.add(ballot);
                return ballots.size() - 1;
            });
            counts[place] +=
                    conditions.weight(voter).times(weightUnit).numerator().longValueExact();
        }
        return Arrays.copyOf(counts, ballots.size());
    }

    /** Where the order on the ballot says nothing, ballots that name the same projects are the same. */
    private Ballot canonical(Ballot ballot) {
        return satisfaction.isSameForAll()
                ? new Ballot(ballot.projects().stream().sorted().toList(), List.of())
                : ballot;
    }

    private static long wholeUnit(Election election, Conditions conditions) {
        BigInteger common = election.budget().denominator();
        for (Project project : election.projects()) {
            common = leastCommonMultiple(common, project.cost().denominator());
        }
        for (Fraction envelope : conditions.envelopes().values()) {
            common = leastCommonMultiple(common, envelope.denominator());
        }
        return common.longValueExact();
    }

    private static long pointUnit(List<Ballot> ballots) {
        BigInteger common = BigInteger.ONE;
        for (Ballot ballot : ballots) {
            for (Fraction point : ballot.points()) {
                common = leastCommonMultiple(common, point.denominator());
            }
        }
        return common.longValueExact();
    }

    private long whole(Fraction money) {
        return money.times(unit).numerator().longValueExact();
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    private static int[][] rivals(List<Project> projects, List<Set<String>> sets) {
        int[][] rivals = new int[projects.size()][];
        for (int p = 0; p < rivals.length; p++) {
            Set<Integer> others = new HashSet<>();
            for (Set<String> set : sets) {
                if (set.contains(projects.get(p).id())) {
                    for (int other = 0; other < rivals.length; other++) {
                        if (other != p && set.contains(projects.get(other).id())) {
                            others.add(other);
                        }
                    }
                }
            }
            rivals[p] = others.stream().mapToInt(Integer::intValue).toArray();
        }
        return rivals;
    }

    /** Which classes list each project, and where on their ballot. */
    private static final class Listings {
        private final int[][] classes;
        private final int[][] places;

        Listings(int size, List<Ballot> ballots) {
            int[] counts = new int[size];
            ballots.forEach(ballot -> ballot.projects().forEach(project -> counts[project]++));
            classes = new int[size][];
            places = new int[size][];
            for (int p = 0; p < size; p++) {
                classes[p] = new int[counts[p]];
                places[p] = new int[counts[p]];
            }
            int[] next = new int[size];
            for (int owner = 0; owner < ballots.size(); owner++) {
                List<Integer> listed = ballots.get(owner).projects();
                for (int place = 0; place < listed.size(); place++) {
                    int project = listed.get(place);
                    classes[project][next[project]] = owner;
                    places[project][next[project]++] = place;
                }
            }
        }

        int[] classes(int project) {
            return classes[project];
        }

        int place(int project, int k) {
            return places[project][k];
        }
    }
}
