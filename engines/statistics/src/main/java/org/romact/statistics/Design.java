package org.romact.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How the rows were sampled: strata, clusters by stage, weights, population sizes, and what to do with lonely clusters.
 * Immutable; made by {@link #builder} or, for rows drawn one by one with equal chances, by {@link #simple}.
 */
public final class Design {

    private final double[] weights;
    private final Stages stages;
    private final List<Dense> clusters;
    private final Dense stratum;
    private final List<Adjustment> adjustments;

    Design(double[] weights, Stages stages, List<Dense> clusters, Dense stratum, List<Adjustment> adjustments) {
        this.weights = weights;
        this.stages = stages;
        this.clusters = List.copyOf(clusters);
        this.stratum = stratum;
        this.adjustments = List.copyOf(adjustments);
    }

    /** Every row drawn on its own, from a population without limit, weight 1. */
    public static Design simple(int rows) {
        return builder(rows).build();
    }

    public static DesignBuilder builder(int rows) {
        return new DesignBuilder(rows);
    }

    public int rows() {
        return weights.length;
    }

    /** A copy of the weights, one a row. */
    public double[] weights() {
        return weights.clone();
    }

    /** Clusters of the first stage. */
    public int clusters() {
        return stages.first().clusters();
    }

    /** Strata of the first stage. */
    public int strata() {
        return stages.first().strata();
    }

    /** Clusters less strata, first stage, of the rows in the domain that carry weight. */
    public int degreesOfFreedom(Domain domain) {
        domain.requireRows(rows());
        boolean[] clusterSeen = new boolean[clusters()];
        boolean[] stratumSeen = new boolean[strata()];
        int[] cluster = stages.first().cluster().codes();
        int df = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0 && domain.contains(i) && !clusterSeen[cluster[i]]) {
                clusterSeen[cluster[i]] = true;
                int h = stages.first().stratumOf()[cluster[i]];
                df += stratumSeen[h] ? 1 : 0;
                stratumSeen[h] = true;
            }
        }
        return df;
    }

    /** A calibrated design keeps the rows outside a domain, with weight 0. */
    boolean keepsAllRows() {
        return !adjustments.isEmpty();
    }

    double[] weight() {
        return weights;
    }

    Stages stages() {
        return stages;
    }

    /** Cluster of each row at a stage, counted from 1. */
    Dense clusterAt(int stage) {
        return clusters.get(stage - 1);
    }

    Dense stratum() {
        return stratum;
    }

    Design with(double[] newWeights, Adjustment adjustment) {
        List<Adjustment> all = new ArrayList<>(adjustments);
        all.add(adjustment);
        return new Design(newWeights, stages, clusters, stratum, all);
    }

    Design withWeights(double[] newWeights) {
        return new Design(newWeights, stages, clusters, stratum, List.of());
    }

    /** Weighted values of the rows, corrected for calibration, added up within last-stage clusters. */
    double[] leafTotals(double[] z) {
        double[] corrected = z;
        for (Adjustment adjustment : adjustments) {
            corrected = adjustment.residuals(corrected);
        }
        double[] totals = new double[stages.leaves()];
        int[] leaf = stages.leafOfRow();
        for (int i = 0; i < corrected.length; i++) {
            totals[leaf[i]] += corrected[i];
        }
        return totals;
    }
}
