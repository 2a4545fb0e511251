package org.romact.decisions.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.romact.decisions.Fraction;
import org.romact.decisions.Outcome;
import org.romact.decisions.Round;
import org.romact.decisions.Tie;
import org.romact.decisions.fairness.Fairness;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An outcome for other programs; amounts are exact, as text ({@code 12} or {@code 7/11}). */
final class JsonReport {
    private final Request request;
    private final Outcome outcome;

    JsonReport(Request request, Outcome outcome) {
        this.request = request;
        this.outcome = outcome;
    }

    String text() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("rule", request.rule().toString());
        report.put("winners", outcome.winners());
        report.put("order", outcome.bought());
        report.put("cost", exact(outcome.cost()));
        outcome.increase()
                .ifPresent(increase -> report.put(
                        "increase",
                        Map.of(
                                "stop",
                                increase.stop().name(),
                                "steps",
                                increase.steps(),
                                "voterBudget",
                                exact(increase.voterBudget()))));
        report.put("ties", outcome.ties().stream().map(Tie::projects).toList());
        report.put("fairness", fairness(Fairness.of(outcome, request.groups())));
        Fairness.Comparison greedy = Fairness.besideGreedy(outcome, request.conditions(), request.ties());
        report.put(
                "besideGreedy",
                Map.of(
                        "onlyHere", greedy.onlyHere(),
                        "onlyGreedy", greedy.onlyGreedy(),
                        "wouldHaveNothing", greedy.wouldHaveNothing(),
                        "wouldHaveSomething", greedy.wouldHaveSomething()));
        if (request.traced()) {
            report.put(
                    "rounds", outcome.rounds().stream().map(JsonReport::round).toList());
            Map<String, String> missed = new LinkedHashMap<>();
            outcome.missed().forEach(it -> missed.put(it.project(), exact(it.enough())));
            report.put("wouldHaveBeenEnough", missed);
        }
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(report) + "\n";
    }

    private static Map<String, Object> fairness(Fairness fairness) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("votersWithNothing", fairness.votersWithNothing());
        report.put("exclusionRatio", exact(fairness.exclusionRatio()));
        report.put("giniFunded", exact(fairness.giniFunded()));
        report.put("giniMoney", exact(fairness.giniMoney()));
        report.put("brokenByCost", fairness.brokenByCost());
        report.put("brokenByNumber", fairness.brokenByNumber());
        Map<String, Object> groups = new LinkedHashMap<>();
        fairness.groups()
                .forEach((name, group) -> groups.put(
                        name,
                        Map.of(
                                "voters", group.voters(),
                                "shareOfVoters", exact(group.shareOfVoters()),
                                "money", exact(group.money()),
                                "shareOfMoney", exact(group.shareOfMoney()),
                                "withNothing", group.withNothing())));
        report.put("groups", groups);
        return report;
    }

    private static Map<String, Object> round(Round round) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("project", round.project());
        report.put("price", exact(round.price()));
        report.put("left", exact(round.left()));
        report.put(
                "payments",
                round.payments().stream()
                        .map(payment -> Map.of("each", exact(payment.each()), "voters", exact(payment.voters())))
                        .toList());
        report.put(
                "offers",
                round.offers().stream()
                        .map(offer -> Map.of(
                                "project", offer.project(),
                                "price", offer.price().map(JsonReport::exact).orElse(""),
                                "held", exact(offer.held())))
                        .toList());
        return report;
    }

    private static String exact(Fraction amount) {
        return amount.toString();
    }
}
