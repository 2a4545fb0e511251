package org.romact.statistics;

/** After calibration: g d e, where e is what the d-weighted regression on the auxiliary columns leaves of z / (g d). */
final class RegressionResiduals implements Adjustment {

    private final double[][] x;
    private final double[] d;
    private final double[] g;
    private final double[] s2;
    private final double[][] inverse;

    RegressionResiduals(double[][] x, double[] d, double[] g, double[] s2) {
        this.x = x;
        this.d = d;
        this.g = g;
        this.s2 = s2;
        double[] w = new double[d.length];
        java.util.Arrays.setAll(w, i -> d[i] / s2[i]);
        this.inverse = Matrix.inverse(Matrix.cross(x, w));
    }

    @Override
    public double[] residuals(double[] z) {
        double[] scaled = new double[z.length];
        java.util.Arrays.setAll(scaled, i -> g[i] == 0 ? 0 : z[i] / (g[i] * s2[i]));
        double[] beta = Matrix.times(inverse, Matrix.totals(x, scaled));
        double[] fitted = Matrix.combine(x, beta, z.length);
        double[] result = new double[z.length];
        java.util.Arrays.setAll(result, i -> z[i] - g[i] * d[i] * fitted[i]);
        return result;
    }
}
