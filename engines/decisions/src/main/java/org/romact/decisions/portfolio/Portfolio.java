package org.romact.decisions.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
            return impossible();
        }
        Program.Found best = found.get();
        List<Answer.Binding> binding = binding(best.value());
        List<Condition> together = shortTogether(best.value(), binding);
        List<Answer.Next> next = new ArrayList<>();
        for (Answer.Binding bound : binding) {
            next.addAll(next(best.value(), List.of(bound.condition())));
        }
        next.addAll(next(best.value(), together));
        return new Answer.Best(best.measures(), best.value(), best.cost(), binding, together, next);
    }

    private Answer.Impossible impossible() {
        Predicate<Task> possible = it -> new Program(it).best().isPresent();
        List<Condition> either = task.conditions().stream()
                .filter(condition -> possible.test(task.without(List.of(condition))))
                .toList();
        return new Answer.Impossible(either, either.isEmpty() ? together(task.conditions(), possible) : List.of());
    }

    private List<Answer.Binding> binding(long value) {
        List<Answer.Binding> binding = new ArrayList<>();
        for (Condition condition : task.conditions()) {
            long without = reached(task.without(List.of(condition)));
            if (without > value) {
                binding.add(new Answer.Binding(condition, without));
            }
        }
        return binding;
    }

    /** Fewer conditions never make a possible task impossible. */
    private static long reached(Task eased) {
        return new Program(eased).best().orElseThrow().value();
    }

    /** Money first: budgets can be short together while other conditions bind alone. */
    private List<Condition> shortTogether(long value, List<Answer.Binding> binding) {
        Predicate<Task> more = it -> reached(it) > value;
        if (binding.stream().anyMatch(it -> it.condition() instanceof Condition.Budget)) {
            return List.of();
        }
        List<Condition> budgets = task.conditions().stream()
                .filter(Condition.Budget.class::isInstance)
                .toList();
        List<Condition> money = together(budgets, more);
        return money.isEmpty() && binding.isEmpty() ? together(task.conditions(), more) : money;
    }

    /** All of them are let go; each is taken back if the wish is still met. Budgets come last, so that they stay named where they can be. */
    private List<Condition> together(List<Condition> conditions, Predicate<Task> wish) {
        List<Condition> gone = new ArrayList<>(conditions);
        if (!wish.test(task.without(gone))) {
            return List.of();
        }
        List<Condition> budgetsLast = conditions.stream()
                .sorted(Comparator.comparing(Condition.Budget.class::isInstance))
                .toList();
        for (Condition condition : budgetsLast) {
            List<Condition> fewer = gone.stream().filter(it -> it != condition).toList();
            if (wish.test(task.without(fewer))) {
                gone = new ArrayList<>(fewer);
            }
        }
        return List.copyOf(gone);
    }

    private List<Answer.Next> next(long value, List<Condition> tight) {
        List<Condition.Budget> budgets = tight.stream()
                .filter(Condition.Budget.class::isInstance)
                .map(Condition.Budget.class::cast)
                .toList();
        if (budgets.isEmpty() || budgets.size() < tight.size()) {
            return List.of();
        }
        return new Program(task)
                .cheapestAbove(value, budgets)
                .map(found -> budgets.stream()
                        .map(budget -> new Answer.Next(
                                budget.year(),
                                found.costOf(task, budget.year()) - budget.most(),
                                found.value(),
                                found.measures()))
                        .toList())
                .orElse(List.of());
    }
}
