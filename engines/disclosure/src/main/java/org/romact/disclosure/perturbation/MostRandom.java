package org.romact.disclosure.perturbation;

import java.util.ArrayList;
import java.util.List;

/**
 * Among all probabilities of these changes with mean zero and that variance the ones of greatest entropy: exp(a d + b d²), a and b by Newton's method on the
 * convex log sum less what is wanted.
 */
final class MostRandom {
    private static final double ENOUGH = 1e-14;
    private static final double EDGE = 1e-9;

    private final List<Integer> changes;
    private final double variance;

    MostRandom(List<Integer> changes, double variance) {
        this.changes = changes;
        this.variance = variance;
    }

    CellKey.Row row() {
        int below = changes.stream().filter(d -> d < 0).max(Integer::compare).orElse(0);
        int above = changes.stream().filter(d -> d > 0).min(Integer::compare).orElse(0);
        double least = changes.contains(0) ? 0 : -(double) below * above;
        if (below == 0 || above == 0 || variance < least - EDGE) {
            throw new IllegalArgumentException("No change among " + changes + " has mean 0 and variance " + variance
                    + "; the least is " + least + ".");
        }
        return variance < least + EDGE ? twoPoints(below, above) : new CellKey.Row(changes, newton());
    }

    private CellKey.Row twoPoints(int below, int above) {
        double width = above - below;
        return new CellKey.Row(
                changes,
                changes.stream()
                        .map(d -> d == below ? above / width : d == above ? -below / width : 0.0)
                        .toList());
    }

    private List<Double> newton() {
        double a = 0;
        double b = -0.1;
        for (int step = 0; step < 500; step++) {
            double[] m = moments(a, b);
            double gradientA = m[1];
            double gradientB = m[2] - variance;
            if (Math.abs(gradientA) + Math.abs(gradientB) < ENOUGH) {
                break;
            }
            double aa = m[2] - m[1] * m[1];
            double ab = m[3] - m[1] * m[2];
            double bb = m[4] - m[2] * m[2];
            double determinant = aa * bb - ab * ab;
            double stepA = (bb * gradientA - ab * gradientB) / determinant;
            double stepB = (aa * gradientB - ab * gradientA) / determinant;
            double before = value(a, b);
            double share = 1;
            while (share > 1e-12 && value(a - share * stepA, b - share * stepB) > before + 1e-15) {
                share /= 2;
            }
            a -= share * stepA;
            b -= share * stepB;
        }
        return probabilities(a, b);
    }

    /** The convex function whose least point is wanted. */
    private double value(double a, double b) {
        double sum = 0;
        for (int d : changes) {
            sum += Math.exp(a * d + b * d * d);
        }
        return Math.log(sum) - b * variance;
    }

    private double[] moments(double a, double b) {
        double[] moments = new double[5];
        List<Double> probabilities = probabilities(a, b);
        for (int i = 0; i < changes.size(); i++) {
            double power = 1;
            for (int k = 0; k < moments.length; k++) {
                moments[k] += probabilities.get(i) * power;
                power *= changes.get(i);
            }
        }
        return moments;
    }

    private List<Double> probabilities(double a, double b) {
        double sum = 0;
        for (int d : changes) {
            sum += Math.exp(a * d + b * d * d);
        }
        List<Double> probabilities = new ArrayList<>();
        for (int d : changes) {
            probabilities.add(Math.exp(a * d + b * d * d) / sum);
        }
        return probabilities;
    }
}
