package org.romact.assess.figures;

import java.util.Optional;
import java.util.UUID;
import org.romact.statistics.Outcome;

/**
 * An indicator worked out for the town or for one of its communities, before the guard has looked at it.
 *
 * @param answers rows that counted, unweighted
 * @param positives how many of them were counted in the numerator; for a mean the same as answers
 * @param interviews different households among the rows
 */
record Figure(
        Indicator indicator, Optional<UUID> community, int answers, int positives, int interviews, Outcome outcome) {

    String key() {
        return indicator.code() + community.map(id -> "@" + id).orElse("");
    }
}
