package org.romact.statistics;

import java.util.function.DoubleUnaryOperator;

/** The root of a function between two points of opposite sign, by Brent 1973 ("zeroin"). */
final class Root {

    private static final double EPSILON = Math.ulp(1.0);
    private static final int MOST_STEPS = 1000;

    private Root() {}

    static double between(DoubleUnaryOperator f, double from, double to, double tolerance) {
        double a = from;
        double fa = f.applyAsDouble(a);
        double b = to;
        double fb = f.applyAsDouble(b);
        if (fa == 0 || fb == 0) {
            return fa == 0 ? a : b;
        }
        if (Math.signum(fa) == Math.signum(fb)) {
            throw new CannotEstimate(
                    NotEstimable.Reason.NO_CONVERGENCE,
                    "The score test never reaches its limit, so the interval has no end.");
        }
        double c = a;
        double fc = fa;
        for (int step = 0; step < MOST_STEPS; step++) {
            double previous = b - a;
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double near = 2 * EPSILON * Math.abs(b) + tolerance / 2;
            double next = (c - b) / 2;
            if (Math.abs(next) <= near || fb == 0) {
                return b;
            }
            if (Math.abs(previous) >= near && Math.abs(fa) > Math.abs(fb)) {
                next = interpolated(a, b, c, fa, fb, fc, previous, near, next);
            }
            next = Math.abs(next) < near ? (next > 0 ? near : -near) : next;
            a = b;
            fa = fb;
            b += next;
            fb = f.applyAsDouble(b);
            if ((fb > 0 && fc > 0) || (fb < 0 && fc < 0)) {
                c = a;
                fc = fa;
            }
        }
        return b;
    }

    /** Linear through two points or inverse quadratic through three, where that stays well inside; otherwise the halving step. */
    private static double interpolated(
            double a,
            double b,
            double c,
            double fa,
            double fb,
            double fc,
            double previous,
            double near,
            double halving) {
        double cb = c - b;
        double p;
        double q;
        if (a == c) {
            double t1 = fb / fa;
            p = cb * t1;
            q = 1 - t1;
        } else {
            double ratio = fa / fc;
            double t1 = fb / fc;
            double t2 = fb / fa;
            p = t2 * (cb * ratio * (ratio - t1) - (b - a) * (t1 - 1));
            q = (ratio - 1) * (t1 - 1) * (t2 - 1);
        }
        if (p > 0) {
            q = -q;
        } else {
            p = -p;
        }
        boolean inside = p < 0.75 * cb * q - Math.abs(near * q) / 2 && p < Math.abs(previous * q / 2);
        return inside ? p / q : halving;
    }
}
