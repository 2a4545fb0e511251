package org.romact.statistics;

import java.util.ArrayList;
import java.util.List;

/** Variances and covariances of columns in the population, as means of products of deviations from fixed means. */
final class PopulationVariance {

    private PopulationVariance() {}

    static List<Statistic> of(Design design, List<double[]> columns, Domain domain) {
        Answers answers = Answers.of(design, domain, columns.toArray(double[][]::new));
        Answers everybody = Answers.of(design, domain);
        double inflation = everybody.n() / (everybody.n() - 1.0);
        List<double[]> deviations = new ArrayList<>();
        for (double[] column : columns) {
            double mean = answers.total(design.weight(), column) / answers.weight();
            double[] deviation = new double[column.length];
            for (int i = 0; i < deviation.length; i++) {
                deviation[i] = column[i] - mean;
            }
            deviations.add(deviation);
        }
        List<Statistic> result = new ArrayList<>();
        for (double[] a : deviations) {
            for (double[] b : deviations) {
                double[] product = new double[a.length];
                for (int i = 0; i < product.length; i++) {
                    product[i] = a[i] * b[i] * inflation;
                }
                result.add(Linear.mean(design, answers, product, false));
            }
        }
        return result;
    }
}
