package org.romact.decisions.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.romact.decisions.Fraction;
import org.romact.decisions.priorities.Choice;
import org.romact.decisions.priorities.Criterion;
import org.romact.decisions.priorities.ExactSmaa;
import org.romact.decisions.priorities.Preference;
import org.romact.decisions.priorities.Promethee;
import org.romact.decisions.priorities.Smaa;
import org.romact.decisions.priorities.Topsis;
import org.romact.decisions.priorities.WeightedSum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The choices of {@code mcda.json}: rationals exactly, TOPSIS to 1e-9, sampled SMAA within four standard errors. */
final class PriorityCases {
    private static final double TOLERANCE = 1e-9;
    private static final int SAMPLES = 60_000;

    private final Consumer<CaseResult> results;
    private String name = "";

    PriorityCases(Consumer<CaseResult> results) {
        this.results = results;
    }

    void run(Path directory) throws IOException {
        Path file = directory.resolve("mcda.json");
        if (!Files.exists(file)) {
            return;
        }
        for (JsonNode instance :
                new JsonMapper().readTree(Files.readString(file)).path("instances")) {
            name = instance.path("name").asString("");
            compare(choice(instance), instance.path("expected"));
        }
    }

    private static Choice choice(JsonNode instance) {
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < instance.path("criteria").size(); j++) {
            criteria.add(new Criterion(
                    instance.path("criteria").path(j).asString(""),
                    instance.path("directions").path(j).asString("").equals("max")
                            ? Criterion.Direction.MORE_IS_BETTER
                            : Criterion.Direction.LESS_IS_BETTER,
                    number(instance.path("weights").path(j)),
                    preference(instance.path("preference").path(j))));
        }
        List<List<Fraction>> matrix = new ArrayList<>();
        instance.path("matrix").forEach(row -> {
            List<Fraction> values = new ArrayList<>();
            row.forEach(value -> values.add(number(value)));
            matrix.add(values);
        });
        return new Choice(ElectionCases.texts(instance.path("alternatives")), criteria, matrix);
    }

    private static Preference preference(JsonNode node) {
        Fraction q = number(node.path("q"));
        Fraction p = number(node.path("p"));
        return switch (node.path("type").asString("usual")) {
            case "ushape" -> new Preference.UShape(q);
            case "vshape" -> new Preference.VShape(p);
            case "level" -> new Preference.Level(q, p);
            case "linear" -> new Preference.Linear(q, p);
            default -> new Preference.Usual();
        };
    }

    private static Fraction number(JsonNode node) {
        return node.isMissingNode() ? Fraction.ZERO : Fraction.parse(node.asString("0"));
    }

    private void compare(Choice choice, JsonNode expected) {
        WeightedSum sum = WeightedSum.of(choice);
        table("normalised", expected.path("normalised"), choice.normalised());
        row("weightedSum", expected.path("weightedSum"), sum.scores());
        ranks("weightedSumRank", expected.path("weightedSumRank"), sum.ranks());
        Topsis topsis = Topsis.of(choice);
        near("topsis.distanceToBest", expected.path("topsis").path("distanceToBest"), topsis.distanceToBest());
        near("topsis.distanceToWorst", expected.path("topsis").path("distanceToWorst"), topsis.distanceToWorst());
        near("topsis.closeness", expected.path("topsis").path("closeness"), topsis.closeness());
        ranks("topsis.rank", expected.path("topsis").path("rank"), topsis.ranks());
        Promethee promethee = Promethee.of(choice);
        table(
                "promethee.preferenceMatrix",
                expected.path("promethee").path("preferenceMatrix"),
                promethee.preferences());
        row("promethee.positiveFlow", expected.path("promethee").path("positiveFlow"), promethee.positiveFlow());
        row("promethee.negativeFlow", expected.path("promethee").path("negativeFlow"), promethee.negativeFlow());
        row("promethee.netFlow", expected.path("promethee").path("netFlow"), promethee.netFlow());
        ranks("promethee.rank", expected.path("promethee").path("rank"), promethee.ranks());
        smaa(choice, expected.path("smaa"));
    }

    private void smaa(Choice choice, JsonNode expected) {
        ExactSmaa.Shares free = ExactSmaa.of(choice, Smaa.Knowledge.NONE);
        table("smaa.rankAcceptability", expected.path("rankAcceptability"), free.rankAcceptability());
        table("smaa.centralWeights", expected.path("centralWeights"), free.centralWeights());
        ExactSmaa.Shares ordered = ExactSmaa.of(choice, Smaa.Knowledge.ORDERED);
        table("smaa.ordered", expected.path("rankAcceptabilityWithOrderW1geW2geW3"), ordered.rankAcceptability());
        sampled("smaa.sampled", free.rankAcceptability(), Smaa.sampled(choice, Smaa.Knowledge.NONE, SAMPLES, 1));
        sampled(
                "smaa.sampled ordered",
                ordered.rankAcceptability(),
                Smaa.sampled(choice, Smaa.Knowledge.ORDERED, SAMPLES, 1));
    }

    private void sampled(String what, List<List<Fraction>> exact, Smaa smaa) {
        String worst = "";
        for (int i = 0; i < exact.size(); i++) {
            for (int r = 0; r < exact.size(); r++) {
                double share = exact.get(i).get(r).toDouble();
                double got = smaa.rankAcceptability().get(i).get(r);
                if (Math.abs(got - share) > 4 * Math.sqrt(share * (1 - share) / SAMPLES) + TOLERANCE) {
                    worst = "alternative " + i + " rank " + (r + 1) + ": " + share + " but " + got;
                }
            }
        }
        results.accept(new CaseResult(name + " " + what, worst.isEmpty(), "within four standard errors", worst));
    }

    private void table(String what, JsonNode expected, List<List<Fraction>> actual) {
        List<List<Fraction>> wanted = new ArrayList<>();
        expected.forEach(row -> wanted.add(fractions(row)));
        results.accept(CaseResult.compare(name + " " + what, wanted, actual));
    }

    private void row(String what, JsonNode expected, List<Fraction> actual) {
        results.accept(CaseResult.compare(name + " " + what, fractions(expected), actual));
    }

    private static List<Fraction> fractions(JsonNode row) {
        List<Fraction> fractions = new ArrayList<>();
        row.forEach(value -> fractions.add(Fraction.parse(value.path("exact").asString("0"))));
        return fractions;
    }

    private void ranks(String what, JsonNode expected, List<Integer> actual) {
        List<Integer> wanted = new ArrayList<>();
        expected.forEach(rank -> wanted.add(rank.asInt()));
        results.accept(CaseResult.compare(name + " " + what, wanted, actual));
    }

    private void near(String what, JsonNode expected, List<Double> actual) {
        boolean near = expected.size() == actual.size();
        for (int i = 0; near && i < actual.size(); i++) {
            double wanted = expected.path(i).asDouble();
            near = Math.abs(wanted - actual.get(i)) <= TOLERANCE * Math.max(1, Math.abs(wanted));
        }
        results.accept(new CaseResult(name + " " + what, near, expected.toString(), actual.toString()));
    }
}
