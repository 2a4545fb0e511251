package org.romact.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A design carried by replicate weights: the same figure is computed under each set, and its variance is
 * V = scale · Σ_r rscale_r (t_r - centre)², the centre being the mean of the replicates or, with {@code mse}, the figure itself.
 *
 * @param weights a row of complete weights for each replicate
 */
public record Replicates(Design design, double[][] weights, double scale, double[] rscales, boolean mse) {

    /** Any figure that follows from weights, such as several means at once. NaN marks a replicate without it. */
    public interface Figures {
        double[] under(double[] weights);
    }

    /** A copy that measures from the figure itself rather than from the mean of the replicates. */
    public Replicates withMse(boolean fromFigure) {
        return new Replicates(design, weights, scale, rscales, fromFigure);
    }

    /** Several figures and their covariances. */
    public JointOutcome estimate(Figures figures) {
        try {
            double[] whole = figures.under(design.weight());
            if (Arrays.stream(whole).anyMatch(Double::isNaN)) {
                return new NoJoint(NotEstimable.noAnswers());
            }
            double[][] t = IntStream.range(0, weights.length)
                    .parallel()
                    .mapToObj(r -> figures.under(weights[r]))
                    .toArray(double[][]::new);
            return new Joint(whole, covariance(whole, t));
        } catch (CannotEstimate reason) {
            return new NoJoint(reason.outcome());
        }
    }

    private double[][] covariance(double[] whole, double[][] t) {
        boolean[] usable = new boolean[t.length];
        double[] mean = new double[whole.length];
        int counted = 0;
        for (int r = 0; r < t.length; r++) {
            usable[r] = Arrays.stream(t[r]).noneMatch(Double::isNaN);
            if (usable[r] && rscales[r] > 0) {
                counted++;
                for (int k = 0; k < mean.length; k++) {
                    mean[k] += t[r][k];
                }
            }
        }
        if (counted < 2) {
            throw new CannotEstimate(
                    NotEstimable.Reason.MISSING_REPLICATES, "Fewer than two replicates have anybody in this group.");
        }
        int used = counted;
        double[] centre = mse ? whole : Arrays.stream(mean).map(m -> m / used).toArray();
        double[][] result = new double[whole.length][whole.length];
        for (int r = 0; r < t.length; r++) {
            for (int a = 0; usable[r] && a < whole.length; a++) {
                for (int b = 0; b < whole.length; b++) {
                    result[a][b] += scale * rscales[r] * (t[r][a] - centre[a]) * (t[r][b] - centre[b]);
                }
            }
        }
        return result;
    }

    /** Rank of the replicate weights over the domain, less 1. */
    public int degreesOfFreedom(Domain domain) {
        int[] rows = IntStream.range(0, design.rows()).filter(domain::contains).toArray();
        double[][] columns = new double[weights.length][];
        for (int r = 0; r < columns.length; r++) {
            double[] w = weights[r];
            columns[r] = Arrays.stream(rows).mapToDouble(i -> w[i]).toArray();
        }
        return Rank.of(columns, 1e-5) - 1;
    }

    public Figures mean(double[] values, Domain domain) {
        return w -> ratioOf(w, domain, values, null);
    }

    public Figures ratio(double[] numerator, double[] denominator, Domain domain) {
        return w -> ratioOf(w, domain, numerator, denominator);
    }

    public Figures total(double[] values, Domain domain) {
        return w -> {
            Sum sum = new Sum();
            for (int i = 0; i < w.length; i++) {
                if (domain.contains(i) && !Double.isNaN(values[i])) {
                    sum.add(w[i] * values[i]);
                }
            }
            return new double[] {sum.value()};
        };
    }

    /** Coefficients of a model over the rows where nothing is missing. */
    public Figures coefficients(Model model, double[] response, ModelMatrix matrix, Domain domain) {
        double[][] all = Arrays.copyOf(matrix.columns(), matrix.columns().length + 1);
        all[all.length - 1] = response;
        boolean[] complete = Answers.of(design, domain, all).complete();
        double[][] x = Model.filled(matrix.columns(), complete);
        double[] y = Model.filled(response, complete);
        return w -> model.coefficients(x, y, Model.masked(w, complete));
    }

    private static double[] ratioOf(
            double[] w, Domain domain, double[] y, double @org.jspecify.annotations.Nullable [] x) {
        Sum above = new Sum();
        Sum below = new Sum();
        for (int i = 0; i < w.length; i++) {
            double size = x == null ? 1 : x[i];
            if (domain.contains(i) && !Double.isNaN(y[i]) && !Double.isNaN(size)) {
                above.add(w[i] * y[i]);
                below.add(w[i] * size);
            }
        }
        return new double[] {above.value() / below.value()};
    }

    /** Post-stratification repeated within every replicate. */
    public Replicates postStratified(Factor cells, double[] counts) {
        double[][] after = Arrays.stream(weights)
                .map(w -> PostStrata.scaled(w, cells, counts))
                .toArray(double[][]::new);
        return new Replicates(
                design.withWeights(PostStrata.scaled(design.weight(), cells, counts)), after, scale, rscales, mse);
    }

    /** Calibration repeated within every replicate. */
    public Replicates calibrated(Calibration calibration, double[][] columns, double[] totals) {
        double[][] after = Arrays.stream(weights)
                .map(w -> product(w, calibration, columns, totals))
                .toArray(double[][]::new);
        return new Replicates(
                design.withWeights(product(design.weight(), calibration, columns, totals)), after, scale, rscales, mse);
    }

    private static double[] product(double[] w, Calibration calibration, double[][] columns, double[] totals) {
        double[] g = calibration.factors(columns, w, totals, Calibration.ones(w.length));
        double[] result = w.clone();
        Arrays.setAll(result, i -> w[i] * g[i]);
        return result;
    }
}
