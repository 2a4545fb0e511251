package org.romact.decisions.portfolio;

import java.util.List;
import java.util.Set;

/** Conditions and values in whole numbers, without any solver. */
final class Kept {
    private Kept() {}

    static boolean isKept(Condition condition, List<Measure> chosen) {
        return switch (condition) {
            case Condition.Budget(int year, long most) ->
                chosen.stream().mapToLong(measure -> measure.costs().get(year)).sum() <= most;
            case Condition.Coverage(String area, int least) ->
                chosen.stream()
                                .filter(measure -> measure.covers().contains(area))
                                .count()
                        >= least;
            case Condition.LeastShare(String group, long percent) ->
                100
                                * chosen.stream()
                                        .filter(measure -> measure.groups().contains(group))
                                        .mapToLong(Measure::cost)
                                        .sum()
                        >= percent * chosen.stream().mapToLong(Measure::cost).sum();
            case Condition.AtMostOneOf(Set<String> measures) ->
                chosen.stream()
                                .filter(measure -> measures.contains(measure.id()))
                                .count()
                        <= 1;
            case Condition.Requires(String one, String needed) ->
                chosen.stream().noneMatch(measure -> measure.id().equals(one))
                        || chosen.stream().anyMatch(measure -> measure.id().equals(needed));
        };
    }

    static long value(Task task, List<Measure> chosen) {
        return switch (task.objective()) {
            case SUM -> chosen.stream().mapToLong(Measure::value).sum();
            case WORST_AREA ->
                task.areas().stream()
                        .mapToLong(area -> chosen.stream()
                                .filter(measure -> measure.covers().contains(area))
                                .mapToLong(Measure::value)
                                .sum())
                        .min()
                        .orElse(0);
        };
    }
}
