package org.romact.statistics.poverty;

import java.util.function.IntToDoubleFunction;

/**
 * Income poverty with standard errors, when the line itself is estimated from the same sample.
 *
 * <p>Linearised as in convey 1.0.1 (Osier 2009, Survey Research Methods 3(3)); there who has exactly the line counts as poor,
 * unlike in {@link IncomePoverty}. Both rules agree unless an income equals the line.
 */
public final class LinearisedPoverty {

    private final IncomeDistribution people;
    private final Linearised line;

    public LinearisedPoverty(IncomeDistribution people, IncomePoverty rule) {
        this.people = people;
        this.line = people.linearisedQuantile(rule.quantile()).times(rule.share());
    }

    /** The at-risk-of-poverty threshold. */
    public Linearised line() {
        return line;
    }

    /** The at-risk-of-poverty rate, a share. */
    public Linearised rate() {
        return gapIndex(0);
    }

    /** Foster–Greer–Thorbecke index: mean of ((line - income)/line)^power over everybody, 0 for who is not poor. */
    public Linearised gapIndex(int power) {
        double at = line.value();
        double[] incomes = people.incomes();
        double slope = power == 0
                ? people.density(at)
                : mean(i -> power * Math.pow((at - incomes[i]) / at, power - 1.0) * incomes[i] / (at * at));
        return gapIndexAt(at, power).movedBy(line, slope);
    }

    /** The same index for a line given from outside, which has no error. */
    public Linearised gapIndexAt(double absoluteLine, int power) {
        double[] gaps = new double[people.incomes().length];
        for (int i = 0; i < gaps.length; i++) {
            double income = people.incomes()[i];
            gaps[i] = income <= absoluteLine ? Math.pow((absoluteLine - income) / absoluteLine, power) : 0;
        }
        return Linearised.mean(gaps, people.weights());
    }

    /** Median income of the poor. */
    public Linearised medianOfThePoor() {
        Linearised rate = rate();
        double median = people.upTo(line.value(), true).median();
        double[] incomes = people.incomes();
        double slope = people.density(median);
        // Centred at half the rate, not at the share below the median itself, which differs by less than one person.
        return Linearised.from(
                        median,
                        people.weights(),
                        i -> -((incomes[i] <= median ? 1 : 0) - 0.5 * rate.value()) / people.people() / slope)
                .movedBy(rate, 0.5 / slope);
    }

    /** Relative median at-risk-of-poverty gap, a share of the line. */
    public Linearised relativeMedianGap() {
        return medianOfThePoor().dividedBy(line).times(-1).plus(1);
    }

    private double mean(IntToDoubleFunction ofThePoor) {
        double[] incomes = people.incomes();
        double[] weights = people.weights();
        return Weights.sum(
                        i -> incomes[i] <= line.value() ? weights[i] * ofThePoor.applyAsDouble(i) : 0, incomes.length)
                / people.people();
    }
}
