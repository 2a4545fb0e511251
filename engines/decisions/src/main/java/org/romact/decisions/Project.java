package org.romact.decisions;

import java.util.Map;
import java.util.Optional;

/**
 * Something that can be funded.
 *
 * @param id as voters and files name it; ties are broken by it, code point by code point
 * @param cost in units of the currency, not negative
 * @param facts what else its file says: name, category, target, district, coordinates
 */
public record Project(String id, Fraction cost, Map<String, String> facts) {
    public Project {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("Project " + id + " costs less than nothing.");
        }
        facts = Map.copyOf(facts);
    }

    public Project(String id, long cost) {
        this(id, Fraction.of(cost), Map.of());
    }

    public String name() {
        return facts.getOrDefault("name", id);
    }

    public Optional<String> fact(String key) {
        return Optional.ofNullable(facts.get(key));
    }
}
