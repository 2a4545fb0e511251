package org.romact.disclosure.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Finds the cheapest move that changes a chain of cells by the same amount up and down in turn, as around the corners of a rectangle: a shortest path through
 * sums. It works where every cell stands in at most two sums, which one flat and one hierarchical dimension give.
 */
final class Cycles {
    private final AdditiveTable table;
    private final int[][] incidence;
    private final int[][] cellsOf;
    private final int ground;

    private Cycles(AdditiveTable table, int[][] incidence) {
        this.table = table;
        this.incidence = incidence;
        this.ground = table.equations().size();
        this.cellsOf = new int[ground + 1][];
        int[] counts = new int[ground + 1];
        for (int[] pairs : incidence) {
            counts[first(pairs)]++;
            counts[second(pairs)]++;
        }
        for (int e = 0; e <= ground; e++) {
            cellsOf[e] = new int[counts[e]];
        }
        Arrays.fill(counts, 0);
        for (int cell = 0; cell < incidence.length; cell++) {
            int a = first(incidence[cell]);
            int b = second(incidence[cell]);
            cellsOf[a][counts[a]++] = cell;
            cellsOf[b][counts[b]++] = cell;
        }
    }

    static Optional<Cycles> of(AdditiveTable table) {
        int[][] incidence = table.incidence();
        return Arrays.stream(incidence).allMatch(pairs -> pairs.length <= 4)
                ? Optional.of(new Cycles(table, incidence))
                : Optional.empty();
    }

    private int first(int[] pairs) {
        return pairs.length > 0 ? pairs[0] : ground;
    }

    private int second(int[] pairs) {
        return pairs.length > 2 ? pairs[2] : ground;
    }

    private static int sign(int[] pairs, boolean second) {
        return second ? (pairs.length > 2 ? pairs[3] : 0) : (pairs.length > 0 ? pairs[1] : 0);
    }

    /** The sum a cell stands in besides that one, and its sign there packed as place * 2 + (sign above zero). */
    private int other(int cell, int equation) {
        int[] pairs = incidence[cell];
        boolean isFirst = first(pairs) == equation;
        return isFirst ? second(pairs) : first(pairs);
    }

    private int signIn(int cell, int equation) {
        int[] pairs = incidence[cell];
        return sign(pairs, first(pairs) != equation);
    }

    private record Step(double cost, int state) {}

    /**
     * @param price what using a cell costs; infinite where it must not change
     * @return empty where no single chain does it
     */
    Optional<Move> find(Need need, double[] price) {
        int cell = need.cell();
        int begin = first(incidence[cell]);
        int end = second(incidence[cell]);
        if (begin == end) {
            return Optional.empty();
        }
        if (begin == ground) {
            begin = end;
            end = ground;
        }
        return new Search(need, price, begin, end).run();
    }

    private final class Search {
        private final Need need;
        private final double[] price;
        private final int begin;
        private final int end;
        private final double[] best;
        private final int[] from;
        private final int[] by;

        Search(Need need, double[] price, int begin, int end) {
            this.need = need;
            this.price = price;
            this.begin = begin;
            this.end = end;
            int states = (ground + 1) * 2;
            this.best = new double[states];
            this.from = new int[states];
            this.by = new int[states];
            Arrays.fill(best, Double.POSITIVE_INFINITY);
            Arrays.fill(from, -1);
        }

        Optional<Move> run() {
            int start = state(begin, signIn(need.cell(), begin) * need.direction());
            int goal = state(end, -signIn(need.cell(), end) * need.direction());
            PriorityQueue<Step> queue = new PriorityQueue<>((a, b) -> {
                int order = Double.compare(a.cost, b.cost);
                return order != 0 ? order : Integer.compare(a.state, b.state);
            });
            best[start] = 0;
            queue.add(new Step(0, start));
            while (!queue.isEmpty()) {
                Step step = queue.remove();
                if (step.state == goal) {
                    return Optional.of(move(start, goal));
                }
                if (step.cost <= best[step.state] && (step.state / 2 != end || end == ground)) {
                    leave(step, queue);
                }
            }
            return Optional.empty();
        }

        private int state(int equation, int imbalance) {
            return equation * 2 + (equation != ground && imbalance > 0 ? 1 : 0);
        }

        private void leave(Step step, PriorityQueue<Step> queue) {
            int equation = step.state / 2;
            int imbalance = step.state % 2 == 1 ? 1 : -1;
            for (int cell : cellsOf[equation]) {
                if (cell != need.cell() && price[cell] < Double.POSITIVE_INFINITY) {
                    if (equation == ground) {
                        go(step, cell, equation, 1, queue);
                        go(step, cell, equation, -1, queue);
                    } else {
                        go(step, cell, equation, -imbalance * signIn(cell, equation), queue);
                    }
                }
            }
        }

        private void go(Step step, int cell, int equation, int direction, PriorityQueue<Step> queue) {
            TableCell moved = table.cells().get(cell);
            long room = direction > 0 ? moved.upper() - moved.value() : moved.value() - moved.lower();
            if (room < need.amount()) {
                return;
            }
            int next = other(cell, equation);
            int reached = state(next, signIn(cell, next) * direction);
            double cost = step.cost + price[cell];
            if (cost < best[reached]) {
                best[reached] = cost;
                from[reached] = step.state;
                by[reached] = direction > 0 ? cell : -cell - 1;
                queue.add(new Step(cost, reached));
            }
        }

        private Move move(int start, int goal) {
            double[] change = new double[table.size()];
            change[need.cell()] += need.direction() * need.amount();
            for (int at = goal; at != start; at = from[at]) {
                boolean up = by[at] >= 0;
                change[up ? by[at] : -by[at] - 1] += up ? need.amount() : -need.amount();
            }
            return new Move(change);
        }
    }
}
