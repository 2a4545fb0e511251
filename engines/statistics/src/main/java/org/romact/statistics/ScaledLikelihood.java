package org.romact.statistics;

/**
 * Limits of a proportion where the profile of its binomial likelihood, scaled by the design effect (Rao and Scott 1984), reaches t: the
 * deviance equals t² λ n/(n-1) with λ the design variance over the naive one. The root itself; R reads it off a spline through some ten
 * points, which moves its limits by some 4e-6.
 */
final class ScaledLikelihood {

    interface Pairing<T> {
        T of(double lower, double upper);
    }

    private ScaledLikelihood() {}

    static <T> T limits(double p, double variance, int n, double t, Pairing<T> pair) {
        double lambda = variance * n / (p * (1 - p));
        double z = t * Math.sqrt(lambda * n / (n - 1));
        return pair.of(end(p, n, z, -1), end(p, n, z, 1));
    }

    /** Where the signed root of the deviance reaches z, by bisection on the log-odds. */
    private static double end(double p, int n, double z, int direction) {
        double centre = Math.log(p / (1 - p));
        double near = 0;
        double far = 1;
        while (deviance(p, n, centre + direction * far) < z * z) {
            far *= 2;
        }
        for (int step = 0; step < 200 && far - near > 1e-15 * far; step++) {
            double middle = (near + far) / 2;
            if (deviance(p, n, centre + direction * middle) < z * z) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return Limits.expit(centre + direction * near);
    }

    private static double deviance(double p, int n, double logOdds) {
        double q = Limits.expit(logOdds);
        return 2 * n * (p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q)));
    }
}
