package org.romact.statistics;

import java.util.ArrayList;
import java.util.List;

/** Weights brought to known counts of groups: one classification exactly, or several in turn until all are met. */
public final class PostStrata {

    private static final int SWEEPS_IN_VARIANCE = 10;

    private PostStrata() {}

    /**
     * Post-stratification: each weight times the known count of its cell over the sample's.
     *
     * @param counts known count of each level of the factor
     */
    public static ReweightOutcome postStratify(Design design, Factor cells, double[] counts) {
        try {
            double[] before = design.weights();
            double[] after = scaled(before, cells, counts);
            return new Reweighted(design.with(after, z -> weightedResiduals(z, before, after, cells)));
        } catch (CannotEstimate reason) {
            return new NotReweighted(reason.outcome());
        }
    }

    /**
     * Raking by iterative proportional fitting, with the variance that R's {@code rake} gives (ten sweeps of unweighted means over the
     * margins). {@link Calibration#raking} reaches the same weights with the linearised variance and is to be preferred.
     *
     * @param epsilon largest change of a cell count in a whole pass to stop at, from 1 up in counts, below 1 as a share of all
     * @param passes give up after so many
     */
    public static ReweightOutcome rake(
            Design design, List<Factor> margins, List<double[]> counts, double epsilon, int passes) {
        double limit = epsilon < 1 ? epsilon * Sum.of(design.weight()) : epsilon;
        Factor cells = Factor.cross(margins);
        double[] w = design.weights();
        double[] table = totals(w, cells);
        try {
            for (int pass = 0; pass < passes; pass++) {
                List<double[]> afterMargin = new ArrayList<>();
                for (int m = 0; m < margins.size(); m++) {
                    w = scaled(w, margins.get(m), counts.get(m));
                    afterMargin.add(w);
                }
                double[] next = totals(w, cells);
                if (largestChange(table, next) < limit) {
                    return new Reweighted(design.with(w, z -> sweeps(z, margins, afterMargin)));
                }
                table = next;
            }
        } catch (CannotEstimate reason) {
            return new NotReweighted(reason.outcome());
        }
        return new NotReweighted(new NotEstimable(
                NotEstimable.Reason.NO_CONVERGENCE,
                "After " + passes + " passes the margins still pull the weights to and fro."));
    }

    static double[] scaled(double[] weights, Factor cells, double[] counts) {
        double[] sample = totals(weights, cells);
        double[] result = weights.clone();
        for (int i = 0; i < result.length; i++) {
            int cell = cells.codes()[i];
            if (cell < 0) {
                throw new CannotEstimate(
                        NotEstimable.Reason.NO_ANSWERS, "Row " + (i + 1) + " belongs to no group of known size.");
            }
            result[i] = sample[cell] == 0 ? 0 : result[i] * counts[cell] / sample[cell];
        }
        for (int cell = 0; cell < counts.length; cell++) {
            if (sample[cell] == 0 && counts[cell] > 0) {
                throw new CannotEstimate(
                        NotEstimable.Reason.NO_ANSWERS,
                        "The group " + cells.levels().get(cell)
                                + " has a known size but nobody of it is in the sample.");
            }
        }
        return result;
    }

    private static double[] totals(double[] values, Factor cells) {
        double[] result = new double[cells.size()];
        for (int i = 0; i < values.length; i++) {
            if (cells.codes()[i] >= 0) {
                result[cells.codes()[i]] += values[i];
            }
        }
        return result;
    }

    /** z - w' Σ_cell(w z / w') / Σ_cell(w). */
    private static double[] weightedResiduals(double[] z, double[] before, double[] after, Factor cells) {
        double[] plain = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            plain[i] = after[i] == 0 ? 0 : before[i] * z[i] / after[i];
        }
        double[] above = totals(plain, cells);
        double[] below = totals(before, cells);
        double[] result = z.clone();
        for (int i = 0; i < z.length; i++) {
            int cell = cells.codes()[i];
            result[i] -= below[cell] == 0 ? 0 : after[i] * above[cell] / below[cell];
        }
        return result;
    }

    private static double[] sweeps(double[] z, List<Factor> margins, List<double[]> weights) {
        double[] result = z;
        for (int sweep = 0; sweep < SWEEPS_IN_VARIANCE; sweep++) {
            for (int m = 0; m < margins.size(); m++) {
                result = unweightedResiduals(result, weights.get(m), margins.get(m));
            }
        }
        return result;
    }

    private static double[] unweightedResiduals(double[] z, double[] w, Factor margin) {
        double[] plain = new double[z.length];
        double[] one = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            plain[i] = w[i] == 0 ? 0 : z[i] / w[i];
            one[i] = 1;
        }
        double[] sum = totals(plain, margin);
        double[] count = totals(one, margin);
        double[] result = z.clone();
        for (int i = 0; i < z.length; i++) {
            int level = margin.codes()[i];
            result[i] -= w[i] * sum[level] / count[level];
        }
        return result;
    }

    private static double largestChange(double[] a, double[] b) {
        double most = 0;
        for (int i = 0; i < a.length; i++) {
            most = Math.max(most, Math.abs(a[i] - b[i]));
        }
        return most;
    }
}
