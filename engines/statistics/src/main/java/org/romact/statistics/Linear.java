package org.romact.statistics;

/** Totals, means and ratios made linear: the weighted value z of each row whose total has the figure's variance. */
final class Linear {

    private Linear() {}

    /** z = w y. */
    static Statistic total(Design design, Answers answers, double[] y) {
        if (answers.n() == 0) {
            return Statistic.none(design, answers, NotEstimable.noAnswers());
        }
        double[] w = design.weight();
        double value = answers.total(w, y);
        double[] z = spread(design, answers, (weight, i) -> weight * y[i]);
        double size = answers.weight();
        double spread = variance(answers, w, y, value / size) * size * size;
        return statistic(design, answers, value, z, false, spread);
    }

    /** z = w (y - m) / W. */
    static Statistic mean(Design design, Answers answers, double[] y, boolean proportion) {
        if (answers.n() == 0) {
            return Statistic.none(design, answers, NotEstimable.noAnswers());
        }
        double[] w = design.weight();
        double size = answers.weight();
        double m = answers.total(w, y) / size;
        double[] z = spread(design, answers, (weight, i) -> weight * (y[i] - m) / size);
        return statistic(design, answers, m, z, proportion, variance(answers, w, y, m));
    }

    /** z = w (y - r x) / X. */
    static Statistic ratio(Design design, Answers answers, double[] y, double[] x) {
        if (answers.n() == 0) {
            return Statistic.none(design, answers, NotEstimable.noAnswers());
        }
        double[] w = design.weight();
        double denominator = answers.total(w, x);
        if (denominator == 0) {
            return Statistic.none(design, answers, NotEstimable.zeroDenominator());
        }
        double r = answers.total(w, y) / denominator;
        double[] residual = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            residual[i] = (y[i] - r * x[i]) / denominator;
        }
        double[] z = spread(design, answers, (weight, i) -> weight * residual[i]);
        double size = answers.weight();
        return statistic(design, answers, r, z, false, variance(answers, w, residual, 0) * size * size);
    }

    private interface WeightedValue {
        double of(double weight, int row);
    }

    private static double[] spread(Design design, Answers answers, WeightedValue value) {
        double[] w = design.weight();
        double[] z = new double[w.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = answers.complete()[i] ? value.of(w[i], i) : 0;
        }
        return z;
    }

    /** Weighted variance with divisor (n-1)/n, as R's svyvar takes it inside a design effect. */
    private static double variance(Answers answers, double[] w, double[] y, double m) {
        Sum sum = new Sum();
        for (int i = 0; i < y.length; i++) {
            if (answers.complete()[i]) {
                sum.add(w[i] * (y[i] - m) * (y[i] - m));
            }
        }
        int n = answers.n();
        return n < 2 ? 0 : sum.value() / answers.weight() * n / (n - 1);
    }

    private static Statistic statistic(
            Design design, Answers answers, double value, double[] z, boolean proportion, double spread) {
        double replaced = spread / answers.n();
        double size = answers.weight();
        double left = size > answers.n() ? (size - answers.n()) / size : 0;
        return new Statistic(design, value, design.leafTotals(z), answers, proportion, replaced * left, replaced);
    }
}
