package org.romact.statistics.poverty;

/**
 * Income poverty relative to a line drawn from everybody's incomes.
 *
 * @param share of the quantile at which the line lies
 * @param quantile of the national distribution
 */
public record IncomePoverty(double share, double quantile) {

    /** 60 % of the national median: the at-risk-of-poverty threshold (Eurostat, EU-SILC methodology, ilc_li01). */
    public static IncomePoverty eurostat() {
        return new IncomePoverty(0.6, 0.5);
    }

    /** The line, from the whole population even when a region is studied. */
    public double line(IncomeDistribution everybody) {
        return share * everybody.quantile(quantile);
    }

    /** Poor is who has less than the line; exactly at it is not poor. */
    public static Verdict verdict(double income, double line) {
        return Double.isNaN(income) ? Verdict.UNKNOWN : Verdict.of(income < line);
    }

    /** At-risk-of-poverty rate: share of the people with less than the line. */
    public static double rate(IncomeDistribution people, double line) {
        double[] incomes = people.incomes();
        double[] weights = people.weights();
        return Weights.sum(i -> incomes[i] < line ? weights[i] : 0, incomes.length) / people.people();
    }

    /** Relative median at-risk-of-poverty gap: how far the median of the poor lies below the line, as a share of it (ilc_li11). */
    public static double relativeMedianGap(IncomeDistribution people, double line) {
        return (line - people.upTo(line, false).median()) / line;
    }
}
