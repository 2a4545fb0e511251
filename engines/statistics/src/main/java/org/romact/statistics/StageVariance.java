package org.romact.statistics;

import org.jspecify.annotations.Nullable;

/** What one stage adds to the covariances, stratum by stratum, with the rules for strata of a single cluster. */
final class StageVariance {

    private final Stages stages;
    private final int number;
    private final Stage stage;
    private final double[][] totals;
    private final boolean[] present;
    private final double[] deviations;

    StageVariance(Stages stages, int number, double[][] totals, boolean[] present) {
        this.stages = stages;
        this.number = number;
        this.stage = stages.list().get(number);
        this.totals = totals;
        this.present = present;
        this.deviations = new double[totals.length];
    }

    void addTo(double[][] result) {
        if (stages.lonely() == LonelyPsu.AVERAGE) {
            addAveraging(result);
            return;
        }
        for (int h = 0; h < stage.strata(); h++) {
            int met = clustersMet(h);
            if (met > 0 && !stage.wholeStratumDrawn(h)) {
                addStratum(h, met, factorAbove(h), result);
            }
        }
    }

    private double factorAbove(int h) {
        return number == 0 ? 1 : stages.multiplier(number, stage.parentOfStratum(h));
    }

    private int clustersMet(int h) {
        int met = 0;
        for (int k = stage.firstOfStratum()[h]; k < stage.firstOfStratum()[h + 1]; k++) {
            met += present[stage.inStratumOrder()[k]] ? 1 : 0;
        }
        return met;
    }

    private void addStratum(int h, int met, double above, double[][] result) {
        int n = stage.sampled()[h];
        if (n == 1 && stages.lonely() == LonelyPsu.FAIL) {
            throw new CannotEstimate(
                    NotEstimable.Reason.LONELY_PSU,
                    "Stratum (" + label(h) + ") has only one PSU at stage " + (number + 1)
                            + ". Say how to treat it: remove, certainty, adjust or average.");
        }
        boolean fromZero = stages.lonely() == LonelyPsu.ADJUST && met == 1 && (n == 1 || stages.adjustDomainLonely());
        double factor = above * (n > 1 ? n / (n - 1.0) : 1);
        addSquares(h, n, fromZero, factor, result);
    }

    private void addSquares(int h, int n, boolean fromZero, double factor, double[][] result) {
        int from = stage.firstOfStratum()[h];
        int to = stage.firstOfStratum()[h + 1];
        double[] centre = fromZero ? new double[totals.length] : centre(from, to, n);
        for (int k = from; k < to; k++) {
            int c = stage.inStratumOrder()[k];
            double scale = factor * stage.uncounted()[c];
            for (int a = 0; a < totals.length; a++) {
                deviations[a] = totals[a][c] - centre[a];
                for (int b = 0; b <= a; b++) {
                    double product = scale * deviations[a] * deviations[b];
                    result[a][b] += product;
                    result[b][a] = result[a][b];
                }
            }
        }
    }

    /** Mean of the totals, measured from the first of them, so that equal totals give exactly no variance. */
    private double[] centre(int from, int to, int n) {
        double[] result = new double[totals.length];
        for (int a = 0; a < totals.length; a++) {
            double origin = totals[a][stage.inStratumOrder()[from]];
            double sum = 0;
            for (int k = from + 1; k < to; k++) {
                sum += totals[a][stage.inStratumOrder()[k]] - origin;
            }
            result[a] = origin + sum / n;
        }
        return result;
    }

    /** Lonely strata get the mean variance of the others in the same call: the same cluster of the stage above. */
    private void addAveraging(double[][] result) {
        int calls = number == 0 ? 1 : stages.list().get(number - 1).clusters();
        int[] strataMet = new int[calls];
        int[] strataWithVariance = new int[calls];
        double @Nullable [][][] sums = new double[calls][][];
        for (int h = 0; h < stage.strata(); h++) {
            int met = clustersMet(h);
            if (met == 0) {
                continue;
            }
            int call = number == 0 ? 0 : stage.parentOfStratum(h);
            strataMet[call]++;
            boolean complete = stage.wholeStratumDrawn(h);
            boolean alone = !complete && (stage.sampled()[h] == 1 || (met == 1 && stages.adjustDomainLonely()));
            strataWithVariance[call] += alone ? 0 : 1;
            if (!complete && !alone) {
                double[][] sum = sums[call] == null ? new double[totals.length][totals.length] : sums[call];
                sums[call] = sum;
                addStratum(h, met, factorAbove(h), sum);
            }
        }
        for (int call = 0; call < calls; call++) {
            addCall(strataMet[call], strataWithVariance[call], sums[call], result);
        }
    }

    private void addCall(int met, int withVariance, double[][] sum, double[][] result) {
        if (met > 0 && withVariance == 0) {
            throw new CannotEstimate(
                    NotEstimable.Reason.NOTHING_TO_AVERAGE,
                    "Every stratum at stage " + (number + 1) + (number == 0 ? "" : " inside one cluster")
                            + " has only one cluster, so there is no variance to average.");
        }
        if (sum != null) {
            for (int a = 0; a < sum.length; a++) {
                for (int b = 0; b < sum.length; b++) {
                    result[a][b] += sum[a][b] * met / withVariance;
                }
            }
        }
    }

    private String label(int h) {
        return stages.stratumOfRow().apply(stage.stratumNames()[h]);
    }
}
