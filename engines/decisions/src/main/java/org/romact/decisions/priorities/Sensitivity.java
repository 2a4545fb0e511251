package org.romact.decisions.priorities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.romact.decisions.Fraction;

/**
 * How far the share of weight of one criterion may move, the others keeping their proportions, before the ranking changes; exact (Mareschal 1988, weight
 * stability intervals). For methods whose scores are sums over criteria, weighted sum and PROMETHEE II, every score is then a straight line in that share, and the
 * ranking changes only where two lines cross.
 *
 * @param weight the share now, from 0 to 1
 * @param first between which shares every alternative that is first now stays first
 * @param ranking between which shares no pair changes its order; where two are level now and their lines cross here, only this one share
 * @param changes where the order of a pair changes, by share, least first
 */
public record Sensitivity(String criterion, Fraction weight, Range first, Range ranking, List<Change> changes) {

    /** Both ends belong to it; at an end two alternatives may be level. */
    public record Range(Fraction from, Fraction to) {}

    /**
     * Two alternatives are level at this share.
     *
     * @param below the one that is ahead when the share is smaller, {@code above} the one that is ahead when it is larger
     */
    public record Change(Fraction weight, String below, String above) {}

    /** One for each criterion. */
    public static List<Sensitivity> ofWeightedSum(Choice choice) {
        return of(choice, it -> WeightedSum.of(it).scores());
    }

    /** One for each criterion. */
    public static List<Sensitivity> ofPromethee(Choice choice) {
        return of(choice, it -> Promethee.of(it).netFlow());
    }

    private static List<Sensitivity> of(Choice choice, Function<Choice, List<Fraction>> scores) {
        List<Sensitivity> all = new ArrayList<>();
        for (int j = 0; j < choice.criteria().size(); j++) {
            // The two ends of each alternative's line: the criterion has no weight, or all of it.
            List<Fraction> without = scores.apply(choice.withShare(j, Fraction.ZERO));
            List<Fraction> alone = scores.apply(choice.withShare(j, Fraction.ONE));
            all.add(new Lines(choice, j, without, alone).read());
        }
        return all;
    }

    private record Lines(Choice choice, int criterion, List<Fraction> without, List<Fraction> alone) {

        Sensitivity read() {
            Fraction now = choice.weights().get(criterion);
            List<Change> changes = new ArrayList<>();
            Range first = new Range(Fraction.ZERO, Fraction.ONE);
            Range ranking = first;
            for (int a = 0; a < choice.size(); a++) {
                for (int b = a + 1; b < choice.size(); b++) {
                    if (changesOrder(a, b)) {
                        Change change = change(a, b);
                        changes.add(change);
                        ranking = narrowed(ranking, change.weight(), now);
                        first = isFirst(a, now) || isFirst(b, now) ? narrowed(first, change.weight(), now) : first;
                    }
                }
            }
            changes.sort(Comparator.comparing(Change::weight));
            return new Sensitivity(choice.criteria().get(criterion).name(), now, first, ranking, changes);
        }

        /** Whether one is ahead, or level, at one end and the other at the other end, and they are not level throughout. */
        private boolean changesOrder(int a, int b) {
            Fraction start = lead(without, a, b);
            Fraction end = lead(alone, a, b);
            return start.signum() * end.signum() <= 0 && !start.equals(end);
        }

        private Change change(int a, int b) {
            Fraction start = lead(without, a, b);
            Fraction end = lead(alone, a, b);
            boolean falls = end.compareTo(start) < 0;
            return new Change(
                    start.over(start.minus(end)),
                    choice.alternatives().get(falls ? a : b),
                    choice.alternatives().get(falls ? b : a));
        }

        private boolean isFirst(int alternative, Fraction share) {
            Fraction mine = at(alternative, share);
            for (int other = 0; other < choice.size(); other++) {
                if (at(other, share).compareTo(mine) > 0) {
                    return false;
                }
            }
            return true;
        }

        private Fraction at(int alternative, Fraction share) {
            Fraction start = without.get(alternative);
            return start.plus(alone.get(alternative).minus(start).times(share));
        }

        private static Fraction lead(List<Fraction> scores, int a, int b) {
            return scores.get(a).minus(scores.get(b));
        }

        private static Range narrowed(Range range, Fraction crossing, Fraction now) {
            int side = crossing.compareTo(now);
            return new Range(
                    side <= 0 ? range.from().max(crossing) : range.from(),
                    side >= 0 ? range.to().min(crossing) : range.to());
        }
    }
}
