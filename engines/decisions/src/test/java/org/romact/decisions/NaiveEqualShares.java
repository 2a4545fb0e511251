package org.romact.decisions;

import java.util.ArrayList;
import java.util.List;

/** Equal Shares as the text has it, voter by voter in fractions, slow and plain: what the fast count is compared with. */
final class NaiveEqualShares {
    private NaiveEqualShares() {}

    static List<String> bought(Election election, Satisfaction satisfaction) {
        int voters = election.voters().size();
        List<Fraction> money = new ArrayList<>();
        election.voters().forEach(voter -> money.add(election.budget().over(Fraction.of(voters))));
        List<Integer> open = new ArrayList<>();
        List<String> bought = new ArrayList<>();
        for (int p = 0; p < election.projects().size(); p++) {
            Fraction total = Fraction.ZERO;
            for (Voter voter : election.voters()) {
                total = total.plus(worth(election, voter, p, satisfaction));
            }
            if (total.signum() > 0) {
                open.add(p);
            }
        }
        open.sort((a, b) -> Ties.CODE_POINTS.compare(id(election, a), id(election, b)));
        for (int p : List.copyOf(open)) {
            if (election.projects().get(p).cost().isZero()) {
                bought.add(id(election, p));
                open.remove(Integer.valueOf(p));
            }
        }
        while (true) {
            int best = -1;
            Fraction least = Fraction.ZERO;
            for (int p : open) {
                Fraction price = price(election, p, money, satisfaction);
                if (price.signum() > 0 && (best < 0 || price.compareTo(least) < 0)) {
                    best = p;
                    least = price;
                }
            }
            if (best < 0) {
                return bought;
            }
            for (int v = 0; v < voters; v++) {
                Fraction due = least.times(worth(election, election.voters().get(v), best, satisfaction));
                money.set(v, money.get(v).minus(due.min(money.get(v))));
            }
            bought.add(id(election, best));
            open.remove(Integer.valueOf(best));
        }
    }

    private static String id(Election election, int p) {
        return election.projects().get(p).id();
    }

    private static Fraction worth(Election election, Voter voter, int p, Satisfaction satisfaction) {
        int place = voter.ballot().projects().indexOf(p);
        return place < 0
                ? Fraction.ZERO
                : satisfaction.of(voter.ballot(), place, election.projects().get(p));
    }

    /** -1 where it cannot be paid; otherwise by trying every supporter as the richest of those who give all. */
    private static Fraction price(Election election, int p, List<Fraction> money, Satisfaction satisfaction) {
        Fraction cost = election.projects().get(p).cost();
        List<Fraction[]> supporters = new ArrayList<>();
        Fraction held = Fraction.ZERO;
        for (int v = 0; v < money.size(); v++) {
            Fraction worth = worth(election, election.voters().get(v), p, satisfaction);
            if (worth.signum() > 0) {
                supporters.add(new Fraction[] {money.get(v), worth});
                held = held.plus(money.get(v));
            }
        }
        if (held.compareTo(cost) < 0) {
            return Fraction.of(-1);
        }
        supporters.sort((a, b) -> a[0].over(a[1]).compareTo(b[0].over(b[1])));
        Fraction paid = Fraction.ZERO;
        Fraction sharing = supporters.stream().map(it -> it[1]).reduce(Fraction.ZERO, Fraction::plus);
        for (Fraction[] supporter : supporters) {
            Fraction price = cost.minus(paid).over(sharing);
            if (price.times(supporter[1]).compareTo(supporter[0]) <= 0) {
                return price;
            }
            paid = paid.plus(supporter[0]);
            sharing = sharing.minus(supporter[1]);
        }
        return Fraction.of(-1);
    }
}
