package org.romact.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small elections for tests. */
public final class Elections {
    private Elections() {}

    /** 80 voters want A01 to A10, 20 want B01 to B04; each costs 10,000 and there are 100,000. */
    public static Election eightyTwenty() {
        List<Project> projects = new ArrayList<>();
        IntStream.rangeClosed(1, 10).forEach(i -> projects.add(new Project("A%02d".formatted(i), 10_000)));
        IntStream.rangeClosed(1, 4).forEach(i -> projects.add(new Project("B%02d".formatted(i), 10_000)));
        List<Voter> voters = new ArrayList<>();
        for (int v = 0; v < 100; v++) {
            boolean large = v < 80;
            List<Integer> listed =
                    IntStream.range(large ? 0 : 10, large ? 10 : 14).boxed().toList();
            voters.add(new Voter("v" + v, Ballot.of(listed), Map.of("part", large ? "large" : "small")));
        }
        return new Election(Fraction.of(100_000), VoteType.APPROVAL, projects, voters, Map.of());
    }

    /** Few different costs and many alike ballots, so that ties and exact boundaries abound. */
    public static Election random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int size = 2 + random.nextInt(8);
        List<Project> projects = new ArrayList<>();
        for (int p = 0; p < size; p++) {
            projects.add(new Project("p" + p, random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(6)));
        }
        List<Voter> voters = new ArrayList<>();
        int electorate = 1 + random.nextInt(14);
        for (int v = 0; v < electorate; v++) {
            voters.add(new Voter("v" + v, ballot(size, random), Map.of("part", v % 3 == 0 ? "small" : "large")));
        }
        return new Election(Fraction.of(1 + random.nextInt(25)), VoteType.SCORING, projects, voters, Map.of());
    }

    private static Ballot ballot(int size, SplittableRandom random) {
        List<Integer> listed = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(listed, new java.util.Random(random.nextLong()));
        List<Integer> taken = listed.subList(0, random.nextInt(size + 1));
        return new Ballot(
                taken, taken.stream().map(it -> Fraction.of(random.nextInt(4))).toList());
    }

    public static Election with(Election election, List<Voter> voters) {
        return new Election(election.budget(), election.voteType(), election.projects(), voters, election.meta());
    }
}
