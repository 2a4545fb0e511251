package org.romact.statistics;

import java.util.Arrays;

/**
 * Generalised linear models with their canonical links under a design: least squares, logistic and log-linear regression. Fitted by
 * iteratively reweighted least squares until the coefficients stand still, so that standard errors are those of the fixed point (R's
 * svyglm by default stops a step earlier, with differences up to 1e-4 in standard errors).
 */
public enum Model {
    GAUSSIAN,
    BINOMIAL,
    POISSON;

    private static final int MOST_STEPS = 100;

    /** Weighted fit alone: coefficients, and the inverse of the information. */
    private record Fit(double[] coefficients, double[] residuals, double[][] inverse) {}

    public RegressionOutcome fit(Survey survey, double[] response, ModelMatrix matrix, Domain domain) {
        Design design = survey.design();
        double[][] all = Arrays.copyOf(matrix.columns(), matrix.columns().length + 1);
        all[all.length - 1] = response;
        Answers answers = Answers.of(design, domain, all);
        if (answers.n() <= matrix.columns().length) {
            return new NoRegression(NotEstimable.noAnswers());
        }
        try {
            double[] w = masked(design.weight(), answers.complete());
            double[][] x = filled(matrix.columns(), answers.complete());
            Fit fit = solve(x, filled(response, answers.complete()), w);
            double[][] covariance = sandwich(design, answers, x, w, fit);
            int df = design.degreesOfFreedom(Domain.where(answers.complete())) + 1 - x.length;
            return new Regression(matrix.names(), fit.coefficients, covariance, df);
        } catch (CannotEstimate reason) {
            return new NoRegression(reason.outcome());
        }
    }

    /** Coefficients under any weights, for replicates. Rows of weight 0 may hold missing values. */
    double[] coefficients(double[][] x, double[] y, double[] w) {
        return solve(x, y, w).coefficients;
    }

    private double[][] sandwich(Design design, Answers answers, double[][] x, double[] w, Fit fit) {
        double[][] totals = new double[x.length][];
        for (int k = 0; k < x.length; k++) {
            double[] direction = Matrix.combine(x, fit.inverse[k], w.length);
            double[] z = new double[w.length];
            Arrays.setAll(z, i -> w[i] * fit.residuals[i] * direction[i]);
            totals[k] = design.leafTotals(z);
        }
        return design.stages().covariance(totals, answers.leaves());
    }

    private Fit solve(double[][] x, double[] y, double[] w) {
        int n = w.length;
        double[] mu = new double[n];
        Arrays.setAll(mu, i -> start(y[i]));
        double[] coefficients = new double[x.length];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] omega = new double[n];
            double[] working = new double[n];
            for (int i = 0; i < n; i++) {
                double slope = slope(mu[i]);
                omega[i] = w[i] * slope;
                working[i] = omega[i] * (link(mu[i]) + (y[i] - mu[i]) / slope);
            }
            double[] next = Matrix.times(Matrix.inverse(Matrix.cross(x, omega)), plainTotals(x, working));
            boolean still = step > 0 && close(coefficients, next);
            coefficients = next;
            double[] eta = Matrix.combine(x, coefficients, n);
            Arrays.setAll(mu, i -> mean(eta[i]));
            if (still || this == GAUSSIAN) {
                return finished(x, y, w, mu, coefficients);
            }
        }
        throw new CannotEstimate(
                NotEstimable.Reason.NO_CONVERGENCE,
                "The coefficients grow without end: some column separates the yes from the no completely.");
    }

    private Fit finished(double[][] x, double[] y, double[] w, double[] mu, double[] coefficients) {
        double[] omega = new double[w.length];
        double[] residuals = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            omega[i] = w[i] * slope(mu[i]);
            residuals[i] = y[i] - mu[i];
        }
        return new Fit(coefficients, residuals, Matrix.inverse(Matrix.cross(x, omega)));
    }

    private static double[] plainTotals(double[][] x, double[] values) {
        return Arrays.stream(x)
                .mapToDouble(column -> Matrix.product(column, values))
                .toArray();
    }

    private static boolean close(double[] a, double[] b) {
        for (int k = 0; k < a.length; k++) {
            if (Math.abs(a[k] - b[k]) > 1e-13 * (Math.abs(b[k]) + 1e-3)) {
                return false;
            }
        }
        return true;
    }

    private double start(double y) {
        return switch (this) {
            case GAUSSIAN -> y;
            case BINOMIAL -> (y + 0.5) / 2;
            case POISSON -> y + 0.1;
        };
    }

    private double link(double mu) {
        return switch (this) {
            case GAUSSIAN -> mu;
            case BINOMIAL -> Math.log(mu / (1 - mu));
            case POISSON -> Math.log(mu);
        };
    }

    private double mean(double eta) {
        return switch (this) {
            case GAUSSIAN -> eta;
            case BINOMIAL -> Math.clamp(Limits.expit(eta), 1e-16, 1 - 1e-16);
            case POISSON -> Math.max(Math.exp(eta), 1e-300);
        };
    }

    private double slope(double mu) {
        return switch (this) {
            case GAUSSIAN -> 1;
            case BINOMIAL -> mu * (1 - mu);
            case POISSON -> mu;
        };
    }

    static double[] masked(double[] weights, boolean[] rows) {
        double[] result = weights.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = rows[i] ? result[i] : 0;
        }
        return result;
    }

    static double[] filled(double[] values, boolean[] rows) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = rows[i] ? result[i] : 0;
        }
        return result;
    }

    static double[][] filled(double[][] columns, boolean[] rows) {
        return Arrays.stream(columns).map(column -> filled(column, rows)).toArray(double[][]::new);
    }
}
