package org.romact.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Means of many columns in many groups. Each column is read once into sums by last-stage cluster and group, from which the means and
 * their variances follow; a second reading gives the design effects. Columns are shared out over the cores. The figures are those of
 * {@link Survey#meanOf}, a column and a group at a time.
 */
public final class GroupMeans {

    /** Above this many cells (clusters × groups) the figures are made one at a time instead. */
    private static final long MOST_CELLS = 1L << 24;

    private final Cell[][] means;
    private final Cells cells;

    /** A mean not yet given its interval. */
    private sealed interface Cell permits Figure, Whole, Nothing {}

    private record Figure(double mean, double variance, double weight, int n, int df, int rows, double spread)
            implements Cell {}

    private record Whole(Statistic statistic) implements Cell {}

    private record Nothing(NotEstimable reason) implements Cell {}

    /**
     * Weights and rows of each group and last-stage cluster; the clusters of a group lie side by side. Rows outside all groups fall into
     * one more group at the end that nobody looks at.
     */
    private record Cells(int[] of, int[] groupOf, double[] weight, int[] rows, int leaves, int groups, int[] df) {

        static Cells of(Design design, Factor groups) {
            int leaves = design.stages().leaves();
            int[] leaf = design.stages().leafOfRow();
            double[] w = design.weight();
            int[] cell = new int[w.length];
            int[] groupOf = new int[w.length];
            double[] weight = new double[leaves * groups.size() + 1];
            int[] rows = new int[weight.length];
            for (int i = 0; i < cell.length; i++) {
                int group = groups.codes()[i];
                groupOf[i] = group < 0 ? groups.size() : group;
                cell[i] = group < 0 ? weight.length - 1 : group * leaves + leaf[i];
                weight[cell[i]] += w[i];
                rows[cell[i]] += w[i] == 0 ? 0 : 1;
            }
            return new Cells(
                    cell, groupOf, weight, rows, leaves, groups.size(), degrees(design, groups.size(), leaves, rows));
        }

        private static int[] degrees(Design design, int groups, int leaves, int[] rows) {
            int[] result = new int[groups];
            Stage first = design.stages().first();
            int[] psuOfLeaf = psuOfLeaf(design);
            for (int g = 0; g < groups; g++) {
                boolean[] cluster = new boolean[first.clusters()];
                boolean[] stratum = new boolean[first.strata()];
                for (int c = 0; c < leaves; c++) {
                    int psu = psuOfLeaf[c];
                    if (rows[g * leaves + c] > 0 && !cluster[psu]) {
                        cluster[psu] = true;
                        result[g] += stratum[first.stratumOf()[psu]] ? 1 : 0;
                        stratum[first.stratumOf()[psu]] = true;
                    }
                }
            }
            return result;
        }

        private static int[] psuOfLeaf(Design design) {
            int[] result = new int[design.stages().leaves()];
            for (int i = 0; i < design.rows(); i++) {
                result[design.stages().leafOfRow()[i]] =
                        design.stages().first().cluster().codes()[i];
            }
            return result;
        }
    }

    private GroupMeans(Cell[][] means, Cells cells) {
        this.means = means;
        this.cells = cells;
    }

    static GroupMeans of(Survey survey, List<double[]> columns, Factor groups) {
        Design design = survey.design();
        columns.forEach(column -> requireRows(column.length, design.rows()));
        requireRows(groups.rows(), design.rows());
        boolean tooMany = (long) design.stages().leaves() * groups.size() > MOST_CELLS;
        if (tooMany || design.keepsAllRows()) {
            return new GroupMeans(
                    oneByOne(survey, columns, groups),
                    new Cells(new int[0], new int[0], new double[0], new int[0], 0, 0, new int[0]));
        }
        Cells cells = Cells.of(design, groups);
        Cell[][] means = IntStream.range(0, columns.size())
                .parallel()
                .mapToObj(k -> column(design, cells, columns.get(k)))
                .toArray(Cell[][]::new);
        return new GroupMeans(means, cells);
    }

    private static void requireRows(int given, int rows) {
        if (given != rows) {
            throw new IllegalArgumentException(
                    "A column has " + given + " values but the design has " + rows + " rows.");
        }
    }

    private static Cell[][] oneByOne(Survey survey, List<double[]> columns, Factor groups) {
        Cell[][] result = new Cell[columns.size()][groups.size()];
        for (int g = 0; g < groups.size(); g++) {
            Domain domain = Domain.level(groups, g);
            for (int k = 0; k < result.length; k++) {
                result[k][g] = new Whole(survey.meanOf(columns.get(k), domain));
            }
        }
        return result;
    }

    private static Cell[] column(Design design, Cells cells, double[] y) {
        double[] total = new double[cells.weight.length];
        double[] weight = cells.weight;
        int[] rows = cells.rows;
        if (addUp(cells.of, design.weight(), y, total)) {
            weight = new double[total.length];
            rows = new int[total.length];
            addUpAnswered(cells.of, design.weight(), y, total, weight, rows);
        }
        Cell[] result = new Cell[cells.groups];
        double[] means = new double[cells.groups];
        for (int g = 0; g < cells.groups; g++) {
            result[g] = group(design, cells, g, total, weight, rows);
            means[g] = result[g] instanceof Figure figure ? figure.mean : Double.NaN;
        }
        addSpread(design, cells, y, means, result);
        return result;
    }

    /** Weight times value into the cells, a run of one cell in a register; says whether something was missing. */
    private static boolean addUp(int[] cell, double[] w, double[] y, double[] total) {
        int last = 0;
        double sum = 0;
        double all = 0;
        for (int i = 0; i < cell.length; i++) {
            if (cell[i] != last) {
                total[last] = sum;
                all += sum;
                last = cell[i];
                sum = total[last];
            }
            sum += w[i] * y[i];
        }
        total[last] = sum;
        return Double.isNaN(all + sum);
    }

    private static void addUpAnswered(int[] cell, double[] w, double[] y, double[] total, double[] weight, int[] rows) {
        Arrays.fill(total, 0);
        for (int i = 0; i < cell.length; i++) {
            if (!Double.isNaN(y[i])) {
                total[cell[i]] += w[i] * y[i];
                weight[cell[i]] += w[i];
                rows[cell[i]] += w[i] == 0 ? 0 : 1;
            }
        }
    }

    private static Cell group(Design design, Cells cells, int g, double[] total, double[] weight, int[] rows) {
        int from = g * cells.leaves;
        Sum above = new Sum();
        Sum below = new Sum();
        int n = 0;
        int asked = 0;
        boolean[] present = new boolean[cells.leaves];
        for (int c = 0; c < cells.leaves; c++) {
            above.add(total[from + c]);
            below.add(weight[from + c]);
            n += rows[from + c];
            asked += cells.rows[from + c];
            present[c] = rows[from + c] > 0;
        }
        if (n == 0) {
            return new Nothing(NotEstimable.noAnswers());
        }
        double size = below.value();
        double mean = above.value() / size;
        double[] z = new double[cells.leaves];
        for (int c = 0; c < z.length; c++) {
            z[c] = (total[from + c] - mean * weight[from + c]) / size;
        }
        try {
            return new Figure(mean, design.stages().variance(z, present), size, n, cells.df[g], asked, 0);
        } catch (CannotEstimate reason) {
            return new Nothing(reason.outcome());
        }
    }

    private static void addSpread(Design design, Cells cells, double[] y, double[] means, Cell[] result) {
        double[] spread = new double[means.length + 1];
        double[] from = Arrays.copyOf(means, means.length + 1);
        double[] w = design.weight();
        int[] group = cells.groupOf;
        if (means.length == 1) {
            spread[0] = spread(group, w, y, means[0]);
        } else {
            for (int i = 0; i < y.length; i++) {
                double deviation = y[i] - from[group[i]];
                spread[group[i]] += Double.isNaN(deviation) ? 0 : w[i] * deviation * deviation;
            }
        }
        for (int g = 0; g < result.length; g++) {
            if (result[g] instanceof Figure f) {
                double variance = f.n < 2 ? 0 : spread[g] / f.weight * f.n / (f.n - 1);
                result[g] = new Figure(f.mean, f.variance, f.weight, f.n, f.df, f.rows, variance);
            }
        }
    }

    /** Two sums side by side, so that the processor need not wait for one addition to begin the next. */
    private static double spread(int[] group, double[] w, double[] y, double mean) {
        double a = 0;
        double b = 0;
        int i = 0;
        for (; i + 1 < y.length; i += 2) {
            a += squared(group[i], w[i], y[i] - mean);
            b += squared(group[i + 1], w[i + 1], y[i + 1] - mean);
        }
        if (i < y.length) {
            a += squared(group[i], w[i], y[i] - mean);
        }
        return a + b;
    }

    private static double squared(int group, double weight, double deviation) {
        return group != 0 || Double.isNaN(deviation) ? 0 : weight * deviation * deviation;
    }

    /** The mean of a column in a group, as a mean. */
    public Outcome outcome(int column, int group, Interval interval) {
        return outcome(column, group, interval, false);
    }

    /** The mean of a column of zeros and ones in a group, with an interval for proportions. */
    public Outcome proportion(int column, int group, Interval interval) {
        return outcome(column, group, interval, true);
    }

    private Outcome outcome(int column, int group, Interval interval, boolean proportion) {
        return switch (means[column][group]) {
            case Nothing none -> none.reason;
            case Whole whole ->
                proportion
                        ? whole.statistic.asProportion(new double[0]).outcome(interval)
                        : whole.statistic.outcome(interval);
            case Figure f -> {
                double replaced = f.spread / f.n;
                double left = f.weight > f.n ? (f.weight - f.n) / f.weight : 0;
                Limits.Figure figure = new Limits.Figure(f.mean, Math.sqrt(f.variance), f.df, f.rows, f.n, proportion);
                yield Limits.outcome(
                        interval,
                        figure,
                        Statistic.ratio(f.variance, replaced * left),
                        Statistic.ratio(f.variance, replaced));
            }
        };
    }

    public int columns() {
        return means.length;
    }

    public int groups() {
        return means.length == 0 ? cells.groups : means[0].length;
    }
}
