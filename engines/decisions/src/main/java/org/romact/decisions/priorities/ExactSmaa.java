package org.romact.decisions.priorities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.romact.decisions.Fraction;

/**
 * SMAA for three criteria without sampling: the triangle of all weights is cut by the lines along which two alternatives are worth the same; within each
 * piece the ranking is one, and its area is exact.
 */
public final class ExactSmaa {
    private static final Fraction THIRD = Fraction.of(1, 3);

    private final List<List<Fraction>> values;
    private final Fraction[][] areas;
    private final Point[] moments;

    private record Point(Fraction x, Fraction y) {
        Point towards(Point other, Fraction share) {
            return new Point(
                    x.plus(other.x.minus(x).times(share)),
                    y.plus(other.y.minus(y).times(share)));
        }
    }

    private ExactSmaa(Choice choice) {
        values = choice.normalised();
        areas = new Fraction[choice.size()][choice.size()];
        moments = new Point[choice.size()];
        for (int i = 0; i < choice.size(); i++) {
            Arrays.fill(areas[i], Fraction.ZERO);
            moments[i] = new Point(Fraction.ZERO, Fraction.ZERO);
        }
    }

    /**
     * @param rankAcceptability for each alternative the share of weights that give it rank 1, 2, …
     * @param centralWeights for each alternative the mean weights under which it is first; empty where it never is
     */
    public record Shares(List<List<Fraction>> rankAcceptability, List<List<Fraction>> centralWeights) {}

    /** @throws IllegalArgumentException where there are not three criteria */
    public static Shares of(Choice choice, Smaa.Knowledge knowledge) {
        if (choice.criteria().size() != 3) {
            throw new IllegalArgumentException("Exact shares are for three criteria; sample for "
                    + choice.criteria().size() + ".");
        }
        return new ExactSmaa(choice).shares(knowledge);
    }

    /** Points are (w1, w2); w3 is the rest to one. */
    private Shares shares(Smaa.Knowledge knowledge) {
        Fraction half = Fraction.of(1, 2);
        List<Point> all = knowledge == Smaa.Knowledge.NONE
                ? List.of(
                        new Point(Fraction.ZERO, Fraction.ZERO),
                        new Point(Fraction.ONE, Fraction.ZERO),
                        new Point(Fraction.ZERO, Fraction.ONE))
                : List.of(new Point(Fraction.ONE, Fraction.ZERO), new Point(half, half), new Point(THIRD, THIRD));
        List<List<Point>> pieces = List.of(all);
        for (int a = 0; a < values.size(); a++) {
            for (int b = a + 1; b < values.size(); b++) {
                List<List<Point>> cut = new ArrayList<>();
                for (List<Point> piece : pieces) {
                    cut(piece, a, b, cut);
                }
                pieces = cut;
            }
        }
        pieces.forEach(this::count);
        return read(area(all));
    }

    private void cut(List<Point> piece, int a, int b, List<List<Point>> into) {
        List<Point> above = side(piece, a, b, 1);
        List<Point> below = side(piece, a, b, -1);
        if (above.size() >= 3 && !area(above).isZero()) {
            into.add(above);
        }
        if (below.size() >= 3 && !area(below).isZero()) {
            into.add(below);
        }
        if (piece.stream().allMatch(point -> lead(point, a, b).isZero())) {
            into.add(piece);
        }
    }

    /** The part of a convex piece where a's lead over b has that sign (Sutherland and Hodgman 1974); nothing where the lead is zero all over. */
    private List<Point> side(List<Point> piece, int a, int b, int sign) {
        List<Point> part = new ArrayList<>();
        boolean inside = false;
        for (int k = 0; k < piece.size(); k++) {
            Point here = piece.get(k);
            Point next = piece.get((k + 1) % piece.size());
            Fraction leadHere = lead(here, a, b);
            Fraction leadNext = lead(next, a, b);
            inside |= leadHere.signum() == sign;
            if (leadHere.signum() * sign >= 0) {
                part.add(here);
            }
            if (leadHere.signum() * leadNext.signum() < 0) {
                part.add(here.towards(next, leadHere.over(leadHere.minus(leadNext))));
            }
        }
        return inside ? part : List.of();
    }

    private Fraction lead(Point weights, int a, int b) {
        return score(weights, a).minus(score(weights, b));
    }

    private Fraction score(Point weights, int alternative) {
        List<Fraction> row = values.get(alternative);
        Fraction third = Fraction.ONE.minus(weights.x).minus(weights.y);
        return row.get(0)
                .times(weights.x)
                .plus(row.get(1).times(weights.y))
                .plus(row.get(2).times(third));
    }

    private void count(List<Point> piece) {
        Fraction area = area(piece);
        Point middle = centroid(piece, area);
        List<Fraction> scores = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            scores.add(score(middle, i));
        }
        for (int i = 0; i < values.size(); i++) {
            int rank = rank(scores, i);
            areas[i][rank] = areas[i][rank].plus(area);
            if (rank == 0) {
                moments[i] =
                        new Point(moments[i].x.plus(middle.x.times(area)), moments[i].y.plus(middle.y.times(area)));
            }
        }
    }

    private static int rank(List<Fraction> scores, int alternative) {
        int rank = 0;
        for (int other = 0; other < scores.size(); other++) {
            int order = scores.get(other).compareTo(scores.get(alternative));
            rank += order > 0 || (order == 0 && other < alternative) ? 1 : 0;
        }
        return rank;
    }

    /** Twice the area, by the shoelace formula, without sign. */
    private static Fraction area(List<Point> piece) {
        Fraction sum = Fraction.ZERO;
        for (int k = 0; k < piece.size(); k++) {
            sum = sum.plus(cross(piece.get(k), piece.get((k + 1) % piece.size())));
        }
        return sum.signum() < 0 ? sum.negated() : sum;
    }

    private static Fraction cross(Point a, Point b) {
        return a.x.times(b.y).minus(b.x.times(a.y));
    }

    /** As a fan of triangles from the first corner. */
    private static Point centroid(List<Point> piece, Fraction area) {
        Fraction x = Fraction.ZERO;
        Fraction y = Fraction.ZERO;
        for (int k = 1; k + 1 < piece.size(); k++) {
            List<Point> triangle = List.of(piece.getFirst(), piece.get(k), piece.get(k + 1));
            Fraction part = area(triangle);
            for (Point corner : triangle) {
                x = x.plus(corner.x.times(part).times(THIRD));
                y = y.plus(corner.y.times(part).times(THIRD));
            }
        }
        return new Point(x.over(area), y.over(area));
    }

    private Shares read(Fraction whole) {
        List<List<Fraction>> acceptability = new ArrayList<>();
        List<List<Fraction>> central = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<Fraction> row = new ArrayList<>();
            for (Fraction area : areas[i]) {
                row.add(area.over(whole));
            }
            acceptability.add(row);
            central.add(central(i));
        }
        return new Shares(acceptability, central);
    }

    private List<Fraction> central(int alternative) {
        Fraction first = areas[alternative][0];
        if (first.isZero()) {
            return List.of();
        }
        Fraction x = moments[alternative].x.over(first);
        Fraction y = moments[alternative].y.over(first);
        return List.of(x, y, Fraction.ONE.minus(x).minus(y));
    }
}
