package org.romact.decisions.priorities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.romact.decisions.Fraction;

/**
 * Nearness to the ideal (Hwang and Yoon 1981): values over the length of their column, times weight; the ideal has the best of each column.
 *
 * @param closeness D- / (D+ + D-), from 0 to 1; 0 where all alternatives are the same
 */
public record Topsis(
        List<Double> distanceToBest, List<Double> distanceToWorst, List<Double> closeness, List<Integer> ranks) {

    public static Topsis of(Choice choice) {
        List<List<Double>> columns = new ArrayList<>();
        List<Fraction> weights = choice.weights();
        for (int j = 0; j < choice.criteria().size(); j++) {
            columns.add(column(choice, j, weights.get(j).toDouble()));
        }
        List<Double> toBest = new ArrayList<>();
        List<Double> toWorst = new ArrayList<>();
        List<Double> closeness = new ArrayList<>();
        for (int i = 0; i < choice.size(); i++) {
            double best = distance(choice, columns, i, true);
            double worst = distance(choice, columns, i, false);
            toBest.add(best);
            toWorst.add(worst);
            closeness.add(best + worst == 0 ? 0 : worst / (best + worst));
        }
        return new Topsis(toBest, toWorst, closeness, Ranks.of(closeness));
    }

    private static List<Double> column(Choice choice, int criterion, double weight) {
        List<Double> values = choice.values().stream()
                .map(row -> row.get(criterion).toDouble())
                .toList();
        double length = Math.sqrt(values.stream().mapToDouble(it -> it * it).sum());
        return values.stream().map(it -> length == 0 ? 0 : weight * it / length).toList();
    }

    private static double distance(Choice choice, List<List<Double>> columns, int alternative, boolean toBest) {
        double sum = 0;
        for (int j = 0; j < columns.size(); j++) {
            boolean greatest = choice.isMoreBetter(j) == toBest;
            Comparator<Double> order = greatest ? Comparator.naturalOrder() : Comparator.reverseOrder();
            double end = columns.get(j).stream().max(order).orElseThrow();
            double gap = columns.get(j).get(alternative) - end;
            sum += gap * gap;
        }
        return Math.sqrt(sum);
    }
}
