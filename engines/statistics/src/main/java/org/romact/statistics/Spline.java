package org.romact.statistics;

/**
 * A cubic curve through points, its third derivatives at the ends those of cubics through the four points there (Forsythe, Malcolm and
 * Moler 1977).
 *
 * @param x in rising order, at least four
 * @param third a sixth of the second derivative at each point
 */
record Spline(double[] x, double[] y, double[] third) {

    static Spline through(double[] x, double[] y) {
        int n = x.length;
        double[] width = new double[n - 1];
        double[] slope = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            width[i] = x[i + 1] - x[i];
            slope[i] = (y[i + 1] - y[i]) / width[i];
        }
        double[] diagonal = new double[n];
        double[] right = new double[n];
        for (int i = 1; i < n - 1; i++) {
            diagonal[i] = 2 * (width[i - 1] + width[i]);
            right[i] = slope[i] - slope[i - 1];
        }
        diagonal[0] = -width[0];
        diagonal[n - 1] = -width[n - 2];
        right[0] = width[0] * width[0] * thirdDifference(x, slope, 0);
        right[n - 1] = -width[n - 2] * width[n - 2] * thirdDifference(x, slope, n - 4);
        for (int i = 1; i < n; i++) {
            double factor = width[i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * width[i - 1];
            right[i] -= factor * right[i - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            right[i] = (right[i] - width[i] * right[i + 1]) / diagonal[i];
        }
        return new Spline(x, y, right);
    }

    /** Divided difference of four points. */
    private static double thirdDifference(double[] x, double[] slope, int from) {
        double first = (slope[from + 1] - slope[from]) / (x[from + 2] - x[from]);
        double second = (slope[from + 2] - slope[from + 1]) / (x[from + 3] - x[from + 1]);
        return (second - first) / (x[from + 3] - x[from]);
    }

    double at(double u) {
        int i = 0;
        while (i < x.length - 2 && u >= x[i + 1]) {
            i++;
        }
        double width = x[i + 1] - x[i];
        double right = (u - x[i]) / width;
        double left = 1 - right;
        return left * y[i]
                + right * y[i + 1]
                + width
                        * width
                        * ((left * left * left - left) * third[i] + (right * right * right - right) * third[i + 1]);
    }
}
