package org.romact.statistics;

import java.util.List;
import java.util.function.IntFunction;

/**
 * The stages of a design that matter for variance, and the variance of totals under them.
 *
 * <p>With t<sub>hi</sub> the total of cluster i of stratum h, n<sub>h</sub> the clusters drawn and f<sub>h</sub> the share not drawn:
 *
 * <pre>V = Σ_h f_h n_h/(n_h-1) Σ_i (t_hi - t̄_h)²  +  Σ_clusters (n/N) V(next stage inside the cluster)</pre>
 *
 * (Särndal, Swensson, Wretman 1992, section 4.3; R survey's svyrecvar). Without population sizes the first stage says everything.
 */
record Stages(List<Stage> list, LonelyPsu lonely, boolean adjustDomainLonely, IntFunction<String> stratumOfRow) {

    Stage first() {
        return list.get(0);
    }

    Stage last() {
        return list.get(list.size() - 1);
    }

    /** The last-stage cluster of each row. */
    int[] leafOfRow() {
        return last().cluster().codes();
    }

    int leaves() {
        return last().clusters();
    }

    /**
     * Covariances of several totals.
     *
     * @param totals for each figure, its total in each last-stage cluster
     * @param present last-stage clusters with at least one row in the domain; the others count as zeros
     * @throws CannotEstimate for a lonely stratum under {@link LonelyPsu#FAIL}
     */
    double[][] covariance(double[][] totals, boolean[] present) {
        double[][] result = new double[totals.length][totals.length];
        double[][] t = totals;
        boolean[] seen = present;
        for (int s = list.size() - 1; s >= 0; s--) {
            new StageVariance(this, s, t, seen).addTo(result);
            if (s > 0) {
                int above = list.get(s - 1).clusters();
                Stage stage = list.get(s);
                double[][] rolled = new double[t.length][];
                for (int k = 0; k < t.length; k++) {
                    rolled[k] = stage.rolledUp(t[k], above);
                }
                seen = stage.rolledUp(seen, above);
                t = rolled;
            }
        }
        return result;
    }

    double variance(double[] totals, boolean[] present) {
        if (list.size() == 1 && first().severalEverywhere() && !adjustDomainLonely) {
            return first().variance(totals);
        }
        return covariance(new double[][] {totals}, present)[0][0];
    }

    /** Product of the drawn shares of the clusters above: how much the variance inside a cluster counts. */
    double multiplier(int stage, int parent) {
        double product = 1;
        int cluster = parent;
        for (int s = stage - 1; s >= 0; s--) {
            product *= list.get(s).drawn()[cluster];
            cluster = list.get(s).parentOf()[cluster];
        }
        return product;
    }
}
