package org.romact.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Method of Equal Shares (Peters and Skowron): each voter holds an equal part of the budget, and only those who want a project pay for it, as equally as
 * they can. Exact; semantics: pabutools 1.2.2 and equalshares.net.
 *
 * @param raise what is done about money left over
 * @param thenGreedy whether what is left after that is spent greedily; this may fund projects nobody supports
 */
public record EqualShares(Satisfaction satisfaction, Raise raise, boolean thenGreedy) implements Rule {

    /** How the voters' budget is raised until nothing supported fits, or until one step more would spend too much. */
    public sealed interface Raise {
        record None() implements Raise {}

        /** By one unit of the currency for each voter, as equalshares.net describes ("add1"). */
        record OneUnitPerVoter() implements Raise {}

        /** By a share of the budget, as the reference tool does; 1/100 for one percent. */
        record ShareOfBudget(Fraction share) implements Raise {
            public ShareOfBudget {
                if (share.signum() <= 0) {
                    throw new IllegalArgumentException("The step must be above zero.");
                }
            }
        }
    }

    public static EqualShares plain(Satisfaction satisfaction) {
        return new EqualShares(satisfaction, new Raise.None(), false);
    }

    public static EqualShares addOne(Satisfaction satisfaction) {
        return new EqualShares(satisfaction, new Raise.OneUnitPerVoter(), false);
    }

    public EqualShares andThenGreedy() {
        return new EqualShares(satisfaction, raise, true);
    }

    @Override
    public Outcome count(Election election, Conditions conditions, Ties ties, boolean traced) {
        Profile profile = new Profile(election, satisfaction, conditions, ties);
        if (profile.allMembers == 0) {
            return withoutVoters(profile, traced);
        }
        Fraction start = Fraction.of(profile.budget).over(Fraction.of(profile.allMembers));
        Shares shares = new Shares(profile);
        Raising raising = new Raising(profile, shares, step(profile), start);
        Raising.Result result = raising.run();
        Fraction held = result.held();
        shares.run(held, traced);
        Log log = shares.log();
        if (thenGreedy && !isExhaustive(profile, shares.room())) {
            Greedy.complete(profile, shares.room(), log);
        }
        Optional<Outcome.Increase> increase = raise instanceof Raise.None
                ? Optional.empty()
                : Optional.of(new Outcome.Increase(
                        result.stop(), result.steps(), profile.money(held.times(profile.weightUnit))));
        return new Outcome(election, log.order(), log.ties(), log.rounds(), missed(profile, shares, log), increase);
    }

    /** For one member of a class. */
    private Fraction step(Profile profile) {
        return switch (raise) {
            case Raise.None none -> Fraction.ZERO;
            case Raise.OneUnitPerVoter one -> Fraction.of(profile.unit, profile.weightUnit);
            case Raise.ShareOfBudget(Fraction share) ->
                share.times(profile.budget).over(Fraction.of(profile.allMembers));
        };
    }

    private static boolean isExhaustive(Profile profile, Room room) {
        for (int p = 0; p < profile.size(); p++) {
            if (room.fits(p)) {
                return false;
            }
        }
        return true;
    }

    private Outcome withoutVoters(Profile profile, boolean traced) {
        Log log = new Log(profile, traced);
        Room room = new Room(profile);
        if (thenGreedy) {
            Greedy.complete(profile, room, log);
        }
        Optional<Outcome.Increase> increase = raise instanceof Raise.None
                ? Optional.empty()
                : Optional.of(new Outcome.Increase(Outcome.Stop.NOTHING_TO_RAISE, 0, Fraction.ZERO));
        return new Outcome(profile.election, log.order(), log.ties(), log.rounds(), List.of(), increase);
    }

    /** Only where a trace was asked for, since it needs the exact money. At the end its supporters hold this much together; no project that costs more can be theirs. */
    private static List<Outcome.Missed> missed(Profile profile, Shares shares, Log log) {
        List<Outcome.Missed> missed = new ArrayList<>();
        for (int p : log.isTraced() ? log.unfunded() : List.<Integer>of()) {
            missed.add(new Outcome.Missed(profile.id(p), profile.money(shares.heldBySupporters(p))));
        }
        return missed;
    }
}
