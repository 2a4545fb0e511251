package org.romact.decisions.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.romact.decisions.Ballot;
import org.romact.decisions.Conditions;
import org.romact.decisions.Election;
import org.romact.decisions.EqualShares;
import org.romact.decisions.Fraction;
import org.romact.decisions.Outcome;
import org.romact.decisions.Project;
import org.romact.decisions.Rule;
import org.romact.decisions.Satisfaction;
import org.romact.decisions.Ties;
import org.romact.decisions.VoteType;
import org.romact.decisions.Voter;
import org.romact.decisions.pabulib.PbReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Seconds of every recorded count beside those pabutools took, and a city of a million. Run its main; it asserts nothing. */
final class CountingSpeed {
    private CountingSpeed() {}

    private record Line(String name, long votes, double theirs, double ours) {
        double ratio() {
            return theirs / ours;
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments.length > 0 ? arguments[0] : "../shared/reference/decisions/open");
        List<Line> lines = new ArrayList<>();
        for (JsonNode instance : new JsonMapper()
                .readTree(Files.readString(directory.resolve("pb-expected.json")))
                .path("instances")) {
            Election election = PbReader.read(
                    directory.resolve("pb").resolve(instance.path("file").asString("")));
            for (Map.Entry<String, JsonNode> rule : instance.path("rules").properties()) {
                double theirs = rule.getValue()
                        .path("cpuSeconds")
                        .asDouble(rule.getValue().path("seconds").asDouble());
                boolean recorded =
                        rule.getValue().has("winners") && !rule.getKey().startsWith("mesAdd1Greedy");
                if (recorded && election.voters().size() > 100) {
                    lines.add(new Line(
                            instance.path("file").asString("") + " " + rule.getKey(),
                            election.voters().size(),
                            theirs,
                            seconds(ElectionCases.rule(rule.getKey()), election)));
                }
            }
        }
        report("all", lines);
        report(
                "add1",
                lines.stream().filter(line -> line.name().contains("Add1")).toList());
        List<Line> largest = lines.stream()
                .sorted(Comparator.comparingLong(line -> -line.votes()))
                .limit(60)
                .toList();
        report("the largest", largest);
        lines.stream()
                .sorted(Comparator.comparingDouble(line -> -line.ours()))
                .limit(12)
                .forEach(CountingSpeed::print);
        System.out.println("slowest against the peer:");
        lines.stream()
                .filter(line -> line.theirs() > 0.05)
                .sorted(Comparator.comparingDouble(Line::ratio))
                .limit(12)
                .forEach(CountingSpeed::print);
        city();
    }

    private static void print(Line line) {
        System.out.printf(
                "  %-90s %8.4f s, pabutools %8.4f s, %5.0f x%n", line.name(), line.ours(), line.theirs(), line.ratio());
    }

    private static void report(String what, List<Line> lines) {
        double theirs = lines.stream().mapToDouble(Line::theirs).sum();
        double ours = lines.stream().mapToDouble(Line::ours).sum();
        System.out.printf(
                "%-12s %4d counts: %.3f s, pabutools %.1f s recorded, %.0f x%n",
                what, lines.size(), ours, theirs, theirs / ours);
    }

    /** The best of three after one to warm up. */
    private static double seconds(Rule rule, Election election) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            rule.count(election);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return best;
    }

    private static void city() {
        SplittableRandom random = new SplittableRandom(7);
        List<Project> projects = new ArrayList<>();
        for (int p = 0; p < 500; p++) {
            projects.add(new Project("P" + p, 10_000 + 1000L * random.nextInt(500)));
        }
        List<Voter> voters = new ArrayList<>();
        for (int v = 0; v < 1_000_000; v++) {
            int quarter = random.nextInt(20);
            List<Integer> listed = new ArrayList<>();
            for (int k = 0; k < 3 + random.nextInt(8); k++) {
                int project = random.nextInt(10) < 7 ? quarter * 25 + random.nextInt(25) : random.nextInt(500);
                if (!listed.contains(project)) {
                    listed.add(project);
                }
            }
            voters.add(new Voter(Integer.toString(v), new Ballot(listed, List.of()), Map.of()));
        }
        Election election = new Election(Fraction.of(20_000_000), VoteType.APPROVAL, projects, voters, Map.of());
        for (Rule rule : List.of(EqualShares.plain(Satisfaction.COST), EqualShares.plain(Satisfaction.CARDINALITY))) {
            long start = System.nanoTime();
            Outcome outcome = rule.count(election, Conditions.NONE, new Ties.ById(), false);
            System.out.printf(
                    "city of 1,000,000 voters x 500 projects, %s: %d funded in %.2f s, heap %d MB%n",
                    rule,
                    outcome.order().size(),
                    (System.nanoTime() - start) / 1e9,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }
}
