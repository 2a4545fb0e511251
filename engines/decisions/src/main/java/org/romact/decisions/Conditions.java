package org.romact.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was declared before the vote.
 *
 * @param leastCost projects that cost less do not take part
 * @param mostCost projects that cost more do not take part
 * @param atMostOneOf sets of project ids of which one may be funded
 * @param envelopeKey the fact of a project that names its envelope, {@code district} for instance; empty where there are none
 * @param envelopes how much may be spent on the projects of each envelope; a project of no envelope is bound by the budget alone
 * @param weightKey the fact of a voter that names the group whose weight applies; empty where all count the same
 * @param weights positive weights by group; a group that is not named weighs one
 */
public record Conditions(
        Optional<Fraction> leastCost,
        Optional<Fraction> mostCost,
        List<Set<String>> atMostOneOf,
        String envelopeKey,
        Map<String, Fraction> envelopes,
        String weightKey,
        Map<String, Fraction> weights) {
    public static final Conditions NONE =
            new Conditions(Optional.empty(), Optional.empty(), List.of(), "", Map.of(), "", Map.of());

    public Conditions {
        atMostOneOf = List.copyOf(atMostOneOf);
        envelopes = Map.copyOf(envelopes);
        weights = Map.copyOf(weights);
        if (weights.values().stream().anyMatch(weight -> weight.signum() <= 0)) {
            throw new IllegalArgumentException("A group's weight must be above zero.");
        }
    }

    public Conditions withCosts(Fraction least, Fraction most) {
        return new Conditions(
                Optional.of(least), Optional.of(most), atMostOneOf, envelopeKey, envelopes, weightKey, weights);
    }

    public Conditions withAtMostOneOf(List<Set<String>> sets) {
        return new Conditions(leastCost, mostCost, sets, envelopeKey, envelopes, weightKey, weights);
    }

    public Conditions withEnvelopes(String key, Map<String, Fraction> limits) {
        return new Conditions(leastCost, mostCost, atMostOneOf, key, limits, weightKey, weights);
    }

    public Conditions withWeights(String key, Map<String, Fraction> byGroup) {
        return new Conditions(leastCost, mostCost, atMostOneOf, envelopeKey, envelopes, key, byGroup);
    }

    boolean admits(Project project) {
        return leastCost.map(least -> project.cost().compareTo(least) >= 0).orElse(true)
                && mostCost.map(most -> project.cost().compareTo(most) <= 0).orElse(true);
    }

    Fraction weight(Voter voter) {
        String group = voter.facts().get(weightKey);
        return group == null ? Fraction.ONE : weights.getOrDefault(group, Fraction.ONE);
    }
}
