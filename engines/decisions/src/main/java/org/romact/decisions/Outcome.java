package org.romact.decisions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a count decided and how.
 *
 * @param order the funded projects' places in the election's list, first bought first
 * @param ties every tie that had to be broken
 * @param rounds each step, where a trace was asked for; otherwise empty
 * @param missed for each project not funded, what would have been enough; where a trace was asked for
 * @param increase how the voters' budget was raised, where the rule does that
 */
public record Outcome(
        Election election,
        List<Integer> order,
        List<Tie> ties,
        List<Round> rounds,
        List<Missed> missed,
        Optional<Increase> increase) {
    public Outcome {
        order = List.copyOf(order);
        ties = List.copyOf(ties);
        rounds = List.copyOf(rounds);
        missed = List.copyOf(missed);
    }

    /** Why raising the voters' budget ended. */
    public enum Stop {
        /** Nothing that anybody supports fits any more. */
        EXHAUSTIVE,
        /** The next step would have spent more than there is. */
        OVER_BUDGET,
        /** There is nobody to give money to, or nothing to fund. */
        NOTHING_TO_RAISE
    }

    /**
     * @param steps how often the budget of the returned outcome was raised
     * @param voterBudget what each voter held in it
     */
    public record Increase(Stop stop, long steps, Fraction voterBudget) {}

    /**
     * @param enough the most it could have cost to be funded at the end of the count, all else being as it was
     */
    public record Missed(String project, Fraction enough) {}

    /** Ids, sorted code point by code point. */
    public List<String> winners() {
        return order.stream()
                .map(place -> election.projects().get(place).id())
                .sorted(Ties.CODE_POINTS)
                .toList();
    }

    /** Ids in the order of purchase. */
    public List<String> bought() {
        return order.stream().map(place -> election.projects().get(place).id()).toList();
    }

    public Fraction cost() {
        return election.cost(order);
    }

    public Set<Integer> funded() {
        return new HashSet<>(order);
    }
}
