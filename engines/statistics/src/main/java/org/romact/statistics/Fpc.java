package org.romact.statistics;

import java.util.Arrays;
import java.util.List;

/** Reads finite population corrections, given as sizes or as fractions, into population sizes. */
final class Fpc {

    private Fpc() {}

    static Stage stage(Dense cluster, Dense stratum, Dense parent, double[] fpc, boolean fractions, int number) {
        Stage counted = Stage.of(cluster, stratum, parent, new double[0], number);
        if (fpc.length == 0) {
            return counted;
        }
        if (fpc.length != cluster.codes().length) {
            throw new InvalidDesign("Stage " + number + " has " + fpc.length + " population sizes for "
                    + cluster.codes().length + " rows.");
        }
        double[] population = fractions ? sizes(fpc, counted) : fpc;
        for (int i = 0; i < population.length; i++) {
            if (population[i] < sampled(counted, i)) {
                throw new InvalidDesign("FPC implies >100% sampling in some strata: at stage " + number + " row "
                        + (i + 1) + " states a population of " + population[i] + " but " + sampled(counted, i)
                        + " were drawn.");
            }
        }
        return Stage.of(cluster, stratum, parent, population, number);
    }

    /** Whether all values, over all stages, are sampled fractions rather than sizes; a mixture is refused. */
    static boolean areFractions(List<double[]> populations) {
        boolean anyAboveOne = false;
        boolean anyBelowOne = false;
        for (int s = 0; s < populations.size(); s++) {
            double[] fpc = populations.get(s);
            for (int i = 0; i < fpc.length; i++) {
                if (!(fpc[i] > 0)) {
                    throw new InvalidDesign(
                            "The population size of row " + (i + 1) + " at stage " + (s + 1) + " is " + fpc[i] + ".");
                }
                anyAboveOne |= fpc[i] > 1;
                anyBelowOne |= fpc[i] < 1;
            }
        }
        if (anyAboveOne && anyBelowOne) {
            throw new InvalidDesign("The population sizes mix fractions below 1 with sizes above 1.");
        }
        return !anyAboveOne;
    }

    private static double[] sizes(double[] fractions, Stage counted) {
        double[] result = new double[fractions.length];
        Arrays.setAll(result, i -> sampled(counted, i) / fractions[i]);
        return result;
    }

    private static int sampled(Stage stage, int row) {
        return stage.sampled()[stage.stratumOf()[stage.cluster().codes()[row]]];
    }
}
