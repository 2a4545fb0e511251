package org.romact.decisions;

/** Equal Shares again and again with a little more money for each voter, until nothing supported fits or a step more would spend too much. */
final class Raising {
    private final Profile profile;
    private final Shares shares;
    private final Fraction step;
    private final Fraction start;

    /** @param step what each member gets more in each step, in whole units; zero for none */
    Raising(Profile profile, Shares shares, Fraction step, Fraction start) {
        this.profile = profile;
        this.shares = shares;
        this.step = step;
        this.start = start;
    }

    /** @param held by each member in the outcome that counts */
    record Result(Outcome.Stop stop, long steps, Fraction held) {}

    Result run() {
        if (step.isZero() || profile.budget == 0) {
            return new Result(Outcome.Stop.NOTHING_TO_RAISE, 0, start);
        }
        long steps = 0;
        while (true) {
            Fraction held = start.plus(step.times(steps));
            shares.run(held, false);
            if (shares.spent() > profile.budget) {
                return new Result(
                        Outcome.Stop.OVER_BUDGET,
                        Math.max(0, steps - 1),
                        start.plus(step.times(Math.max(0, steps - 1))));
            }
            if (nothingSupportedFits()) {
                return new Result(Outcome.Stop.EXHAUSTIVE, steps, held);
            }
            steps++;
        }
    }

    private boolean nothingSupportedFits() {
        Room room = shares.room();
        for (int p = 0; p < profile.size(); p++) {
            if (profile.cost[p] > 0 && profile.totalWorth[p].signum() > 0 && room.fits(p)) {
                return false;
            }
        }
        return true;
    }
}
