package org.romact.decisions;

import java.util.Map;

/**
 * @param facts what the file says of the voter: age, sex, neighbourhood; used for groups, never for more
 */
public record Voter(String id, Ballot ballot, Map<String, String> facts) {
    public Voter {
        facts = Map.copyOf(facts);
    }
}
