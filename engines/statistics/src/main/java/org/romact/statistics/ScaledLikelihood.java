package org.romact.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Limits of a proportion where the profile of its binomial likelihood, scaled by the design effect (Rao and Scott 1984), reaches t: the
 * signed root of the deviance over n/(n-1) equals ± t√λ, with λ the design variance over the naive one.
 *
 * <p>Read, as R's confint.svyglm does, off a spline through some ten points of the profile, so that the limits are R's to the last
 * digits; the roots themselves lie some 4e-6 away.
 */
final class ScaledLikelihood {

    private static final int MOST_STEPS = 9;
    private static final int STEPS_TO_THE_LIMIT = 5;
    private static final int GRID_POINTS_PER_KNOT = 3;

    interface Pairing<T> {
        T of(double lower, double upper);
    }

    /**
     * A fit that knows no clusters.
     *
     * @param information p(1-p), as the fit last used it
     * @param size sum of its weights, which have mean 1 over the domain with its missing answers
     */
    record Naive(double information, double size) {}

    private record Point(double logOdds, double z) {}

    private final double p;
    private final double n;
    private final double centre;

    private ScaledLikelihood(double p, int n) {
        this.p = p;
        this.n = n;
        this.centre = Math.log(p / (1 - p));
    }

    static <T> T limits(double p, double variance, int n, double t, Naive naive, Pairing<T> pair) {
        double standardError = Math.sqrt(variance) / (p * (1 - p));
        double cutoff = t * Math.sqrt(standardError * standardError * naive.size * naive.information);
        double farthest = Math.sqrt(Tails.fQuantileAbove(Tails.normalProbabilityBelow(-cutoff) / 2, 1, n - 1));
        List<Point> profile =
                new ScaledLikelihood(p, n).profile(farthest, farthest / STEPS_TO_THE_LIMIT * standardError);
        double[] x = profile.stream().mapToDouble(Point::logOdds).toArray();
        double[] z = profile.stream().mapToDouble(Point::z).toArray();
        Spline spline = Spline.through(x, z);
        return pair.of(Limits.expit(read(spline, x, -cutoff)), Limits.expit(read(spline, x, cutoff)));
    }

    private List<Point> profile(double farthest, double step) {
        List<Point> points = new ArrayList<>();
        for (int direction = -1; direction <= 1; direction += 2) {
            double z = 0;
            for (int k = 1; k <= MOST_STEPS && Math.abs(z) < farthest; k++) {
                double logOdds = centre + direction * k * step;
                z = direction * Math.sqrt(Math.max(0, deviance(logOdds)));
                points.add(new Point(logOdds, z));
            }
            if (direction < 0) {
                Collections.reverse(points);
                points.add(new Point(centre, 0));
            }
        }
        return points;
    }

    /** Of the profile, over the dispersion size/(n-1), in which the sum of the weights cancels. */
    private double deviance(double logOdds) {
        double q = Limits.expit(logOdds);
        return 2 * (n - 1) * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q)));
    }

    /** Where the spline, drawn as straight lines between three points a knot, crosses z. */
    private static double read(Spline spline, double[] knots, double z) {
        int points = GRID_POINTS_PER_KNOT * knots.length;
        double from = knots[0];
        double width = (knots[knots.length - 1] - from) / (points - 1);
        double low = spline.at(from);
        for (int i = 1; i < points; i++) {
            double high = spline.at(from + i * width);
            if (high >= z) {
                return from + (i - 1 + (z - low) / (high - low)) * width;
            }
            low = high;
        }
        return knots[knots.length - 1];
    }

    /**
     * p(1-p) at the last but one step of the logistic fit, where R takes the naive variance: iteratively reweighted from
     * (w y + ½)/(w + 1), stopped when the deviance changes by less than 1e-8 of itself.
     */
    static Naive naive(double[] weights, double[] values, Answers answers, double p) {
        double mean = answers.domainWeight() / answers.rows();
        double size = answers.weight() / mean;
        Sum curvature = new Sum();
        Sum working = new Sum();
        Sum deviance = new Sum();
        for (int i = 0; i < values.length; i++) {
            if (answers.complete()[i]) {
                double w = weights[i] / mean;
                double mu = (w * values[i] + 0.5) / (w + 1);
                curvature.add(w * mu * (1 - mu));
                working.add(w * (mu * (1 - mu) * Math.log(mu / (1 - mu)) + values[i] - mu));
                deviance.add(-2 * w * Math.log(values[i] == 1 ? mu : 1 - mu));
            }
        }
        double logOdds = working.value() / curvature.value();
        double before = deviance.value();
        double information = curvature.value() / size;
        for (int step = 0; step < 25; step++) {
            double mu = Limits.expit(logOdds);
            double now = -2 * size * (p * Math.log(mu) + (1 - p) * Math.log(1 - mu));
            if (Math.abs(now - before) / (Math.abs(now) + 0.1) < 1e-8) {
                return new Naive(information, size);
            }
            information = mu * (1 - mu);
            logOdds += (p - mu) / information;
            before = now;
        }
        return new Naive(information, size);
    }
}
