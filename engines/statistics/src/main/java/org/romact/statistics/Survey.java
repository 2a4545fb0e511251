package org.romact.statistics;

import java.util.List;

/**
 * Estimates under a design. Values are one number a row, NaN where the answer is missing; a row counts when it lies in the domain and
 * none of the columns of the question is missing. Variances are Taylor-linearised (Binder 1983; Särndal, Swensson, Wretman 1992,
 * chapter 5) and agree with R's survey package.
 */
public final class Survey {

    private final Design design;

    private Survey(Design design) {
        this.design = design;
    }

    public static Survey of(Design design) {
        return new Survey(design);
    }

    public Design design() {
        return design;
    }

    public Outcome mean(double[] values, Domain domain, Interval interval) {
        return meanOf(values, domain).outcome(interval);
    }

    /** Share of ones among zeros and ones. */
    public Outcome proportion(double[] zeroOneNaN, Domain domain, Interval interval) {
        return proportionOf(zeroOneNaN, domain).outcome(interval);
    }

    public Outcome total(double[] values, Domain domain, Interval interval) {
        return totalOf(values, domain).outcome(interval);
    }

    public Outcome ratio(double[] numerator, double[] denominator, Domain domain, Interval interval) {
        return ratioOf(numerator, denominator, domain).outcome(interval);
    }

    /** First less second, with what their shared clusters do to the variance. Both must come from this survey's design. */
    public Outcome difference(Statistic first, Statistic second, Interval interval) {
        return Contrast.difference(first, second).outcome(interval);
    }

    /** First less second, from two surveys drawn independently of each other, such as two waves with fresh samples. */
    public static Outcome independentDifference(Outcome first, Outcome second, Interval interval) {
        return Contrast.independent(first, second, interval);
    }

    public Statistic meanOf(double[] values, Domain domain) {
        return mean(values, Answers.of(design, domain, values), false);
    }

    /** @throws IllegalArgumentException when a value is neither 0, 1 nor missing */
    public Statistic proportionOf(double[] zeroOneNaN, Domain domain) {
        for (int i = 0; i < zeroOneNaN.length; i++) {
            double v = zeroOneNaN[i];
            if (v != 0 && v != 1 && !Double.isNaN(v)) {
                throw new IllegalArgumentException(
                        "A proportion counts zeros and ones, but row " + (i + 1) + " holds " + v + ".");
            }
        }
        return mean(zeroOneNaN, Answers.of(design, domain, zeroOneNaN), false).asProportion(zeroOneNaN);
    }

    public Statistic totalOf(double[] values, Domain domain) {
        return Linear.total(design, Answers.of(design, domain, values), values);
    }

    public Statistic ratioOf(double[] numerator, double[] denominator, Domain domain) {
        return Linear.ratio(design, Answers.of(design, domain, numerator, denominator), numerator, denominator);
    }

    /** Means of several columns over the rows where none of them is missing, in the order given. */
    public List<Statistic> meansOf(List<double[]> columns, Domain domain) {
        Answers answers = Answers.of(design, domain, columns.toArray(double[][]::new));
        return columns.stream().map(values -> mean(values, answers, false)).toList();
    }

    /** Totals of several columns over the rows where none of them is missing, in the order given. */
    public List<Statistic> totalsOf(List<double[]> columns, Domain domain) {
        Answers answers = Answers.of(design, domain, columns.toArray(double[][]::new));
        return columns.stream()
                .map(values -> Linear.total(design, answers, values))
                .toList();
    }

    /** Share of each level of a factor. */
    public List<Statistic> sharesOf(Factor factor, Domain domain) {
        double[][] columns = new double[factor.size()][];
        for (int level = 0; level < columns.length; level++) {
            columns[level] = factor.indicator(level);
        }
        Answers answers = Answers.of(design, domain, columns);
        return List.of(columns).stream()
                .map(values -> mean(values, answers, true))
                .toList();
    }

    /**
     * Variances and covariances of several columns in the population, row by row: the mean of (y - m)(x - k) n/(n-1). As in R's svyvar, n
     * counts the rows of the domain that carry weight, those with missing answers included.
     */
    public List<Statistic> variancesOf(List<double[]> columns, Domain domain) {
        return PopulationVariance.of(design, columns, domain);
    }

    /**
     * A smooth function of several figures (the delta method).
     *
     * @param derivatives of the function by each of the figures, at their estimates
     * @param value of the function there
     */
    public Statistic combination(List<Statistic> parts, double[] derivatives, double value) {
        return Contrast.combination(parts, derivatives, value);
    }

    /** Whether the mean of a column is the same in two groups coded 0 and 1; the statistic is t (R's svyttest). */
    public TestOutcome sameMean(double[] values, double[] group, Domain domain) {
        return TwoGroups.test(this, values, group, domain);
    }

    /** Means of many columns in every group at once: one pass over each column, both cores, each column with its own missing answers. */
    public GroupMeans meansBy(List<double[]> columns, Factor groups) {
        return GroupMeans.of(this, columns, groups);
    }

    /** How several figures of this design vary together. */
    public JointOutcome joint(List<Statistic> statistics) {
        return Joint.of(statistics);
    }

    private Statistic mean(double[] values, Answers answers, boolean proportion) {
        return Linear.mean(design, answers, values, proportion);
    }
}
