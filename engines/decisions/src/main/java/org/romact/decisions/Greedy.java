package org.romact.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Most satisfaction per money first, skipping what no longer fits: what cities usually do. Projects nobody supports come last and are funded if they fit.
 * Semantics: pabutools 1.2.2, greedy utilitarian welfare.
 */
public record Greedy(Satisfaction satisfaction) implements Rule {

    @Override
    public Outcome count(Election election, Conditions conditions, Ties ties, boolean traced) {
        Profile profile = new Profile(election, satisfaction, conditions, ties);
        Room room = new Room(profile);
        Log log = new Log(profile, traced);
        complete(profile, room, log);
        return new Outcome(
                election, log.order(), log.ties(), log.rounds(), missed(profile, room, log), Optional.empty());
    }

    /** Goes on from what is funded already. */
    static void complete(Profile profile, Room room, Log log) {
        List<Integer> waiting = new ArrayList<>();
        for (int p = 0; p < profile.size(); p++) {
            if (room.admits(p)) {
                waiting.add(p);
            }
        }
        waiting.sort(byDensity(profile).thenComparing(profile.first));
        for (int at = 0; at < waiting.size(); at++) {
            int project = waiting.get(at);
            if (room.fits(project)) {
                noteTie(profile, room, log, waiting, at);
                room.fund(project);
                log.fund(project, () -> round(profile, room, project));
            }
        }
    }

    /** A tie matters only where an equal that was passed over does not fit any more afterwards. */
    private static void noteTie(Profile profile, Room room, Log log, List<Integer> waiting, int at) {
        List<Integer> equals = new ArrayList<>(List.of(waiting.get(at)));
        for (int next = at + 1; next < waiting.size(); next++) {
            if (byDensity(profile).compare(waiting.get(at), waiting.get(next)) != 0) {
                break;
            }
            if (room.fits(waiting.get(next))) {
                equals.add(waiting.get(next));
            }
        }
        long together = equals.stream().mapToLong(p -> profile.cost[p]).sum();
        if (equals.size() > 1 && together > room.left()) {
            log.tie(equals);
        }
    }

    private static Round round(Profile profile, Room room, int project) {
        return new Round(
                profile.id(project), density(profile, project), List.of(), List.of(), profile.money(room.left()));
    }

    private static List<Outcome.Missed> missed(Profile profile, Room room, Log log) {
        return (log.isTraced() ? log.unfunded() : List.<Integer>of())
                .stream()
                        .map(p -> new Outcome.Missed(profile.id(p), profile.money(Math.max(0, room.left()))))
                        .toList();
    }

    /** Most first; what costs nothing and is supported before all. */
    private static Comparator<Integer> byDensity(Profile profile) {
        return (a, b) -> {
            boolean freeA = profile.cost[a] == 0 && supported(profile, a);
            boolean freeB = profile.cost[b] == 0 && supported(profile, b);
            if (freeA || freeB) {
                return Boolean.compare(freeB, freeA);
            }
            return density(profile, b).compareTo(density(profile, a));
        };
    }

    private static boolean supported(Profile profile, int project) {
        return profile.totalWorth[project].signum() > 0;
    }

    private static Fraction density(Profile profile, int project) {
        return profile.cost[project] == 0
                ? Fraction.ZERO
                : profile.totalWorth[project].over(Fraction.of(profile.cost[project]));
    }
}
