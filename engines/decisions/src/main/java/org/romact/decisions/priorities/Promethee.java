package org.romact.decisions.priorities;

import java.util.ArrayList;
import java.util.List;
import org.romact.decisions.Fraction;

/**
 * PROMETHEE II (Brans and Vincke 1985), exact: how much each alternative is preferred to the others, less how much they are preferred to it.
 *
 * @param preferences for each pair, how much the row is preferred to the column, from 0 to 1
 * @param netFlow positive less negative flow; all together are zero
 */
public record Promethee(
        List<List<Fraction>> preferences,
        List<Fraction> positiveFlow,
        List<Fraction> negativeFlow,
        List<Fraction> netFlow,
        List<Integer> ranks) {

    public static Promethee of(Choice choice) {
        int size = choice.size();
        List<List<Fraction>> preferences = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            List<Fraction> row = new ArrayList<>();
            for (int b = 0; b < size; b++) {
                row.add(a == b ? Fraction.ZERO : preference(choice, a, b));
            }
            preferences.add(row);
        }
        List<Fraction> positive = new ArrayList<>();
        List<Fraction> negative = new ArrayList<>();
        List<Fraction> net = new ArrayList<>();
        Fraction others = Fraction.of(Math.max(1, size - 1L));
        for (int a = 0; a < size; a++) {
            int me = a;
            Fraction out = preferences.get(a).stream()
                    .reduce(Fraction.ZERO, Fraction::plus)
                    .over(others);
            Fraction in = preferences.stream()
                    .map(row -> row.get(me))
                    .reduce(Fraction.ZERO, Fraction::plus)
                    .over(others);
            positive.add(out);
            negative.add(in);
            net.add(out.minus(in));
        }
        return new Promethee(preferences, positive, negative, net, Ranks.of(net));
    }

    private static Fraction preference(Choice choice, int a, int b) {
        Fraction sum = Fraction.ZERO;
        List<Fraction> weights = choice.weights();
        for (int j = 0; j < weights.size(); j++) {
            Fraction gap =
                    choice.values().get(a).get(j).minus(choice.values().get(b).get(j));
            Fraction advantage = choice.isMoreBetter(j) ? gap : gap.negated();
            sum = sum.plus(
                    weights.get(j).times(choice.criteria().get(j).preference().of(advantage)));
        }
        return sum;
    }
}
