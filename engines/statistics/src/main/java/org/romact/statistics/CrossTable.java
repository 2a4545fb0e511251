package org.romact.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two classifications of the same people: weighted counts, and tests of whether they are independent of each other. */
public final class CrossTable {

    /** Tests of independence under a design. */
    public enum Independence {
        /** Rao and Scott 1984, second order, referred to an F. */
        F,
        /** Pearson's statistic with its probability corrected by the mean design effect. */
        CHISQ,
        /** Koch, Freeman and Freeman 1975. */
        WALD,
        /** Wald with the degrees of freedom correction of Thomas and Rao 1987. */
        ADJUSTED_WALD
    }

    private final Survey survey;
    private final Factor rows;
    private final Factor columns;
    private final Domain domain;
    private final Factor cells;

    private CrossTable(Survey survey, Factor rows, Factor columns, Domain domain) {
        this.survey = survey;
        this.rows = rows;
        this.columns = columns;
        this.domain = domain;
        this.cells = Factor.cross(List.of(rows, columns));
    }

    public static CrossTable of(Survey survey, Factor rows, Factor columns, Domain domain) {
        return new CrossTable(survey, rows, columns, domain);
    }

    /** Sum of weights in each cell, the row level running fastest. */
    public double[] counts() {
        Sum[] sums = new Sum[cells.size()];
        Arrays.setAll(sums, k -> new Sum());
        for (int i = 0; i < cells.rows(); i++) {
            if (cells.codes()[i] >= 0 && domain.contains(i)) {
                sums[cells.codes()[i]].add(survey.design().weight()[i]);
            }
        }
        return Arrays.stream(sums).mapToDouble(Sum::value).toArray();
    }

    public TestOutcome independence(Independence statistic) {
        List<Statistic> shares = survey.sharesOf(cells, domain);
        return switch (Joint.of(shares)) {
            case NoJoint none -> new NoTest(none.reason());
            case Joint joint -> test(statistic, joint, shares.get(0).answers());
        };
    }

    private TestOutcome test(Independence statistic, Joint shares, Answers answers) {
        int nu = answers.degreesOfFreedom();
        try {
            return switch (statistic) {
                case F -> raoScott(shares, answers.n(), nu);
                case CHISQ -> corrected(shares, answers.n());
                case WALD -> wald(nu, false);
                case ADJUSTED_WALD -> wald(nu, true);
            };
        } catch (CannotEstimate reason) {
            return new NoTest(reason.outcome());
        }
    }

    private Test raoScott(Joint shares, int n, int nu) {
        double[][] delta = delta(shares, n);
        double trace = Matrix.trace(delta);
        double d0 = trace * trace / Matrix.trace(Matrix.times(delta, delta));
        return Test.f(pearson(shares.estimates(), n) / trace, d0, d0 * nu);
    }

    private Test corrected(Joint shares, int n) {
        double[][] delta = delta(shares, n);
        double x2 = pearson(shares.estimates(), n);
        int df = delta.length;
        return new Test(x2, df, Double.POSITIVE_INFINITY, Tails.chiSquaredAbove(x2 / (Matrix.trace(delta) / df), df));
    }

    private double pearson(double[] p, int n) {
        double[] row = margin(p, true);
        double[] column = margin(p, false);
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            double expected = row[k % row.length] * column[k / row.length];
            sum += (p[k] - expected) * (p[k] - expected) / expected;
        }
        return n * sum;
    }

    private double[] margin(double[] p, boolean ofRows) {
        double[] result = new double[ofRows ? rows.size() : columns.size()];
        for (int k = 0; k < p.length; k++) {
            result[ofRows ? k % rows.size() : k / rows.size()] += p[k];
        }
        return result;
    }

    /** (C' D/N C)⁻¹ C' D V D C with D = diag(1/p): generalised design effects of the interaction. */
    private double[][] delta(Joint shares, int n) {
        double[][] c = interaction();
        double[] p = shares.estimates();
        double[][] dc = new double[c.length][];
        for (int a = 0; a < c.length; a++) {
            double[] column = c[a];
            dc[a] = new double[p.length];
            Arrays.setAll(dc[a], k -> p[k] == 0 ? 0 : column[k] / p[k]);
        }
        double[][] below = Matrix.times(c, Matrix.transposed(dc));
        for (double[] line : below) {
            Arrays.setAll(line, j -> line[j] / n);
        }
        double[][] above = Matrix.times(Matrix.times(dc, shares.covariance()), Matrix.transposed(dc));
        return Matrix.times(Matrix.inverse(below), above);
    }

    /** Interaction columns in treatment coding, less what the main effects explain of them: doubly centred indicators. */
    private double[][] interaction() {
        int r = rows.size();
        int c = columns.size();
        List<double[]> result = new ArrayList<>();
        for (int j = 1; j < c; j++) {
            for (int i = 1; i < r; i++) {
                double[] column = new double[r * c];
                for (int k = 0; k < column.length; k++) {
                    double a = (k % r == i ? 1 : 0) - 1.0 / r;
                    double b = (k / r == j ? 1 : 0) - 1.0 / c;
                    column[k] = a * b;
                }
                result.add(column);
            }
        }
        return result.toArray(double[][]::new);
    }

    /** On weighted counts T: h = T_ij - T_i T_j / T, all cells but the last row and column, with its linearised covariance. */
    private Test wald(int nu, boolean adjusted) {
        int r = rows.size();
        int c = columns.size();
        Joint counts = totals();
        double[] t = counts.estimates();
        double[] row = margin(t, true);
        double[] column = margin(t, false);
        double all = Arrays.stream(t).sum();
        int k = (r - 1) * (c - 1);
        double[] h = new double[k];
        double[][] slopes = new double[k][t.length];
        for (int at = 0; at < k; at++) {
            int i = at % (r - 1);
            int j = at / (r - 1);
            h[at] = t[i + r * j] - row[i] * column[j] / all;
            for (int cell = 0; cell < t.length; cell++) {
                slopes[at][cell] = (cell == i + r * j ? 1 : 0)
                        - (cell % r == i ? column[j] / all : 0)
                        - (cell / r == j ? row[i] / all : 0)
                        + row[i] * column[j] / (all * all);
            }
        }
        double[][] v = Matrix.times(Matrix.times(slopes, counts.covariance()), Matrix.transposed(slopes));
        double w = Matrix.quadratic(Matrix.inverse(v), h);
        return adjusted ? Test.f(w * (nu - k + 1) / (k * (double) nu), k, nu - k + 1) : Test.f(w / k, k, nu);
    }

    private Joint totals() {
        List<double[]> indicators = new ArrayList<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            indicators.add(cells.indicator(cell));
        }
        return switch (Joint.of(survey.totalsOf(indicators, domain))) {
            case Joint joint -> joint;
            case NoJoint none ->
                throw new CannotEstimate(none.reason().reason(), none.reason().sentence());
        };
    }
}
