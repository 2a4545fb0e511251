package org.romact.statistics.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who borders on whom among areas 0 to n-1, with a weight for each pair; pairs that are not named weigh nothing. */
public final class Neighbours {

    private final int[][] neighbours;
    private final double[][] weights;

    private Neighbours(int[][] neighbours, double[][] weights) {
        this.neighbours = neighbours;
        this.weights = weights;
    }

    /** A value for an ordered pair. */
    @FunctionalInterface
    public interface Pair {
        double of(int from, int to);
    }

    /**
     * Binary weights for the given ordered pairs; a border goes both ways only when both are given.
     *
     * @throws IllegalArgumentException when a pair names an area outside 0 to areas-1
     */
    public static Neighbours ofPairs(int areas, int[] from, int[] to) {
        List<SortedMap<Integer, Double>> rows = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            rows.add(new TreeMap<>());
        }
        for (int k = 0; k < from.length; k++) {
            if (Math.min(from[k], to[k]) < 0 || Math.max(from[k], to[k]) >= areas) {
                throw new IllegalArgumentException(
                        "The pair " + from[k] + ", " + to[k] + " names an area outside 0 to " + (areas - 1) + ".");
            }
            rows.get(from[k]).put(to[k], 1.0);
        }
        return of(rows);
    }

    /**
     * Cells of a grid that touch, with binary weights.
     *
     * @param corners whether cells that touch at a corner only are neighbours (queen) or not (rook)
     */
    public static Neighbours onGrid(int[] row, int[] column, boolean corners) {
        Map<List<Integer>, Integer> cellAt = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            cellAt.put(List.of(row[i], column[i]), i);
        }
        List<SortedMap<Integer, Double>> rows = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            SortedMap<Integer, Double> own = new TreeMap<>();
            for (int down = -1; down <= 1; down++) {
                for (int right = -1; right <= 1; right++) {
                    boolean touches = corners ? (down != 0 || right != 0) : Math.abs(down) + Math.abs(right) == 1;
                    Integer other = cellAt.get(List.of(row[i] + down, column[i] + right));
                    if (touches && other != null) {
                        own.put(other, 1.0);
                    }
                }
            }
            rows.add(own);
        }
        return of(rows);
    }

    private static Neighbours of(List<SortedMap<Integer, Double>> rows) {
        return new Neighbours(
                rows.stream()
                        .map(row -> row.keySet().stream()
                                .mapToInt(Integer::intValue)
                                .toArray())
                        .toArray(int[][]::new),
                rows.stream()
                        .map(row -> row.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .toArray(double[][]::new));
    }

    public int areas() {
        return neighbours.length;
    }

    /** The same pairs, weights of each area divided by their sum; an area without neighbours keeps none. */
    public Neighbours rowStandardised() {
        double[][] shares = Arrays.stream(weights)
                .map(row -> {
                    double sum = Arrays.stream(row).sum();
                    return Arrays.stream(row).map(weight -> weight / sum).toArray();
                })
                .toArray(double[][]::new);
        return new Neighbours(neighbours, shares);
    }

    /** The same pairs and each area as a neighbour of itself with the given weight. */
    public Neighbours withSelf(double weight) {
        List<SortedMap<Integer, Double>> rows = new ArrayList<>();
        for (int i = 0; i < areas(); i++) {
            SortedMap<Integer, Double> own = new TreeMap<>();
            for (int k = 0; k < neighbours[i].length; k++) {
                own.put(neighbours[i][k], weights[i][k]);
            }
            own.put(i, weight);
            rows.add(own);
        }
        return of(rows);
    }

    /** The weight of a pair, 0 when it is not named. */
    public double weight(int from, int to) {
        int at = Arrays.binarySearch(neighbours[from], to);
        return at < 0 ? 0 : weights[from][at];
    }

    /** Σ w_ij value(i, j). */
    public double sum(Pair value) {
        double sum = 0;
        for (int i = 0; i < areas(); i++) {
            for (int k = 0; k < neighbours[i].length; k++) {
                sum += weights[i][k] * value.of(i, neighbours[i][k]);
            }
        }
        return sum;
    }

    /** Σ_j w_ij value_j for each area i. */
    public double[] lag(double[] values) {
        double[] lag = new double[areas()];
        for (int i = 0; i < lag.length; i++) {
            for (int k = 0; k < neighbours[i].length; k++) {
                lag[i] += weights[i][k] * values[neighbours[i][k]];
            }
        }
        return lag;
    }

    /** S0: sum of all weights. */
    public double total() {
        return sum((i, j) -> 1);
    }

    double rowSum(int area) {
        return Arrays.stream(weights[area]).sum();
    }

    double rowSquares(int area) {
        return Arrays.stream(weights[area]).map(weight -> weight * weight).sum();
    }

    /** S1 = Σ over ordered pairs (w_ij + w_ji)²/2 = Σ over named pairs w_ij² + w_ij w_ji. */
    double s1() {
        return sum((i, j) -> weight(i, j) + weight(j, i));
    }

    /** S2 = Σ (row sum + column sum)². */
    double s2() {
        double[] both = new double[areas()];
        for (int i = 0; i < both.length; i++) {
            both[i] += rowSum(i);
            for (int k = 0; k < neighbours[i].length; k++) {
                both[neighbours[i][k]] += weights[i][k];
            }
        }
        return Arrays.stream(both).map(sum -> sum * sum).sum();
    }
}
