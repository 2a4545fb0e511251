package org.romact.decisions.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.romact.decisions.Conditions;
import org.romact.decisions.Election;
import org.romact.decisions.EqualShares;
import org.romact.decisions.Fraction;
import org.romact.decisions.Greedy;
import org.romact.decisions.Outcome;
import org.romact.decisions.Phragmen;
import org.romact.decisions.Rule;
import org.romact.decisions.Satisfaction;
import org.romact.decisions.Ties;
import org.romact.decisions.fairness.Fairness;
import org.romact.decisions.pabulib.PbReader;
import org.romact.decisions.pabulib.UnreadableElection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The elections of {@code pb-expected.json}: winners, order, cost, increments and diagnostics, each exactly. */
final class ElectionCases {
    private final Path directory;
    private final Consumer<CaseResult> results;

    ElectionCases(Path directory, Consumer<CaseResult> results) {
        this.directory = directory;
        this.results = results;
    }

    void run() throws IOException {
        Path file = directory.resolve("pb-expected.json");
        if (!Files.exists(file)) {
            return;
        }
        for (JsonNode instance :
                new JsonMapper().readTree(Files.readString(file)).path("instances")) {
            String name = instance.path("file").asString("");
            try {
                Election election = PbReader.read(directory.resolve("pb").resolve(name));
                for (Map.Entry<String, JsonNode> rule : instance.path("rules").properties()) {
                    if (rule.getValue().has("winners")) {
                        compare(name + " " + rule.getKey(), election, rule.getKey(), rule.getValue());
                    }
                }
            } catch (UnreadableElection unreadable) {
                results.accept(new CaseResult(
                        name, false, "readable", unreadable.faults().toString()));
            }
        }
    }

    /** {@code mesAdd1Greedy.cost} and its like. */
    static Rule rule(String name) {
        int dot = name.indexOf('.');
        Satisfaction satisfaction = dot < 0
                ? Satisfaction.CARDINALITY
                : Satisfaction.valueOf(name.substring(dot + 1).toUpperCase(Locale.ROOT));
        return switch (dot < 0 ? name : name.substring(0, dot)) {
            case "greedy" -> new Greedy(satisfaction);
            case "mes" -> EqualShares.plain(satisfaction);
            case "mesAdd1" -> EqualShares.addOne(satisfaction);
            case "mesAdd1Greedy" -> EqualShares.addOne(satisfaction).andThenGreedy();
            case "phragmen" -> new Phragmen();
            default -> throw new IllegalArgumentException("The rule " + name + " is not known.");
        };
    }

    private void compare(String name, Election election, String rule, JsonNode expected) {
        Outcome outcome = rule(rule).count(election, Conditions.NONE, new Ties.ById(), false);
        List<String> faults = new ArrayList<>();
        Check check = new Check(faults);
        check.same("winners", texts(expected.path("winners")), outcome.winners());
        check.same("cost", Fraction.parse(expected.path("cost").asString("")), outcome.cost());
        if (expected.has("order")) {
            check.same("order", texts(expected.path("order")), outcome.bought());
        }
        if (expected.has("increments")) {
            Outcome.Increase increase = outcome.increase().orElseThrow();
            check.same("increments", expected.path("increments").asLong(), increase.steps());
            check.same(
                    "finalVoterBudget",
                    Fraction.parse(expected.path("finalVoterBudget").asString("")),
                    increase.voterBudget());
            check.same(
                    "stop",
                    expected.path("stop").asString(""),
                    increase.stop() == Outcome.Stop.OVER_BUDGET ? "overBudget" : "exhaustive");
        }
        JsonNode diagnostics = expected.path("diagnostics");
        diagnose(check, diagnostics, Fairness.of(outcome, diagnostics.has("groups") ? "neighborhood" : ""));
        results.accept(new CaseResult(name, faults.isEmpty(), check.expected(), check.actual()));
    }

    private static void diagnose(Check check, JsonNode expected, Fairness fairness) {
        check.same(
                "votersWithNoFundedProject",
                expected.path("votersWithNoFundedProject").asLong(),
                fairness.votersWithNothing());
        check.same("exclusionRatio", fraction(expected, "exclusionRatio"), fairness.exclusionRatio());
        check.same("meanFundedApproved", fraction(expected, "meanFundedApproved"), fairness.meanFunded());
        check.same("meanMoneyApproved", fraction(expected, "meanMoneyApproved"), fairness.meanMoney());
        check.same("giniCardinality", fraction(expected, "giniCardinality"), fairness.giniFunded());
        check.same("giniCost", fraction(expected, "giniCost"), fairness.giniMoney());
        check.same("ejrPlusUpToOne.cost", texts(expected.path("ejrPlusUpToOne.cost")), fairness.brokenByCost());
        check.same(
                "ejrPlusUpToOne.cardinality",
                texts(expected.path("ejrPlusUpToOne.cardinality")),
                fairness.brokenByNumber());
        for (Map.Entry<String, JsonNode> group : expected.path("groups").properties()) {
            Fairness.Group actual = fairness.groups().get(group.getKey());
            if (actual == null) {
                check.same("group", group.getKey(), "none");
                continue;
            }
            check.same(
                    group.getKey() + " voters", group.getValue().path("voters").asLong(), actual.voters());
            check.same(group.getKey() + " money", fraction(group.getValue(), "moneyToGroup"), actual.money());
            check.same(group.getKey() + " share", fraction(group.getValue(), "shareOfSpending"), actual.shareOfMoney());
            check.same(
                    group.getKey() + " excluded",
                    group.getValue().path("excluded").asLong(),
                    actual.withNothing());
        }
    }

    private static Fraction fraction(JsonNode node, String name) {
        return Fraction.parse(node.path(name).asString("0"));
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    /** Gathers what differs. */
    private static final class Check {
        private final List<String> faults;
        private final List<String> expected = new ArrayList<>();
        private final List<String> actual = new ArrayList<>();

        Check(List<String> faults) {
            this.faults = faults;
        }

        void same(String what, Object wanted, Object got) {
            if (!wanted.equals(got)) {
                faults.add(what);
                expected.add(what + " " + wanted);
                actual.add(what + " " + got);
            }
        }

        String expected() {
            return String.join("; ", expected);
        }

        String actual() {
            return String.join("; ", actual);
        }
    }
}
