package org.romact.decisions.portfolio;

import java.util.List;

/** The best portfolio, or why there is none. */
public sealed interface Answer {

    /**
     * @param measures ids in the order of the task; of all the best portfolios one that costs least
     * @param value what it reaches
     * @param cost of all years
     * @param binding conditions without which more could be reached, and how much
     * @param next for each budget year what a little more money would buy; empty where money is not what is short
     */
    record Best(List<String> measures, long value, long cost, List<Binding> binding, List<Next> next)
            implements Answer {}

    /** @param either conditions any one of which, left out, would make a portfolio possible; empty where no single one would */
    record Impossible(List<Condition> either) implements Answer {}

    /** @param without what could be reached without it */
    record Binding(Condition condition, long without) {}

    /**
     * @param extra the least that must be added to the year's budget to reach more
     * @param value what is then reached
     */
    record Next(int year, long extra, long value, List<String> measures) {}
}
