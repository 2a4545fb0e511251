package org.romact.decisions.portfolio;

import java.util.List;

/** The best portfolio, or why there is none. */
public sealed interface Answer {

    /**
     * @param measures ids in the order of the task; of all the best portfolios one that costs least
     * @param value what it reaches
     * @param cost of all years
     * @param binding conditions without which more could be reached, and how much
     * @param together where no budget binds alone: budgets that must all be raised to reach more, or, where nothing binds alone, conditions that must all
     *     go; none of them needlessly, budgets named before others
     * @param next what a little more money would buy: for each budget that binds alone, or for the budgets of {@code together} at once where they are all it
     *     holds; empty where money is not what is short
     */
    record Best(
            List<String> measures,
            long value,
            long cost,
            List<Binding> binding,
            List<Condition> together,
            List<Next> next)
            implements Answer {}

    /**
     * @param either conditions any one of which, left out, would make a portfolio possible; empty where no single one would
     * @param together where no single one would: conditions that must all go, none of them needlessly
     */
    record Impossible(List<Condition> either, List<Condition> together) implements Answer {}

    /** @param without what could be reached without it */
    record Binding(Condition condition, long without) {}

    /**
     * @param extra the least that must be added to the year's budget to reach more; where budgets are short together their extras are one sum, as small as
     *     can be, and each is needed
     * @param value the most that is then reached
     */
    record Next(int year, long extra, long value, List<String> measures) {}
}
