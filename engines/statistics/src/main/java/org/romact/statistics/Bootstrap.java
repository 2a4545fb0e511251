package org.romact.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Replicate weights by redrawing clusters at random from a given seed. */
public final class Bootstrap {

    private Bootstrap() {}

    /**
     * Canty and Davison 1999: n_h clusters redrawn from the sample copied up to the stratum's size, or with replacement where that is
     * unknown. Scale m/((m-1)(R-1)), m the harmonic mean of n_h.
     */
    public static Replicates cantyDavison(Design design, int replicates, long seed) {
        Stage stage = design.stages().first();
        double inverse = 0;
        for (int n : stage.sampled()) {
            inverse += 1.0 / n;
        }
        double m = stage.strata() / inverse;
        return drawn(
                design,
                replicates,
                seed,
                m / ((m - 1) * (replicates - 1)),
                (random, n, size) -> fromCopies(random, n, size));
    }

    /** Rao and Wu 1988 with n_h - 1 clusters redrawn: factor n/(n-1) times how often drawn, scale 1/(R-1). */
    public static Replicates raoWu(Design design, int replicates, long seed) {
        return drawn(design, replicates, seed, 1.0 / (replicates - 1), (random, n, size) -> {
            double[] factors = new double[n];
            for (int k = 0; k < n - 1; k++) {
                factors[random.nextInt(n)] += n / (n - 1.0);
            }
            return factors;
        });
    }

    private interface Redraw {
        double[] factors(SplittableRandom random, int clusters, double population);
    }

    private static double[] fromCopies(SplittableRandom random, int n, double population) {
        double[] factors = new double[n];
        if (Double.isInfinite(population)) {
            for (int k = 0; k < n; k++) {
                factors[random.nextInt(n)]++;
            }
            return factors;
        }
        int[] copies = new int[(int) Math.round(population)];
        Arrays.setAll(copies, k -> k % n);
        for (int k = 0; k < n; k++) {
            int other = k + random.nextInt(copies.length - k);
            int drawn = copies[other];
            copies[other] = copies[k];
            copies[k] = drawn;
            factors[drawn]++;
        }
        return factors;
    }

    private static Replicates drawn(Design design, int replicates, long seed, double scale, Redraw redraw) {
        Stage stage = design.stages().first();
        double[][] weights = new double[replicates][];
        SplittableRandom random = new SplittableRandom(seed);
        for (int r = 0; r < replicates; r++) {
            double[] factorOf = new double[stage.clusters()];
            for (int h = 0; h < stage.strata(); h++) {
                int from = stage.firstOfStratum()[h];
                int n = stage.sampled()[h];
                double size = n / stage.drawn()[stage.inStratumOrder()[from]];
                double[] factors = n == 1 ? new double[] {1} : redraw.factors(random, n, size);
                for (int k = 0; k < n; k++) {
                    factorOf[stage.inStratumOrder()[from + k]] = factors[k];
                }
            }
            weights[r] = times(design.weights(), stage.cluster().codes(), factorOf);
        }
        double[] rscales = new double[replicates];
        Arrays.fill(rscales, 1);
        return new Replicates(design, weights, scale, rscales, false);
    }

    /**
     * Preston 2009, for several stages: half the clusters of every stratum redrawn without replacement at each stage. Scale 1, rscale
     * 1/(R-1), centred on the mean of the replicates.
     */
    public static Replicates preston(Design design, int replicates, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] weights = new double[replicates][];
        for (int r = 0; r < replicates; r++) {
            weights[r] = halved(design, random);
        }
        double[] rscales = new double[replicates];
        Arrays.fill(rscales, 1.0 / (replicates - 1));
        return new Replicates(design, weights, 1, rscales, false);
    }

    private static double[] halved(Design design, SplittableRandom random) {
        double[] factor = {1};
        double[] carried = {1};
        double[] drawnAbove = {1};
        for (Stage stage : design.stages().list()) {
            double[] nextFactor = new double[stage.clusters()];
            double[] nextCarried = new double[stage.clusters()];
            double[] nextDrawn = new double[stage.clusters()];
            for (int h = 0; h < stage.strata(); h++) {
                int from = stage.firstOfStratum()[h];
                int n = stage.sampled()[h];
                boolean[] chosen = choose(random, n, n / 2);
                for (int k = 0; k < n; k++) {
                    int c = stage.inStratumOrder()[from + k];
                    int above = stage.parentOf()[c];
                    double f = stage.drawn()[c];
                    double half = n / 2;
                    double lambda = n < 2 ? 0 : Math.sqrt(drawnAbove[above] * half * (1 - f) / (n - half));
                    double hit = chosen[k] ? n / half : 0;
                    nextFactor[c] = factor[above] + lambda * carried[above] * (hit - 1);
                    nextCarried[c] = carried[above] * (chosen[k] ? Math.sqrt(n / half) : 0);
                    nextDrawn[c] = drawnAbove[above] * f;
                }
            }
            factor = nextFactor;
            carried = nextCarried;
            drawnAbove = nextDrawn;
        }
        return times(design.weights(), design.stages().leafOfRow(), factor);
    }

    private static boolean[] choose(SplittableRandom random, int n, int count) {
        boolean[] chosen = new boolean[n];
        int left = count;
        for (int k = 0; k < n; k++) {
            if (random.nextInt(n - k) < left) {
                chosen[k] = true;
                left--;
            }
        }
        return chosen;
    }

    private static double[] times(double[] weights, int[] cluster, double[] factors) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= factors[cluster[i]];
        }
        return weights;
    }
}
