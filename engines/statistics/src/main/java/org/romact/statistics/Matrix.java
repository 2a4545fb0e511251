package org.romact.statistics;

import java.util.Arrays;

/** The little linear algebra that models and calibration need, on square arrays of modest size. */
final class Matrix {

    private Matrix() {}

    /** Σ rows weight · column a · column b. */
    static double[][] cross(double[][] columns, double[] weights) {
        int p = columns.length;
        double[][] result = new double[p][p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b <= a; b++) {
                Sum sum = new Sum();
                for (int i = 0; i < weights.length; i++) {
                    if (weights[i] != 0) {
                        sum.add(weights[i] * columns[a][i] * columns[b][i]);
                    }
                }
                result[a][b] = sum.value();
                result[b][a] = sum.value();
            }
        }
        return result;
    }

    /** Σ rows weight · column. */
    static double[] totals(double[][] columns, double[] weights) {
        return Arrays.stream(columns)
                .mapToDouble(column -> product(column, weights))
                .toArray();
    }

    static double product(double[] a, double[] b) {
        Sum sum = new Sum();
        for (int i = 0; i < a.length; i++) {
            if (b[i] != 0) {
                sum.add(a[i] * b[i]);
            }
        }
        return sum.value();
    }

    /** Columns times coefficients, a value a row. */
    static double[] combine(double[][] columns, double[] coefficients, int rows) {
        double[] result = new double[rows];
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < rows; i++) {
                result[i] += columns[k][i] * coefficients[k];
            }
        }
        return result;
    }

    static double[] times(double[][] m, double[] v) {
        return Arrays.stream(m).mapToDouble(row -> plain(row, v)).toArray();
    }

    private static double plain(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] result = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b[0].length; j++) {
                    result[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return result;
    }

    static double[][] transposed(double[][] a) {
        double[][] result = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                result[j][i] = a[i][j];
            }
        }
        return result;
    }

    /** v' m v. */
    static double quadratic(double[][] m, double[] v) {
        return plain(v, times(m, v));
    }

    static double trace(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i][i];
        }
        return sum;
    }

    /** Gauss–Jordan with row exchange, after scaling to a unit diagonal so that columns in different units do not matter. */
    static double[][] inverse(double[][] m) {
        int n = m.length;
        double[] scale = new double[n];
        double[][] work = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            scale[i] = m[i][i] > 0 ? 1 / Math.sqrt(m[i][i]) : 1;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                work[i][j] = m[i][j] * scale[i] * scale[j];
            }
            work[i][n + i] = 1;
        }
        for (int k = 0; k < n; k++) {
            pivot(work, k);
            eliminate(work, k);
        }
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                result[i][j] = work[i][n + j] * scale[i] * scale[j];
            }
        }
        return result;
    }

    private static void pivot(double[][] work, int k) {
        int best = k;
        for (int i = k + 1; i < work.length; i++) {
            best = Math.abs(work[i][k]) > Math.abs(work[best][k]) ? i : best;
        }
        if (Math.abs(work[best][k]) < 1e-13) {
            throw new CannotEstimate(
                    NotEstimable.Reason.SINGULAR,
                    "Some of the columns say the same thing in other words, so they cannot be told apart.");
        }
        double[] row = work[k];
        work[k] = work[best];
        work[best] = row;
    }

    private static void eliminate(double[][] work, int k) {
        double[] row = work[k];
        double head = row[k];
        for (int j = 0; j < row.length; j++) {
            row[j] /= head;
        }
        for (int i = 0; i < work.length; i++) {
            double factor = work[i][k];
            if (i != k && factor != 0) {
                for (int j = 0; j < row.length; j++) {
                    work[i][j] -= factor * row[j];
                }
            }
        }
    }
}
