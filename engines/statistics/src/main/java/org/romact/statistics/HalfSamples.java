package org.romact.statistics;

import java.util.Arrays;

/** Balanced repeated replication for two clusters a stratum (McCarthy 1969), and Fay's gentler form (Judkins 1990). */
public final class HalfSamples {

    private HalfSamples() {}

    /** Factors 2 and 0. */
    public static Replicates balanced(Design design) {
        return fay(design, 0);
    }

    /**
     * Factors 2 - ρ and ρ after a Hadamard matrix of Sylvester's kind, its first column left out; scale 1/(R (1-ρ)²).
     *
     * @throws InvalidDesign where a stratum does not have exactly two clusters
     */
    public static Replicates fay(Design design, double rho) {
        Stage stage = design.stages().first();
        for (int h = 0; h < stage.strata(); h++) {
            if (stage.sampled()[h] != 2) {
                throw new InvalidDesign("Balanced half samples need two clusters in every stratum; one has "
                        + stage.sampled()[h] + ".");
            }
        }
        int size = Integer.highestOneBit(Math.max(1, stage.strata())) * 2;
        double[][] weights = new double[size][];
        for (int r = 0; r < size; r++) {
            weights[r] = half(design, stage, r, rho);
        }
        double[] rscales = new double[size];
        Arrays.fill(rscales, 1);
        return new Replicates(design, weights, 1 / (size * (1 - rho) * (1 - rho)), rscales, false);
    }

    private static double[] half(Design design, Stage stage, int replicate, double rho) {
        double[] w = design.weights();
        for (int i = 0; i < w.length; i++) {
            int c = stage.cluster().codes()[i];
            int h = stage.stratumOf()[c];
            boolean first = stage.inStratumOrder()[stage.firstOfStratum()[h]] == c;
            boolean plus = Integer.bitCount(replicate & (h + 1)) % 2 == 0;
            w[i] *= first == plus ? 2 - rho : rho;
        }
        return w;
    }
}
