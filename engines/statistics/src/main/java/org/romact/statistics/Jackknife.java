package org.romact.statistics;

import java.util.Arrays;

/** Replicate weights that leave out one first-stage cluster at a time. */
public final class Jackknife {

    private Jackknife() {}

    /** JK1, for a design without strata: the others times n/(n-1); scale f (n-1)/n. */
    public static Replicates unstratified(Design design) {
        Stage stage = design.stages().first();
        if (stage.strata() > 1) {
            throw new InvalidDesign(
                    "JK1 is for a design without strata; this one has " + stage.strata() + ". Use JKn.");
        }
        double n = stage.clusters();
        double[] rscales = new double[stage.clusters()];
        Arrays.fill(rscales, 1);
        return new Replicates(design, leavingOneOut(design), stage.uncounted()[0] * (n - 1) / n, rscales, false);
    }

    /** JKn: within the stratum only; rscale f_h (n_h - 1)/n_h. */
    public static Replicates stratified(Design design) {
        Stage stage = design.stages().first();
        double[] rscales = new double[stage.clusters()];
        Arrays.setAll(rscales, c -> {
            double n = stage.sampled()[stage.stratumOf()[c]];
            return stage.uncounted()[c] * (n - 1) / n;
        });
        return new Replicates(design, leavingOneOut(design), 1, rscales, false);
    }

    private static double[][] leavingOneOut(Design design) {
        Stage stage = design.stages().first();
        int[] cluster = stage.cluster().codes();
        double[][] result = new double[stage.clusters()][];
        for (int left = 0; left < result.length; left++) {
            double[] w = design.weights();
            int h = stage.stratumOf()[left];
            double n = stage.sampled()[h];
            for (int i = 0; i < w.length; i++) {
                if (cluster[i] == left) {
                    w[i] = 0;
                } else if (stage.stratumOf()[cluster[i]] == h) {
                    w[i] *= n / (n - 1);
                }
            }
            result[left] = w;
        }
        return result;
    }
}
