package org.romact.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every class of voters holds, exactly; follows the purchases only when it is asked, since it is asked seldom. */
final class ExactMoney {
    private static final double CLEARLY = 1e-12;

    private final Profile profile;
    private final Fraction[] money;
    private final double[] nearly;
    private final List<Integer> purchases = new ArrayList<>();
    private int followed;
    private boolean fresh = true;
    private Fraction start = Fraction.ZERO;

    ExactMoney(Profile profile) {
        this.profile = profile;
        this.money = new Fraction[profile.members.length];
        this.nearly = new double[profile.members.length];
    }

    void start(Fraction held) {
        start = held;
        purchases.clear();
        followed = 0;
        fresh = true;
    }

    void bought(int project) {
        purchases.add(project);
    }

    Fraction money(int owner) {
        follow();
        return money[owner];
    }

    /** Of all its supporters together, in whole units. */
    Fraction held(int project) {
        follow();
        return sum(project);
    }

    boolean canPay(int project) {
        return held(project).compareTo(Fraction.of(profile.cost[project])) >= 0;
    }

    /** The least price at which its supporters' payments, none above what they hold, make its cost. Its supporters must hold that much. */
    Fraction price(int project) {
        follow();
        return priceNow(project);
    }

    private void follow() {
        if (fresh) {
            Arrays.fill(money, start);
            Arrays.fill(nearly, start.toDouble());
            fresh = false;
        }
        while (followed < purchases.size()) {
            int project = purchases.get(followed++);
            pay(project, priceNow(project));
        }
    }

    /** Payments that are alike are worked out once. */
    private void pay(int project, Fraction price) {
        int[] supporters = profile.supporters[project];
        double priceNearly = price.toDouble();
        Map<Long, Map<Fraction, Fraction>> known = new HashMap<>();
        Map<Long, Fraction> dues = new HashMap<>();
        for (int k = 0; k < supporters.length; k++) {
            int owner = supporters[k];
            long worth = profile.worth(project, k);
            if (isPoor(owner, worth, price, priceNearly)) {
                money[owner] = Fraction.ZERO;
            } else {
                Fraction due = dues.computeIfAbsent(worth, price::times);
                money[owner] = known.computeIfAbsent(worth, it -> new HashMap<>())
                        .computeIfAbsent(money[owner], held -> held.minus(due));
            }
            nearly[owner] = money[owner].toDouble();
        }
    }

    private Fraction sum(int project) {
        Map<Fraction, Long> membersByMoney = new HashMap<>();
        for (int owner : profile.supporters[project]) {
            membersByMoney.merge(money[owner], profile.members[owner], Long::sum);
        }
        return Fraction.sum(membersByMoney);
    }

    private Fraction priceNow(int project) {
        int[] supporters = profile.supporters[project];
        Fraction cost = Fraction.of(profile.cost[project]);
        Fraction price = cost.over(profile.totalWorth[project]);
        boolean[] poor = new boolean[supporters.length];
        while (true) {
            double priceNearly = price.toDouble();
            boolean more = false;
            Map<Fraction, Long> paid = new HashMap<>();
            Fraction sharing = Fraction.ZERO;
            long sharingSmall = 0;
            for (int k = 0; k < supporters.length; k++) {
                int owner = supporters[k];
                long worth = profile.worth(project, k);
                if (!poor[k] && isPoor(owner, worth, price, priceNearly)) {
                    poor[k] = true;
                    more = true;
                }
                if (poor[k]) {
                    paid.merge(money[owner], profile.members[owner], Long::sum);
                } else if (Math.multiplyHigh(worth, profile.members[owner]) == 0
                        && sharingSmall < Long.MAX_VALUE / 4
                        && worth * profile.members[owner] < Long.MAX_VALUE / 4
                        && worth * profile.members[owner] >= 0) {
                    sharingSmall += worth * profile.members[owner];
                } else {
                    sharing = sharing.plus(Fraction.of(worth).times(profile.members[owner]));
                }
            }
            sharing = sharing.plus(Fraction.of(sharingSmall));
            if (!more || sharing.isZero()) {
                return sharing.isZero() ? dearest(project) : price;
            }
            price = cost.minus(Fraction.sum(paid)).over(sharing);
        }
    }

    /** Where all give all they have, the price is what the best-off pays for a unit. */
    private Fraction dearest(int project) {
        Fraction most = Fraction.ZERO;
        int[] supporters = profile.supporters[project];
        for (int k = 0; k < supporters.length; k++) {
            most = most.max(money[supporters[k]].over(Fraction.of(profile.worth(project, k))));
        }
        return most;
    }

    private boolean isPoor(int owner, long worth, Fraction price, double priceNearly) {
        double due = priceNearly * worth;
        double slack = CLEARLY * Math.max(due, nearly[owner]);
        if (nearly[owner] > due + slack) {
            return false;
        }
        return nearly[owner] < due - slack || money[owner].compareTo(price.times(worth)) < 0;
    }
}
