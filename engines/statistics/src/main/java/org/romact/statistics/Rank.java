package org.romact.statistics;

/** How many columns say something that the ones before them do not, by orthogonalisation. */
final class Rank {

    private Rank() {}

    /** A column counts while more than this share of its length is new. */
    static int of(double[][] columns, double tolerance) {
        int rank = 0;
        double[][] basis = new double[columns.length][];
        for (double[] column : columns) {
            double[] rest = column.clone();
            double length = Math.sqrt(dot(rest, rest));
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < rank; k++) {
                    subtract(rest, basis[k]);
                }
            }
            double left = Math.sqrt(dot(rest, rest));
            if (length > 0 && left >= tolerance * length) {
                for (int i = 0; i < rest.length; i++) {
                    rest[i] /= left;
                }
                basis[rank++] = rest;
            }
        }
        return rank;
    }

    private static void subtract(double[] from, double[] unit) {
        double along = dot(from, unit);
        for (int i = 0; i < from.length; i++) {
            from[i] -= along * unit[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
