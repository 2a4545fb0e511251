package org.romact.decisions.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The best set of measures that keeps every condition, by integer programming; every set is checked in whole numbers before it is believed. */
public final class Portfolio {
    private final Task task;

    private Portfolio(Task task) {
        this.task = task;
    }

    public static Answer best(Task task) {
        return new Portfolio(task).answer();
    }

    private Answer answer() {
        Optional<Program.Found> found = new Program(task).best();
        if (found.isEmpty()) {
            return new Answer.Impossible(task.conditions().stream()
                    .filter(condition ->
                            new Program(task.without(condition)).best().isPresent())
                    .toList());
        }
        Program.Found best = found.get();
        List<Answer.Binding> binding = new ArrayList<>();
        for (Condition condition : task.conditions()) {
            long without =
                    new Program(task.without(condition)).best().orElseThrow().value();
            if (without > best.value()) {
                binding.add(new Answer.Binding(condition, without));
            }
        }
        return new Answer.Best(best.measures(), best.value(), best.cost(), binding, next(best.value(), binding));
    }

    private List<Answer.Next> next(long value, List<Answer.Binding> binding) {
        List<Answer.Next> next = new ArrayList<>();
        for (Answer.Binding bound : binding) {
            if (bound.condition() instanceof Condition.Budget budget) {
                new Program(task)
                        .cheapestAbove(value, budget)
                        .ifPresent(found -> next.add(new Answer.Next(
                                budget.year(),
                                found.costOf(task, budget.year()) - budget.most(),
                                found.value(),
                                found.measures())));
            }
        }
        return next;
    }
}
