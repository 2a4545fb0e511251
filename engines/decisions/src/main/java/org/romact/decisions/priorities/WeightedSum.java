package org.romact.decisions.priorities;

import java.util.ArrayList;
import java.util.List;
import org.romact.decisions.Fraction;

/**
 * The sum of normalised values by weight, exact.
 *
 * @param scores from 0 to 1, one for each alternative
 * @param ranks 1 for the best; equals share a rank
 */
public record WeightedSum(List<Fraction> scores, List<Integer> ranks) {

    public static WeightedSum of(Choice choice) {
        List<Fraction> scores = scores(choice.normalised(), choice.weights());
        return new WeightedSum(scores, Ranks.of(scores));
    }

    static List<Fraction> scores(List<List<Fraction>> normalised, List<Fraction> weights) {
        List<Fraction> scores = new ArrayList<>();
        for (List<Fraction> row : normalised) {
            Fraction score = Fraction.ZERO;
            for (int j = 0; j < weights.size(); j++) {
                score = score.plus(row.get(j).times(weights.get(j)));
            }
            scores.add(score);
        }
        return scores;
    }

    /**
     * For each criterion, between which shares of weight the best alternative stays the best while the other weights keep their proportions.
     */
    public static List<Stable> sensitivity(Choice choice) {
        List<Stable> stable = new ArrayList<>();
        List<Fraction> weights = choice.weights();
        List<List<Fraction>> normalised = choice.normalised();
        int best = of(choice).ranks().indexOf(1);
        for (int j = 0; j < weights.size(); j++) {
            stable.add(stable(choice, normalised, weights, best, j));
        }
        return stable;
    }

    /** @param from the least share of weight, @param to the greatest, with which the alternative now best is best */
    public record Stable(String criterion, Fraction weight, Fraction from, Fraction to) {}

    private static Stable stable(
            Choice choice, List<List<Fraction>> normalised, List<Fraction> weights, int best, int criterion) {
        Fraction now = weights.get(criterion);
        Fraction from = Fraction.ZERO;
        Fraction to = Fraction.ONE;
        Fraction others = Fraction.ONE.minus(now);
        for (int i = 0; i < choice.size(); i++) {
            // The lead as a line in the weight t: others' lead (1 - t) / (1 - now) + this criterion's lead t.
            Fraction here =
                    normalised.get(best).get(criterion).minus(normalised.get(i).get(criterion));
            Fraction rest = Fraction.ZERO;
            for (int j = 0; j < weights.size(); j++) {
                if (j != criterion) {
                    rest = rest.plus(weights.get(j)
                            .times(normalised
                                    .get(best)
                                    .get(j)
                                    .minus(normalised.get(i).get(j))));
                }
            }
            Fraction elsewhere = others.isZero() ? Fraction.ZERO : rest.over(others);
            Fraction slope = here.minus(elsewhere);
            if (i != best && !slope.isZero()) {
                Fraction crossing = elsewhere.negated().over(slope);
                if (slope.signum() > 0) {
                    from = from.max(crossing.min(now));
                } else {
                    to = to.min(crossing.max(now));
                }
            }
        }
        return new Stable(choice.criteria().get(criterion).name(), now, from, to);
    }
}
