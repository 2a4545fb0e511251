package org.romact.statistics.poverty;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What the Alkire–Foster method says of a population, whole, by indicator and by group. */
public final class MultidimensionalPoverty {

    private final AlkireFoster method;
    private final double[][] deprivations;
    private final double[] people;
    /** 1, 0, or NaN where an indicator is unknown. */
    private final double[] poor;
    /** Share of the weighted indicators a poor person lacks, 0 for who is not poor. */
    private final double[] censoredScore;

    private MultidimensionalPoverty(
            AlkireFoster method, double[][] deprivations, double[] people, double[] poor, double[] censoredScore) {
        this.method = method;
        this.deprivations = deprivations;
        this.people = people;
        this.poor = poor;
        this.censoredScore = censoredScore;
    }

    MultidimensionalPoverty(AlkireFoster method, double[][] deprivations, double[] scores, double[] people) {
        this.method = method;
        this.deprivations = deprivations;
        this.people = Weights.within(people, i -> !Double.isNaN(scores[i]));
        this.poor = Arrays.stream(scores)
                .map(score -> Double.isNaN(score) ? Double.NaN : method.isPoor(score) ? 1 : 0)
                .toArray();
        this.censoredScore = IntStream.range(0, scores.length)
                .mapToDouble(i -> poor[i] == 0 ? 0 : scores[i] / method.totalWeight())
                .toArray();
    }

    /** H: share of the people who are poor. */
    public Linearised headcount() {
        return Linearised.mean(poor, people);
    }

    /** A: average share of deprivations among the poor; NaN where nobody is poor. */
    public Linearised intensity() {
        return adjustedHeadcount().dividedBy(headcount());
    }

    /** M0 = H × A: share of all possible deprivations that the poor suffer. */
    public Linearised adjustedHeadcount() {
        return Linearised.mean(censoredScore, people);
    }

    /** Share of the people deprived in the indicator, poor or not. */
    public double uncensoredHeadcount(int indicator) {
        return Linearised.mean(deprivations[indicator], people).value();
    }

    /** Share of the people who are poor and deprived in the indicator. */
    public double censoredHeadcount(int indicator) {
        double[] both = IntStream.range(0, poor.length)
                .mapToDouble(i -> poor[i] * deprivations[indicator][i])
                .toArray();
        return Linearised.mean(both, people).value();
    }

    /** The indicator's share of M0; the shares of all indicators sum to 1. */
    public double contribution(int indicator) {
        double share = method.weights()[indicator] / method.totalWeight();
        return share * censoredHeadcount(indicator) / adjustedHeadcount().value();
    }

    /** One entry per group, in alphabetical order; shares and contributions sum to 1. */
    public List<Group> byGroup(String[] groups) {
        return Arrays.stream(groups)
                .distinct()
                .sorted()
                .map(level -> group(level, groups))
                .toList();
    }

    private Group group(String level, String[] groups) {
        double[] members = Weights.within(people, i -> groups[i].equals(level));
        MultidimensionalPoverty within =
                new MultidimensionalPoverty(method, deprivations, members, poor, censoredScore);
        double share = Weights.sum(i -> members[i], members.length) / Weights.sum(i -> people[i], people.length);
        double part = share * within.adjustedHeadcount().value();
        return new Group(level, within, share, part / adjustedHeadcount().value());
    }

    /**
     * A group of the population.
     *
     * @param within the measure of the group alone
     * @param populationShare its share of the people
     * @param contribution its share of M0 of the whole
     */
    public record Group(String level, MultidimensionalPoverty within, double populationShare, double contribution) {}
}
