package org.romact.decisions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What happens during a count, in order. */
final class Log {
    private final Profile profile;
    private final boolean traced;
    private final List<Integer> order = new ArrayList<>();
    private final Set<Integer> funded = new HashSet<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();

    Log(Profile profile, boolean traced) {
        this.profile = profile;
        this.traced = traced;
    }

    void fund(int project, Supplier<Round> round) {
        order.add(project);
        funded.add(project);
        if (traced) {
            rounds.add(round.get());
        }
    }

    /** The chosen one first. */
    void tie(List<Integer> equals) {
        ties.add(new Tie(equals.stream().map(profile::id).toList()));
    }

    boolean isTraced() {
        return traced;
    }

    List<Integer> order() {
        return Collections.unmodifiableList(order);
    }

    List<Tie> ties() {
        return ties;
    }

    List<Round> rounds() {
        return rounds;
    }

    List<Integer> unfunded() {
        List<Integer> unfunded = new ArrayList<>();
        for (int p = 0; p < profile.size(); p++) {
            if (!funded.contains(p)) {
                unfunded.add(p);
            }
        }
        unfunded.sort(profile.first);
        return unfunded;
    }
}
