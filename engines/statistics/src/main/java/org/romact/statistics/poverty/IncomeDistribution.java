package org.romact.statistics.poverty;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Incomes of persons with their weights: quantiles, inequality, density.
 *
 * <p>Values follow R's laeken 0.5.2 (Alfons and Templ 2013, J. Stat. Softw. 54(15)). Cumulated weights are summed with Neumaier's
 * compensation, so that a share that is exactly one half is seen as one half.
 */
public final class IncomeDistribution {

    private final double[] incomes;
    private final double[] weights;
    /** Row numbers by income, ties in row order. */
    private final int[] order;
    /** Weight up to and including each row of {@link #order}. */
    private final double[] cumulated;

    /**
     * @param incomes one per person, equivalised; none missing
     * @param weights one per person, not negative, not all zero
     * @throws IllegalArgumentException when lengths differ, a value is missing or a weight cannot be used
     */
    public IncomeDistribution(double[] incomes, double[] weights) {
        Weights.check(incomes.length, weights);
        this.incomes = incomes.clone();
        this.weights = weights.clone();
        for (double income : incomes) {
            if (Double.isNaN(income)) {
                throw new IllegalArgumentException("An income is missing; leave the person out or impute it first.");
            }
        }
        this.order = ascending(incomes);
        this.cumulated = Weights.cumulated(weights, order);
    }

    /** Row numbers by value, ties in row order; sorts the plain numbers, which is several times faster than sorting rows. */
    private static int[] ascending(double[] values) {
        double[] sorted = values.clone();
        Arrays.parallelSort(sorted);
        int[] order = new int[values.length];
        int[] taken = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int first = firstNotBelow(sorted, values[i]);
            order[first + taken[first]++] = i;
        }
        return order;
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Σ w: how many people the distribution stands for. */
    public double people() {
        return cumulated[cumulated.length - 1];
    }

    double[] incomes() {
        return incomes;
    }

    double[] weights() {
        return weights;
    }

    public double total() {
        return Weights.sum(i -> weights[i] * incomes[i], incomes.length);
    }

    public double median() {
        return quantile(0.5);
    }

    /** The first income whose cumulated share of people exceeds p; the ends for p = 0 and 1. */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A quantile is asked for a share between 0 and 1, not for " + p + ".");
        }
        int found = 0;
        int beyond = order.length - 1;
        while (found < beyond) {
            int middle = (found + beyond) >>> 1;
            if (cumulated[middle] / people() > p) {
                beyond = middle;
            } else {
                found = middle + 1;
            }
        }
        return incomes[order[found]];
    }

    /** The people with an income below the line, or also at it. */
    IncomeDistribution upTo(double line, boolean including) {
        int[] kept = IntStream.range(0, incomes.length)
                .filter(i -> incomes[i] < line || (including && incomes[i] == line))
                .toArray();
        if (kept.length == 0) {
            throw new IllegalArgumentException("Nobody has an income below " + line + ".");
        }
        return new IncomeDistribution(
                Arrays.stream(kept).mapToDouble(i -> incomes[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> weights[i]).toArray());
    }

    /**
     * Gini coefficient between 0 and 1 in laeken's form, which takes each person's own weight into account:
     * (2 Σ w x C - Σ w² x)/(Σ w Σ w x) - 1, C the weight up to and including the person.
     */
    public double gini() {
        double crossed = Weights.sum(k -> weightedIncome(k) * (2 * cumulated[k] - weights[order[k]]), order.length);
        return crossed / (people() * total()) - 1;
    }

    /** S80/S20: income of those above the 80 % quantile by income of those up to the 20 % quantile; other shares by choice. */
    public double shareRatio(double lower, double upper) {
        double low = quantile(lower);
        double high = quantile(upper);
        return Weights.sum(i -> incomes[i] > high ? weights[i] * incomes[i] : 0, incomes.length)
                / Weights.sum(i -> incomes[i] <= low ? weights[i] * incomes[i] : 0, incomes.length);
    }

    /** Income quintile share ratio, S80/S20 (Eurostat ilc_di11). */
    public double quintileShareRatio() {
        return shareRatio(0.2, 0.8);
    }

    /**
     * Density of incomes at a point: normal kernel, bandwidth = standard deviation × people^(-1/5)
     * (Osier 2009, Survey Research Methods 3(3), and convey). Scale-free in incomes, not in weights.
     */
    public double density(double at) {
        return kernelSum(at, i -> weights[i]) / people();
    }

    /** The same kernel around a point, each person counted with the weighted income. */
    double incomeDensity(double at) {
        return kernelSum(at, i -> weights[i] * incomes[i]);
    }

    private double kernelSum(double at, IntToDoubleFunction mass) {
        double width = bandwidth();
        double norm = width * Math.sqrt(2 * Math.PI);
        return Weights.sum(
                i -> {
                    double u = (at - incomes[i]) / width;
                    return mass.applyAsDouble(i) * Math.exp(-u * u / 2) / norm;
                },
                incomes.length);
    }

    private double bandwidth() {
        double people = people();
        double mean = total() / people;
        double variance =
                Weights.sum(i -> weights[i] * (incomes[i] - mean) * (incomes[i] - mean), incomes.length) / people;
        return Math.sqrt(variance) * Math.pow(people, -0.2);
    }

    private double weightedIncome(int k) {
        return weights[order[k]] * incomes[order[k]];
    }

    /** Gini as a function of totals (2 Σ w x C - Σ w x)/(Σ w Σ w x) - 1, with Deville's linearisation (Langel and Tillé 2013, JRSS A 176(2)). */
    public Linearised linearisedGini() {
        double totalIncome = total();
        double[] scores = new double[incomes.length];
        double upTo = 0;
        double crossed = 0;
        for (int k = 0; k < order.length; k++) {
            int i = order[k];
            upTo += weightedIncome(k);
            crossed += weightedIncome(k) * cumulated[k];
            scores[i] = weights[i] * (totalIncome - upTo + weightedIncome(k) + cumulated[k] * incomes[i]);
        }
        Linearised income = Linearised.total(incomes, weights);
        Linearised rank = new Linearised(crossed, scores);
        return rank.times(2)
                .minus(income)
                .dividedBy(income.times(Linearised.size(weights)))
                .plus(-1);
    }

    /** The quantile with its scores -(1{x <= q} - p)/(N f(q)), f by {@link #density}. */
    public Linearised linearisedQuantile(double p) {
        double quantile = quantile(p);
        double slope = people() * density(quantile);
        return Linearised.from(quantile, weights, i -> -((incomes[i] <= quantile ? 1 : 0) - p) / slope);
    }

    /** S80/S20 with its scores (convey 1.0.1): ratio of the two share totals, each moving with its estimated quantile. */
    public Linearised linearisedShareRatio(double lower, double upper) {
        Linearised top = Linearised.total(incomes, weights).minus(incomeUpToQuantile(upper));
        return top.dividedBy(incomeUpToQuantile(lower));
    }

    private Linearised incomeUpToQuantile(double p) {
        Linearised quantile = linearisedQuantile(p);
        double limit = quantile.value();
        double[] counted = Arrays.stream(incomes).map(x -> x <= limit ? x : 0).toArray();
        double slope = incomeDensity(limit);
        return Linearised.total(counted, weights).movedBy(quantile, slope);
    }
}
