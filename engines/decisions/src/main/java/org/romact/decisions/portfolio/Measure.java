package org.romact.decisions.portfolio;

import java.util.List;
import java.util.Set;

/**
 * Something that could be done.
 *
 * @param costs in whole units of the currency, one for each budget year
 * @param value in whole points, whatever gives them: a ranking, votes, people reached
 * @param covers the sectors or areas it serves
 * @param groups the communities it is for
 */
public record Measure(String id, List<Long> costs, long value, Set<String> covers, Set<String> groups) {
    public Measure {
        costs = List.copyOf(costs);
        covers = Set.copyOf(covers);
        groups = Set.copyOf(groups);
        if (value < 0 || costs.stream().anyMatch(cost -> cost < 0)) {
            throw new IllegalArgumentException("Measure " + id + " has a value or a cost below zero.");
        }
    }

    public long cost() {
        return costs.stream().mapToLong(Long::longValue).sum();
    }
}
