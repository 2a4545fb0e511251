package org.romact.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a sampling design step by step; {@link #build} checks that the description holds together. */
public final class DesignBuilder {

    private final int rows;
    private final List<Factor> strata = new ArrayList<>();
    private final List<Factor> clusters = new ArrayList<>();
    private final List<double[]> populations = new ArrayList<>();
    private double @Nullable [] weights;
    private boolean nested;
    private boolean ultimateCluster;
    private boolean adjustDomainLonely;
    private LonelyPsu lonely = LonelyPsu.FAIL;

    DesignBuilder(int rows) {
        this.rows = rows;
    }

    /** Strata of the first stage; call again for further stages. The last one given serves the stages below it. */
    public DesignBuilder strata(Factor factor) {
        strata.add(factor);
        return this;
    }

    public DesignBuilder strata(@Nullable String[] values) {
        return strata(Factor.of(values));
    }

    public DesignBuilder strata(int[] values) {
        return strata(Factor.of(values));
    }

    /** Clusters of the first stage; call again for the units drawn inside them, and so on. */
    public DesignBuilder clusters(Factor factor) {
        clusters.add(factor);
        return this;
    }

    public DesignBuilder clusters(@Nullable String[] values) {
        return clusters(Factor.of(values));
    }

    public DesignBuilder clusters(int[] values) {
        return clusters(Factor.of(values));
    }

    /** How many people or households each row stands for. Without it: from the population sizes, or 1. */
    public DesignBuilder weights(double[] values) {
        weights = values.clone();
        return this;
    }

    /** Chance of each row to be drawn; its weight is one divided by it. */
    public DesignBuilder probabilities(double[] values) {
        weights = Arrays.stream(values).map(p -> 1 / p).toArray();
        return this;
    }

    /**
     * Finite population correction of the first stage; call again for each further stage. All values at most 1: sampled fractions;
     * otherwise: how many units the stratum holds. Infinite: no correction.
     */
    public DesignBuilder fpc(double[] values) {
        populations.add(values.clone());
        return this;
    }

    /** Cluster numbers start again in each stratum. */
    public DesignBuilder nested(boolean yes) {
        nested = yes;
        return this;
    }

    public DesignBuilder lonelyPsu(LonelyPsu policy) {
        lonely = policy;
        return this;
    }

    /** Apply the lonely-cluster policy also where a domain meets a single cluster of a stratum. */
    public DesignBuilder adjustDomainLonely(boolean yes) {
        adjustDomainLonely = yes;
        return this;
    }

    /** Stop at the first stage although population sizes of further stages are known. */
    public DesignBuilder ultimateCluster(boolean yes) {
        ultimateCluster = yes;
        return this;
    }

    /** @throws InvalidDesign when the description contradicts itself */
    public Design build() {
        strata.forEach(f -> check(f, "stratum"));
        clusters.forEach(f -> check(f, "cluster"));
        int depth = Math.max(1, clusters.size());
        if (!populations.isEmpty() && populations.size() != depth) {
            throw new InvalidDesign("The design has " + depth + " stages but population sizes for " + populations.size()
                    + "; give them for every stage or for none.");
        }
        Dense stratum =
                strata.isEmpty() ? Dense.one(rows) : Dense.of(strata.get(0)).with(Dense.one(rows));
        List<Dense> clusterAt = clustersByStage(stratum);
        List<Stage> all = stages(clusterAt, stratum);
        double[] checked = checkedWeights(all);
        boolean firstOnly = ultimateCluster || populations.isEmpty();
        Factor names = strata.isEmpty() ? Factor.single(rows) : strata.get(0);
        Stages counted = new Stages(
                firstOnly ? all.subList(0, 1) : all,
                lonely,
                adjustDomainLonely,
                row -> names.levels().get(names.codes()[row]));
        return new Design(checked, counted, clusterAt, stratum, List.of());
    }

    private List<Dense> clustersByStage(Dense stratum) {
        if (clusters.isEmpty()) {
            return List.of(Dense.rows(rows));
        }
        List<Dense> result = new ArrayList<>();
        for (Factor factor : clusters) {
            Dense above = result.isEmpty() ? (nested ? stratum : Dense.one(rows)) : result.get(result.size() - 1);
            result.add(above.with(Dense.of(factor)));
        }
        return result;
    }

    private List<Stage> stages(List<Dense> clusterAt, Dense firstStratum) {
        List<Stage> result = new ArrayList<>();
        boolean fractions = Fpc.areFractions(populations);
        for (int s = 0; s < clusterAt.size(); s++) {
            Dense above = s == 0 ? Dense.one(rows) : clusterAt.get(s - 1);
            Dense stratum = s == 0 ? firstStratum : above.with(stratumColumn(s));
            double[] fpc = populations.isEmpty() ? new double[0] : populations.get(s);
            result.add(Fpc.stage(clusterAt.get(s), stratum, above, fpc, fractions, s + 1));
        }
        return result;
    }

    private Dense stratumColumn(int stage) {
        return strata.isEmpty() ? Dense.one(rows) : Dense.of(strata.get(Math.min(stage, strata.size() - 1)));
    }

    private double[] checkedWeights(List<Stage> all) {
        double[] given = weights;
        if (given == null) {
            return populations.isEmpty() ? ones() : fromPopulations(all);
        }
        if (given.length != rows) {
            throw new InvalidDesign("There are " + given.length + " weights for " + rows + " rows.");
        }
        for (int i = 0; i < rows; i++) {
            if (!(given[i] >= 0) || Double.isInfinite(given[i])) {
                throw new InvalidDesign(
                        "The weight of row " + (i + 1) + " is " + given[i] + "; weights are numbers from 0 up.");
            }
        }
        return given;
    }

    private double[] ones() {
        double[] result = new double[rows];
        Arrays.fill(result, 1);
        return result;
    }

    private double[] fromPopulations(List<Stage> all) {
        double[] result = ones();
        for (Stage stage : all) {
            for (int i = 0; i < rows; i++) {
                result[i] /= stage.drawn()[stage.cluster().codes()[i]];
            }
        }
        return result;
    }

    private void check(Factor factor, String what) {
        if (factor.rows() != rows) {
            throw new InvalidDesign("There are " + factor.rows() + " " + what + " codes for " + rows + " rows.");
        }
        for (int i = 0; i < rows; i++) {
            if (factor.codes()[i] < 0) {
                throw new InvalidDesign("Row " + (i + 1) + " has no " + what + ".");
            }
        }
    }
}
