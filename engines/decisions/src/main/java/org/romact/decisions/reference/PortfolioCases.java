package org.romact.decisions.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.romact.decisions.portfolio.Answer;
import org.romact.decisions.portfolio.Condition;
import org.romact.decisions.portfolio.Measure;
import org.romact.decisions.portfolio.Portfolio;
import org.romact.decisions.portfolio.Task;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tasks of {@code portfolio.json}: the optimal value, membership in the list of optima, and the value without fairness conditions. */
final class PortfolioCases {
    private final Consumer<CaseResult> results;

    PortfolioCases(Consumer<CaseResult> results) {
        this.results = results;
    }

    void run(Path directory) throws IOException {
        Path file = directory.resolve("portfolio.json");
        if (!Files.exists(file)) {
            return;
        }
        for (JsonNode instance :
                new JsonMapper().readTree(Files.readString(file)).path("instances")) {
            compare(instance.path("name").asString(""), instance);
        }
    }

    private void compare(String name, JsonNode instance) {
        JsonNode expected = instance.path("expected");
        Answer answer = Portfolio.best(task(instance, true));
        if (!(answer instanceof Answer.Best best)) {
            results.accept(
                    new CaseResult(name, false, expected.path("optimalValue").asString(""), answer.toString()));
            return;
        }
        results.accept(CaseResult.compare(
                name + " value", expected.path("optimalValue").asLong(), best.value()));
        if (instance.path("objective").asString("").equals("sum")) {
            Set<Set<String>> optima = new HashSet<>();
            expected.path("optimalSelections")
                    .forEach(selection -> optima.add(Set.copyOf(ElectionCases.texts(selection))));
            results.accept(new CaseResult(
                    name + " selection",
                    optima.contains(Set.copyOf(best.measures()))
                            || optima.size() < expected.path("numberOfOptima").asInt(),
                    optima.toString(),
                    best.measures().toString()));
        }
        if (expected.has("valueWithoutCoverageAndEquity")) {
            Answer free = Portfolio.best(task(instance, false));
            results.accept(CaseResult.compare(
                    name + " value without coverage and equity",
                    expected.path("valueWithoutCoverageAndEquity").asLong(),
                    free instanceof Answer.Best it ? it.value() : -1L));
        }
    }

    private static Task task(JsonNode instance, boolean fair) {
        List<Measure> measures = new ArrayList<>();
        for (JsonNode project : instance.path("projects")) {
            measures.add(new Measure(
                    project.path("id").asString(""),
                    List.of(project.path("cost").asLong()),
                    project.path("value").asLong(),
                    Set.copyOf(ElectionCases.texts(project.path("covers"))),
                    Set.of(project.path("group").asString(""))));
        }
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.Budget(0, instance.path("budget").asLong()));
        if (fair) {
            for (Map.Entry<String, JsonNode> area : instance.path("coverage").properties()) {
                conditions.add(
                        new Condition.Coverage(area.getKey(), area.getValue().asInt()));
            }
            for (Map.Entry<String, JsonNode> group :
                    instance.path("minSharePercentOfSpending").properties()) {
                conditions.add(new Condition.LeastShare(
                        group.getKey(), group.getValue().asLong()));
            }
        }
        instance.path("atMostOneOf")
                .forEach(set -> conditions.add(new Condition.AtMostOneOf(Set.copyOf(ElectionCases.texts(set)))));
        instance.path("requires")
                .forEach(pair -> conditions.add(new Condition.Requires(
                        pair.path("project").asString(""), pair.path("needs").asString(""))));
        return new Task(
                measures,
                conditions,
                instance.path("objective").asString("").equals("sum") ? Task.Objective.SUM : Task.Objective.WORST_AREA);
    }
}
