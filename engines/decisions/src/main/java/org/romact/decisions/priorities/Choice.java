package org.romact.decisions.priorities;

import java.util.ArrayList;
import java.util.List;
import org.romact.decisions.Fraction;

/**
 * Alternatives and what each is worth by each criterion.
 *
 * @param values one row for each alternative, one value for each criterion, in the criterion's own unit
 */
public record Choice(List<String> alternatives, List<Criterion> criteria, List<List<Fraction>> values) {
    public Choice {
        alternatives = List.copyOf(alternatives);
        criteria = List.copyOf(criteria);
        values = values.stream().map(List::copyOf).toList();
        int columns = criteria.size();
        if (alternatives.isEmpty() || criteria.isEmpty()) {
            throw new IllegalArgumentException("A choice needs alternatives and criteria.");
        }
        if (values.size() != alternatives.size() || values.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("Every alternative needs one value for each criterion.");
        }
        if (criteria.stream().allMatch(criterion -> criterion.weight().isZero())) {
            throw new IllegalArgumentException("At least one criterion needs a weight above zero.");
        }
    }

    int size() {
        return alternatives.size();
    }

    /** Weights that sum to one. */
    List<Fraction> weights() {
        Fraction sum = criteria.stream().map(Criterion::weight).reduce(Fraction.ZERO, Fraction::plus);
        return criteria.stream().map(criterion -> criterion.weight().over(sum)).toList();
    }

    /** One criterion has that share of all weight; the others share the rest in their proportions, or evenly where none of them has any. */
    Choice withShare(int criterion, Fraction share) {
        List<Fraction> weights = weights();
        Fraction others = Fraction.ONE.minus(weights.get(criterion));
        Fraction rest = Fraction.ONE.minus(share);
        List<Criterion> moved = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            Fraction part = others.isZero()
                    ? Fraction.of(1, Math.max(1, criteria.size() - 1L))
                    : weights.get(j).over(others);
            moved.add(criteria.get(j).withWeight(j == criterion ? share : rest.times(part)));
        }
        return new Choice(alternatives, moved, values);
    }

    /** From 0 for the worst value that occurs to 1 for the best; a criterion in which all are the same gives 0 to all. */
    public List<List<Fraction>> normalised() {
        List<List<Fraction>> rows = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            List<Fraction> row = new ArrayList<>();
            for (int j = 0; j < criteria.size(); j++) {
                row.add(normalised(i, j));
            }
            rows.add(row);
        }
        return rows;
    }

    private Fraction normalised(int alternative, int criterion) {
        Fraction least = values.getFirst().get(criterion);
        Fraction most = least;
        for (List<Fraction> row : values) {
            least = least.min(row.get(criterion));
            most = most.max(row.get(criterion));
        }
        if (least.equals(most)) {
            return Fraction.ZERO;
        }
        Fraction share = values.get(alternative).get(criterion).minus(least).over(most.minus(least));
        return isMoreBetter(criterion) ? share : Fraction.ONE.minus(share);
    }

    boolean isMoreBetter(int criterion) {
        return criteria.get(criterion).direction() == Criterion.Direction.MORE_IS_BETTER;
    }
}
