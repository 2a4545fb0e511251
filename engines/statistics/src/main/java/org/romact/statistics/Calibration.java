package org.romact.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Weights moved as little as possible so that the sample meets known totals of the population (Deville and Särndal 1992). A variance
 * afterwards counts only what the known totals do not explain.
 *
 * @param distance what "as little as possible" means
 * @param lower smallest allowed factor of a weight, with LOGIT or a bounded LINEAR
 * @param upper largest allowed factor
 * @param epsilon stop when every total is met within this share of (1 + itself)
 * @param steps give up after so many Newton steps
 * @param aggregateStage same factor for all rows of a cluster of this stage; 0 for none
 * @param trimLower clip the factors afterwards, spreading what is lost; -∞ for none
 * @param trimUpper likewise; ∞ for none
 */
public record Calibration(
        Distance distance,
        double lower,
        double upper,
        double epsilon,
        int steps,
        int aggregateStage,
        double trimLower,
        double trimUpper) {

    /** Distance functions of Deville and Särndal: cases 1, 2 and 6. */
    public enum Distance {
        LINEAR,
        RAKING,
        LOGIT
    }

    private static final double RESCALE_ABOVE = 20;

    public static Calibration linear() {
        return of(Distance.LINEAR, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public static Calibration raking() {
        return of(Distance.RAKING, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public static Calibration logit(double lower, double upper) {
        return of(Distance.LOGIT, lower, upper);
    }

    public static Calibration of(Distance distance, double lower, double upper) {
        return new Calibration(distance, lower, upper, 1e-7, 50, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    public Calibration within(double tolerance) {
        return new Calibration(distance, lower, upper, tolerance, steps, aggregateStage, trimLower, trimUpper);
    }

    public Calibration sameWithinClustersOf(int stage) {
        return new Calibration(distance, lower, upper, epsilon, steps, stage, trimLower, trimUpper);
    }

    public Calibration trimmed(double least, double most) {
        return new Calibration(distance, lower, upper, epsilon, steps, aggregateStage, least, most);
    }

    /**
     * The design with weights that meet the totals.
     *
     * @param columns auxiliary variables, one array each, nothing missing
     * @param totals known population total of each
     * @param scale positive variance factor of each row, or null for 1 (a ratio estimator has its size here)
     */
    public ReweightOutcome calibrate(Design design, double[][] columns, double[] totals, double @Nullable [] scale) {
        try {
            return new Reweighted(adjusted(design, columns, totals, scale));
        } catch (CannotEstimate reason) {
            return new NotReweighted(reason.outcome());
        }
    }

    private Design adjusted(Design design, double[][] given, double[] totals, double @Nullable [] scale) {
        double[] s2 = scale == null ? ones(design.rows()) : scale;
        double[][] x = given;
        double[] d = design.weight();
        if (aggregateStage > 0) {
            Dense cluster = design.clusterAt(aggregateStage);
            x = Arrays.stream(given).map(column -> averaged(column, cluster)).toArray(double[][]::new);
            d = averaged(d, cluster);
        }
        double[] g = trimmedFactors(factors(x, d, totals, s2), d);
        double[] weights = design.weights();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= g[i];
        }
        return design.with(weights, new RegressionResiduals(x, d, g, s2));
    }

    /** Factors of the weights in d; for replicates, which need no residuals. */
    double[] factors(double[][] x, double[] d, double[] totals, double[] s2) {
        boolean bounded = lower > Double.NEGATIVE_INFINITY || upper < Double.POSITIVE_INFINITY;
        return distance == Distance.LINEAR && !bounded ? oneStep(x, d, totals, s2) : newton(x, d, totals, s2);
    }

    private static double[] oneStep(double[][] x, double[] d, double[] totals, double[] s2) {
        double[][] inverse = Matrix.inverse(Matrix.cross(x, quotient(d, s2)));
        double[] lambda = Matrix.times(inverse, less(totals, Matrix.totals(x, d)));
        double[] g = Matrix.combine(x, lambda, d.length);
        for (int i = 0; i < g.length; i++) {
            g[i] = 1 + g[i] / s2[i];
        }
        return g;
    }

    private double[] newton(double[][] x, double[] given, double[] totals, double[] s2) {
        double prescale = prescale(x, given, totals);
        double[] d = Arrays.stream(given).map(w -> w * prescale).toArray();
        double[] eta = new double[x.length];
        double[] g = new double[d.length];
        double[] slope = new double[d.length];
        evaluate(x, eta, s2, g, slope);
        for (int step = 0; step < steps; step++) {
            double[] curvature = new double[d.length];
            Arrays.setAll(curvature, i -> d[i] * slope[i] / s2[i]);
            double[] move = Matrix.times(Matrix.inverse(Matrix.cross(x, curvature)), misfit(x, d, g, totals));
            Arrays.setAll(eta, k -> eta[k] + move[k]);
            evaluate(x, eta, s2, g, slope);
            for (int half = 0; half < 50 && !(finite(g) && finite(slope)); half++) {
                Arrays.setAll(move, k -> move[k] / 2);
                Arrays.setAll(eta, k -> eta[k] - move[k]);
                evaluate(x, eta, s2, g, slope);
            }
            if (met(misfit(x, d, g, totals), totals)) {
                return Arrays.stream(g).map(factor -> factor * prescale).toArray();
            }
        }
        throw new CannotEstimate(
                NotEstimable.Reason.NO_CONVERGENCE,
                "No weights within the bounds meet all the totals; allow wider bounds or fewer totals.");
    }

    /** Where all totals lie far above the sample's, weights are first brought near them. */
    private static double prescale(double[][] x, double[] d, double[] totals) {
        double[] sample = Matrix.totals(x, d);
        double sum = 0;
        for (int k = 0; k < totals.length; k++) {
            double ratio = totals[k] / sample[k];
            if (!(ratio > RESCALE_ABOVE)) {
                return 1;
            }
            sum += ratio;
        }
        return sum / totals.length;
    }

    private void evaluate(double[][] x, double[] eta, double[] s2, double[] g, double[] slope) {
        double[] linear = Matrix.combine(x, eta, g.length);
        double a = (upper - lower) / ((upper - 1) * (1 - lower));
        for (int i = 0; i < g.length; i++) {
            double e = linear[i] / s2[i];
            switch (distance) {
                case LINEAR -> {
                    g[i] = Math.max(lower, Math.min(upper, 1 + e));
                    slope[i] = 1 + e < lower || 1 + e > upper ? 0 : 1;
                }
                case RAKING -> {
                    g[i] = Math.exp(e);
                    slope[i] = g[i];
                }
                case LOGIT -> {
                    double grown = Math.exp(a * e);
                    double below = upper - 1 + (1 - lower) * grown;
                    g[i] = Double.isInfinite(grown)
                            ? upper
                            : (lower * (upper - 1) + upper * (1 - lower) * grown) / below;
                    slope[i] =
                            Double.isInfinite(grown) ? 0 : grown * (upper - lower) * (upper - lower) / (below * below);
                }
            }
        }
    }

    private double[] trimmedFactors(double[] g, double[] d) {
        double lost = 0;
        double untouched = 0;
        for (int i = 0; i < g.length; i++) {
            double clipped = Math.max(trimLower, Math.min(trimUpper, g[i]));
            lost += (g[i] - clipped) * d[i];
            untouched += clipped == g[i] ? d[i] : 0;
        }
        double[] result = new double[g.length];
        for (int i = 0; i < g.length; i++) {
            double clipped = Math.max(trimLower, Math.min(trimUpper, g[i]));
            result[i] = clipped == g[i] ? g[i] + lost / untouched : clipped;
        }
        return lost == 0 && untouched > 0 ? g : result;
    }

    private boolean met(double[] misfit, double[] totals) {
        for (int k = 0; k < totals.length; k++) {
            if (!(Math.abs(misfit[k]) / (1 + Math.abs(totals[k])) < epsilon)) {
                return false;
            }
        }
        return true;
    }

    private static double[] misfit(double[][] x, double[] d, double[] g, double[] totals) {
        double[] w = new double[d.length];
        Arrays.setAll(w, i -> d[i] * g[i]);
        return less(totals, Matrix.totals(x, w));
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static double[] averaged(double[] values, Dense cluster) {
        double[] sum = new double[cluster.size()];
        int[] count = new int[cluster.size()];
        for (int i = 0; i < values.length; i++) {
            sum[cluster.codes()[i]] += values[i];
            count[cluster.codes()[i]]++;
        }
        double[] result = new double[values.length];
        Arrays.setAll(result, i -> sum[cluster.codes()[i]] / count[cluster.codes()[i]]);
        return result;
    }

    static double[] ones(int rows) {
        double[] result = new double[rows];
        Arrays.fill(result, 1);
        return result;
    }

    private static double[] quotient(double[] a, double[] b) {
        double[] result = new double[a.length];
        Arrays.setAll(result, i -> a[i] / b[i]);
        return result;
    }

    private static double[] less(double[] a, double[] b) {
        double[] result = new double[a.length];
        Arrays.setAll(result, i -> a[i] - b[i]);
        return result;
    }
}
