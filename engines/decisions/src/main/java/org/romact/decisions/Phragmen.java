package org.romact.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sequential Phragmén: voters earn money at the same speed, and a project is bought the moment its supporters hold its cost. Ends when what would be bought
 * next does not fit. Semantics: pabutools 1.2.2.
 */
public record Phragmen() implements Rule {

    @Override
    public Outcome count(Election election, Conditions conditions, Ties ties, boolean traced) {
        Profile profile = new Profile(election, Satisfaction.CARDINALITY, conditions, ties);
        return new Counting(profile, traced).run();
    }

    private static final class Counting {
        private final Profile profile;
        private final Room room;
        private final Log log;
        /** The purchase that set a class's load; 0 stands for none. */
        private final int[] loadOf;

        private final List<Fraction> loads = new ArrayList<>(List.of(Fraction.ZERO));
        private final List<Integer> candidates = new ArrayList<>();

        Counting(Profile profile, boolean traced) {
            this.profile = profile;
            this.room = new Room(profile);
            this.log = new Log(profile, traced);
            this.loadOf = new int[profile.members.length];
            for (int p = 0; p < profile.size(); p++) {
                if (room.fits(p)) {
                    candidates.add(p);
                }
            }
        }

        Outcome run() {
            while (!candidates.isEmpty()) {
                Fraction[] reached = new Fraction[profile.size()];
                List<Integer> best = best(reached);
                if (best.isEmpty() || best.stream().anyMatch(p -> profile.cost[p] > room.left())) {
                    break;
                }
                if (best.size() > 1) {
                    log.tie(best);
                }
                fund(best.getFirst(), reached);
            }
            return new Outcome(profile.election, log.order(), log.ties(), log.rounds(), missed(), Optional.empty());
        }

        /** Those that are reached first; where nobody supports any of the rest, all of them. */
        private List<Integer> best(Fraction[] reached) {
            List<Integer> best = new ArrayList<>();
            candidates.removeIf(p -> !room.admits(p));
            for (int p : candidates) {
                if (profile.supporters[p].length > 0) {
                    reached[p] = reached(p);
                    int order = best.isEmpty() ? -1 : reached[p].compareTo(reached[best.getFirst()]);
                    if (order < 0) {
                        best.clear();
                    }
                    if (order <= 0) {
                        best.add(p);
                    }
                }
            }
            if (best.isEmpty()) {
                best.addAll(candidates);
            }
            best.sort(profile.first);
            return best;
        }

        /** (sum of its supporters' loads + cost) / supporters, the loads gathered by purchase. */
        private Fraction reached(int project) {
            long all = 0;
            long[] members = new long[loads.size()];
            for (int owner : profile.supporters[project]) {
                members[loadOf[owner]] += profile.members[owner];
                all += profile.members[owner];
            }
            Fraction sum = Fraction.of(profile.cost[project]);
            for (int purchase = 1; purchase < members.length; purchase++) {
                if (members[purchase] > 0) {
                    sum = sum.plus(loads.get(purchase).times(members[purchase]));
                }
            }
            return sum.over(Fraction.of(all));
        }

        private void fund(int project, Fraction[] reached) {
            Fraction load = reached[project] == null ? Fraction.ZERO : reached[project];
            room.fund(project);
            candidates.remove(Integer.valueOf(project));
            if (reached[project] != null) {
                loads.add(load);
                for (int owner : profile.supporters[project]) {
                    loadOf[owner] = loads.size() - 1;
                }
            }
            log.fund(
                    project,
                    () -> new Round(
                            profile.id(project),
                            profile.money(load),
                            offers(reached),
                            List.of(),
                            profile.money(room.left())));
        }

        private List<Round.Offer> offers(Fraction[] reached) {
            List<Round.Offer> offers = new ArrayList<>();
            for (int p : candidates) {
                offers.add(new Round.Offer(
                        profile.id(p),
                        Optional.ofNullable(reached[p]).map(profile::money),
                        profile.money(room.left())));
            }
            return offers;
        }

        private List<Outcome.Missed> missed() {
            return (log.isTraced() ? log.unfunded() : List.<Integer>of())
                    .stream()
                            .map(p -> new Outcome.Missed(profile.id(p), profile.money(Math.max(0, room.left()))))
                            .toList();
        }
    }
}
