package org.romact.decisions.portfolio;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** @param objective what is to be as great as possible */
public record Task(List<Measure> measures, List<Condition> conditions, Objective objective) {

    /** What makes a portfolio good. */
    public enum Objective {
        /** All its measures' values together. */
        SUM,
        /** The value of the area that has least: nobody is left behind. */
        WORST_AREA
    }

    public Task {
        measures = List.copyOf(measures);
        conditions = List.copyOf(conditions);
        Set<String> ids = new HashSet<>();
        for (Measure measure : measures) {
            if (!ids.add(measure.id())) {
                throw new IllegalArgumentException("Measure " + measure.id() + " is there twice.");
            }
        }
        long years = measures.isEmpty()
                ? Long.MAX_VALUE
                : measures.getFirst().costs().size();
        for (Measure measure : measures) {
            if (measure.costs().size() != years) {
                throw new IllegalArgumentException("Measure " + measure.id() + " has costs for "
                        + measure.costs().size() + " years, the first measure for " + years + ".");
            }
        }
        conditions.forEach(condition -> check(condition, ids, years));
    }

    private static void check(Condition condition, Set<String> ids, long years) {
        switch (condition) {
            case Condition.Budget(int year, long most) ->
                require(year >= 0 && year < years, "There is a budget for year " + year + ", but no costs.");
            case Condition.Coverage any -> {}
            case Condition.LeastShare(String group, long percent) ->
                require(
                        percent >= 0 && percent <= 100,
                        "The least share of " + group + " is " + percent + " percent, but must be from 0 to 100.");
            case Condition.AtMostOneOf(Set<String> rivals) ->
                rivals.forEach(it -> require(ids.contains(it), it + " is among rivals, but is not a measure."));
            case Condition.Requires(String measure, String needed) ->
                require(
                        ids.contains(measure) && ids.contains(needed),
                        measure + " needs " + needed + ", but one of them is not a measure.");
        }
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }

    /** Without these very conditions; one that is there twice stays once. */
    Task without(Collection<? extends Condition> gone) {
        return with(conditions.stream()
                .filter(it -> gone.stream().noneMatch(other -> other == it))
                .toList());
    }

    Task with(List<Condition> others) {
        return new Task(measures, others, objective);
    }

    /** All areas that a measure covers or a condition names. */
    Set<String> areas() {
        Set<String> areas = new TreeSet<>();
        measures.forEach(measure -> areas.addAll(measure.covers()));
        conditions.forEach(condition -> {
            if (condition instanceof Condition.Coverage(String area, int least)) {
                areas.add(area);
            }
        });
        return areas;
    }
}
