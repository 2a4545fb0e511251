package org.romact.decisions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What one voter put down.
 *
 * @param projects their places in the election's list; for an ordinal ballot from best to last, otherwise in the order written; each once
 * @param points one for each project where the vote has points; otherwise empty
 */
public record Ballot(List<Integer> projects, List<Fraction> points) {
    public Ballot {
        projects = List.copyOf(projects);
        points = List.copyOf(points);
        if (!points.isEmpty() && points.size() != projects.size()) {
            throw new IllegalArgumentException(
                    "A ballot has " + projects.size() + " projects and " + points.size() + " points.");
        }
    }

    public static Ballot of(List<Integer> projects) {
        return new Ballot(new ArrayList<>(new LinkedHashSet<>(projects)), List.of());
    }

    public boolean isEmpty() {
        return projects.isEmpty();
    }
}
