package org.romact.decisions;

/** A way of turning votes into funded projects. The same election, conditions and ties always give the same outcome. */
public sealed interface Rule permits Greedy, EqualShares, Phragmen {

    /** @param traced whether each round is written down, which costs time and memory */
    Outcome count(Election election, Conditions conditions, Ties ties, boolean traced);

    default Outcome count(Election election) {
        return count(election, Conditions.NONE, new Ties.ById(), false);
    }
}
