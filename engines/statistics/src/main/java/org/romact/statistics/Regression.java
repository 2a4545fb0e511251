package org.romact.statistics;

import java.util.List;

/**
 * A model fitted under a design, its covariances by the sandwich (Binder 1983).
 *
 * @param names of the columns, in order
 * @param covariance of the coefficients, same order
 * @param residualDegreesOfFreedom the design's + 1 - number of coefficients
 */
public record Regression(List<String> names, double[] coefficients, double[][] covariance, int residualDegreesOfFreedom)
        implements RegressionOutcome {

    public Regression {
        names = List.copyOf(names);
    }

    public double standardError(int k) {
        return Math.sqrt(covariance[k][k]);
    }

    /** Coefficient over standard error. */
    public double t(int k) {
        return coefficients[k] / standardError(k);
    }

    /** Two-sided probability of a t at least as large if the coefficient were 0. */
    public double p(int k) {
        return Tails.studentTwoSided(t(k), residualDegreesOfFreedom);
    }

    /** A coefficient with its interval by Student's t on the residual degrees of freedom. */
    public Outcome interval(int k, double level) {
        Interval student = Interval.student(level);
        Limits.Figure figure =
                new Limits.Figure(coefficients[k], standardError(k), residualDegreesOfFreedom, 0, 0, false);
        return Limits.outcome(student, figure, java.util.OptionalDouble.empty(), java.util.OptionalDouble.empty());
    }

    /** Whether all the coefficients whose names are given could be 0: b'V⁻¹b/q on q and the residual degrees of freedom. */
    public Test wald(List<String> terms) {
        int[] at = terms.stream().mapToInt(names::indexOf).toArray();
        double[] b = new double[at.length];
        double[][] v = new double[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            if (at[i] < 0) {
                throw new IllegalArgumentException(
                        "The model has no coefficient " + terms.get(i) + "; it has " + names + ".");
            }
            b[i] = coefficients[at[i]];
            for (int j = 0; j < at.length; j++) {
                v[i][j] = covariance[at[i]][at[j]];
            }
        }
        return Test.f(Matrix.quadratic(Matrix.inverse(v), b) / b.length, b.length, residualDegreesOfFreedom);
    }
}
