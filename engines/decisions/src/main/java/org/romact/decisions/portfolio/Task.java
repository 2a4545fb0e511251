package org.romact.decisions.portfolio;

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
        for (Condition condition : conditions) {
            if (condition instanceof Condition.Requires(String measure, String needed)
                    && !(ids.contains(measure) && ids.contains(needed))) {
                throw new IllegalArgumentException(
                        measure + " needs " + needed + ", but one of them is not a measure.");
            }
        }
    }

    Task without(Condition condition) {
        return new Task(
                measures, conditions.stream().filter(it -> it != condition).toList(), objective);
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
