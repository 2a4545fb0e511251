package org.romact.decisions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A budget, projects and votes. Empty ballots are votes too: their share of the budget counts.
 *
 * @param meta what else its file says
 */
public record Election(
        Fraction budget, VoteType voteType, List<Project> projects, List<Voter> voters, Map<String, String> meta) {
    public Election {
        projects = List.copyOf(projects);
        voters = List.copyOf(voters);
        meta = Map.copyOf(meta);
        if (budget.signum() < 0) {
            throw new IllegalArgumentException("The budget is less than nothing.");
        }
        Set<String> ids = new HashSet<>();
        for (Project project : projects) {
            if (!ids.add(project.id())) {
                throw new IllegalArgumentException("Project " + project.id() + " is there twice.");
            }
        }
    }

    public Fraction cost(Iterable<Integer> funded) {
        Fraction sum = Fraction.ZERO;
        for (int project : funded) {
            sum = sum.plus(projects.get(project).cost());
        }
        return sum;
    }
}
