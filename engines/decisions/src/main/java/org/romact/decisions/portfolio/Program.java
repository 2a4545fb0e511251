package org.romact.decisions.portfolio;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** The task as an integer program for OR-Tools' CP-SAT, which reckons in whole numbers; one worker and a fixed seed, so that the same task gives the same set. */
final class Program {
    static {
        Loader.loadNativeLibraries();
    }

    private final Task task;

    Program(Task task) {
        this.task = task;
    }

    /** A portfolio that keeps the conditions. */
    record Found(List<String> measures, long value, long cost) {
        long costOf(Task task, int year) {
            return task.measures().stream()
                    .filter(measure -> measures.contains(measure.id()))
                    .mapToLong(measure -> measure.costs().get(year))
                    .sum();
        }
    }

    /** The greatest value, and of those portfolios one that costs least. */
    Optional<Found> best() {
        Model model = new Model();
        model.maximiseValue();
        Optional<Found> most = model.solve();
        if (most.isEmpty()) {
            return most;
        }
        Model cheapest = new Model();
        cheapest.reachAtLeast(most.get().value());
        cheapest.minimiseCost();
        return cheapest.solve();
    }

    /**
     * What a little more money buys: the budgets are raised by the least sum with which more than that value can be reached, and then the best is taken.
     */
    Optional<Found> cheapestAbove(long value, List<Condition.Budget> budgets) {
        Program free = new Program(task.without(budgets));
        Model model = free.new Model();
        model.reachAtLeast(value + 1);
        model.minimiseExcess(budgets);
        return model.solve().flatMap(found -> new Program(task.with(raised(budgets, found))).best());
    }

    private List<Condition> raised(List<Condition.Budget> budgets, Found found) {
        List<Condition> conditions = new ArrayList<>(task.without(budgets).conditions());
        for (Condition.Budget budget : budgets) {
            conditions.add(
                    new Condition.Budget(budget.year(), Math.max(budget.most(), found.costOf(task, budget.year()))));
        }
        return conditions;
    }

    private final class Model {
        private final CpModel program = new CpModel();
        private final List<BoolVar> taken = new ArrayList<>();
        private final Optional<IntVar> worst;

        Model() {
            for (Measure measure : task.measures()) {
                taken.add(program.newBoolVar(measure.id()));
            }
            long most = task.measures().stream().mapToLong(Measure::value).sum();
            worst = task.objective() == Task.Objective.WORST_AREA
                    ? Optional.of(program.newIntVar(0, most, "worst area"))
                    : Optional.empty();
            worst.ifPresent(least -> task.areas()
                    .forEach(area -> program.addLessOrEqual(
                            least, sum(measure -> measure.covers().contains(area) ? measure.value() : 0))));
            task.conditions().forEach(this::keep);
        }

        void maximiseValue() {
            program.maximize(value());
        }

        void minimiseCost() {
            program.minimize(sum(Measure::cost));
        }

        /** What is spent above the budgets, all together. */
        void minimiseExcess(List<Condition.Budget> budgets) {
            List<LinearArgument> excess = new ArrayList<>();
            for (Condition.Budget budget : budgets) {
                ToLongFunction<Measure> cost = measure -> measure.costs().get(budget.year());
                long all = task.measures().stream().mapToLong(cost).sum();
                IntVar above = program.newIntVar(0, Math.max(0, all - budget.most()), "above " + budget);
                program.addLessOrEqual(
                        sum(cost), LinearExpr.newBuilder().add(above).add(budget.most()));
                excess.add(above);
            }
            program.minimize(LinearExpr.sum(excess.toArray(LinearArgument[]::new)));
        }

        void reachAtLeast(long value) {
            program.addGreaterOrEqual(value(), value);
        }

        private LinearArgument value() {
            return worst.<LinearArgument>map(least -> least).orElseGet(() -> sum(Measure::value));
        }

        private LinearArgument sum(ToLongFunction<Measure> factor) {
            return LinearExpr.weightedSum(
                    taken.toArray(LinearArgument[]::new),
                    task.measures().stream().mapToLong(factor).toArray());
        }

        private void keep(Condition condition) {
            switch (condition) {
                case Condition.Budget(int year, long most) ->
                    program.addLessOrEqual(sum(measure -> measure.costs().get(year)), most);
                case Condition.Coverage(String area, int least) ->
                    program.addGreaterOrEqual(sum(measure -> measure.covers().contains(area) ? 1 : 0), least);
                case Condition.LeastShare(String group, long percent) ->
                    program.addGreaterOrEqual(
                            sum(measure -> ((measure.groups().contains(group) ? 100 : 0) - percent) * measure.cost()),
                            0);
                case Condition.AtMostOneOf(Set<String> measures) ->
                    program.addLessOrEqual(sum(measure -> measures.contains(measure.id()) ? 1 : 0), 1);
                case Condition.Requires(String one, String needed) ->
                    program.addLessOrEqual(
                            sum(measure ->
                                    measure.id().equals(one) ? 1 : measure.id().equals(needed) ? -1 : 0),
                            0);
            }
        }

        /** @throws IllegalStateException where the solver's set breaks a condition in whole numbers, which must not happen */
        Optional<Found> solve() {
            CpSolver solver = new CpSolver();
            solver.getParameters().setNumWorkers(1).setRandomSeed(0);
            CpSolverStatus status = solver.solve(program);
            if (status == CpSolverStatus.INFEASIBLE) {
                return Optional.empty();
            }
            if (status != CpSolverStatus.OPTIMAL) {
                throw new IllegalStateException("The solver ended with " + status + ".");
            }
            List<Measure> chosen = new ArrayList<>();
            for (int i = 0; i < taken.size(); i++) {
                if (solver.booleanValue(taken.get(i))) {
                    chosen.add(task.measures().get(i));
                }
            }
            for (Condition condition : task.conditions()) {
                if (!Kept.isKept(condition, chosen)) {
                    throw new IllegalStateException("The solver broke " + condition + ".");
                }
            }
            return Optional.of(new Found(
                    chosen.stream().map(Measure::id).toList(),
                    Kept.value(task, chosen),
                    chosen.stream().mapToLong(Measure::cost).sum()));
        }
    }
}
