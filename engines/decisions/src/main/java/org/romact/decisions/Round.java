package org.romact.decisions;

import java.util.List;
import java.util.Optional;

/**
 * One step of a count, enough to do it again by hand.
 *
 * @param project the id of what was funded
 * @param price what decided: for Equal Shares the money per unit of satisfaction; for Phragmén the load reached; for greedy satisfaction per money
 * @param offers all that were still to be had, cheapest first, with the reason where one was not
 * @param payments who paid how much each, the least first; empty where a rule takes no money from voters
 * @param left what is left of the budget afterwards
 */
public record Round(String project, Fraction price, List<Offer> offers, List<Payment> payments, Fraction left) {

    /**
     * @param price empty where it could not be had
     * @param held what its supporters hold together; for rules without voters' money what is left of the budget
     */
    public record Offer(String project, Optional<Fraction> price, Fraction held) {}

    /** @param voters how many paid this amount each; a voter of weight two counts as two */
    public record Payment(Fraction each, Fraction voters) {}
}
