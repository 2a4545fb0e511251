package org.romact.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run of Equal Shares. Money is followed in doubles with a bound on their error; only where the bound cannot tell two prices apart, or whether a project
 * can be paid at all, is the exact money worked out ({@link ExactMoney}) and decides. So the result is exact, and nearly always at the speed of doubles.
 */
final class Shares {
    private static final double EPSILON = Math.ulp(1.0);
    private static final double CLEARLY = 1e-9;

    private final Profile profile;
    private final ExactMoney exact;
    private final double[] money;
    private final double[] error;
    private final double[] bound;
    private final boolean[] alive;
    private final double[] middle;
    private final double[] low;
    private final double[] high;
    private final int[] near;
    private final double[] totalWorth;
    private Room room;
    private Log log;
    private long spent;

    Shares(Profile profile) {
        this.profile = profile;
        this.exact = new ExactMoney(profile);
        int size = profile.size();
        this.money = new double[profile.members.length];
        this.error = new double[profile.members.length];
        this.bound = new double[size];
        this.alive = new boolean[size];
        this.middle = new double[size];
        this.low = new double[size];
        this.high = new double[size];
        this.near = new int[size];
        this.totalWorth = new double[size];
        for (int p = 0; p < size; p++) {
            totalWorth[p] = profile.totalWorth[p].toDouble();
        }
        this.room = new Room(profile);
        this.log = new Log(profile, false);
    }

    Room room() {
        return room;
    }

    Log log() {
        return log;
    }

    /** In whole units; may be more than the budget when voters were given more than there is. */
    long spent() {
        return spent;
    }

    Fraction heldBySupporters(int project) {
        return exact.held(project);
    }

    /** @param held by each member at the start, in whole units */
    void run(Fraction held, boolean traced) {
        room = new Room(profile);
        log = new Log(profile, traced);
        exact.start(held);
        spent = 0;
        double start = held.toDouble();
        Arrays.fill(money, start);
        Arrays.fill(error, start * EPSILON);
        begin();
        while (true) {
            int chosen = cheapest();
            if (chosen < 0) {
                return;
            }
            buy(chosen);
        }
    }

    /** What costs nothing and is worth something to somebody is funded at once; what is worth nothing to anybody is left out. */
    private void begin() {
        List<Integer> free = new ArrayList<>();
        for (int p = 0; p < alive.length; p++) {
            boolean supported = profile.totalWorth[p].signum() > 0;
            alive[p] = supported && profile.cost[p] > 0 && profile.takesPart[p];
            bound[p] = supported ? profile.cost[p] / totalWorth[p] * (1 - 4 * EPSILON) : Double.POSITIVE_INFINITY;
            if (supported && profile.cost[p] == 0 && profile.takesPart[p]) {
                free.add(p);
            }
        }
        free.sort(profile.first);
        for (int p : free) {
            if (room.admits(p)) {
                fund(p, Fraction.ZERO, List.of(), List.of());
            }
        }
    }

    /** The project with the least price, or -1 where nothing can be paid any more. */
    private int cheapest() {
        int count = 0;
        double limit = Double.POSITIVE_INFINITY;
        while (true) {
            int next = unpricedBelow(limit, count);
            if (next < 0) {
                break;
            }
            if (!room.admits(next) || !price(next)) {
                alive[next] = false;
                continue;
            }
            near[count++] = next;
            limit = Math.min(limit, high[next]);
        }
        return count == 0 ? -1 : best(count, limit);
    }

    /** Last round's price is never above this round's, so whatever stands above the limit need not be priced. */
    private int unpricedBelow(double limit, int count) {
        int next = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < alive.length; p++) {
            if (alive[p] && bound[p] <= limit && bound[p] < least && !isPriced(p, count)) {
                least = bound[p];
                next = p;
            }
        }
        return next;
    }

    private boolean isPriced(int project, int count) {
        for (int i = 0; i < count; i++) {
            if (near[i] == project) {
                return true;
            }
        }
        return false;
    }

    private int best(int count, double limit) {
        int chosen = -1;
        int rivals = 0;
        for (int i = 0; i < count; i++) {
            if (low[near[i]] <= limit) {
                rivals++;
                chosen = near[i];
            }
        }
        return rivals == 1 ? chosen : bestExactly(count, limit);
    }

    private int bestExactly(int count, double limit) {
        List<Integer> equals = new ArrayList<>();
        Fraction least = Fraction.ZERO;
        for (int i = 0; i < count; i++) {
            int project = near[i];
            if (low[project] <= limit) {
                Fraction price = exactPrice(project);
                int order = equals.isEmpty() ? -1 : price.compareTo(least);
                if (order < 0) {
                    equals.clear();
                    least = price;
                }
                if (order <= 0) {
                    equals.add(project);
                }
            }
        }
        equals.sort(profile.first);
        if (equals.size() > 1) {
            log.tie(equals);
        }
        return equals.getFirst();
    }

    /** Where every supporter surely holds more than the price asks, it is the cost shared out evenly, and no money need be followed. */
    private Fraction exactPrice(int project) {
        int[] supporters = profile.supporters[project];
        double atMost = profile.cost[project] / totalWorth[project] * (1 + CLEARLY);
        for (int k = 0; k < supporters.length; k++) {
            int owner = supporters[k];
            if (money[owner] - error[owner] <= atMost * profile.worth(project, k)) {
                return exact.price(project);
            }
        }
        return Fraction.of(profile.cost[project]).over(profile.totalWorth[project]);
    }

    /** Sets the price and its bounds; false where its supporters do not hold its cost. */
    private boolean price(int project) {
        int[] supporters = profile.supporters[project];
        long cost = profile.cost[project];
        double held = 0;
        double doubt = 0;
        for (int owner : supporters) {
            held += profile.members[owner] * money[owner];
            doubt += profile.members[owner] * error[owner];
        }
        doubt += held * EPSILON * (supporters.length + 8);
        if (held + doubt < cost || (held - doubt < cost && !exact.canPay(project))) {
            return false;
        }
        doubt += cost * EPSILON * (supporters.length + 8);
        between(project, settle(project), doubt);
        bound[project] = Math.max(bound[project], low[project]);
        return true;
    }

    /** From a price that is too low upwards: those who cannot pay it give all they have, the rest share what is missing; until nobody new is poor. */
    private double settle(int project) {
        int[] supporters = profile.supporters[project];
        double cost = profile.cost[project];
        double price = bound[project];
        double before = -1;
        while (true) {
            double paid = 0;
            double sharing = 0;
            for (int k = 0; k < supporters.length; k++) {
                int owner = supporters[k];
                double worth = profile.worth(project, k);
                if (money[owner] < price * worth) {
                    paid += profile.members[owner] * money[owner];
                } else {
                    sharing += profile.members[owner] * worth;
                }
            }
            if (sharing == 0 || sharing == before) {
                return price;
            }
            price = Math.max(price, (cost - paid) / sharing);
            before = sharing;
        }
    }

    private void between(int project, double price, double doubt) {
        int[] supporters = profile.supporters[project];
        double above = 0;
        double atLeast = 0;
        for (int k = 0; k < supporters.length; k++) {
            int owner = supporters[k];
            double worth = profile.worth(project, k);
            if (money[owner] - error[owner] > price * worth * (1 + CLEARLY)) {
                above += profile.members[owner] * worth;
            }
            if (money[owner] + error[owner] >= price * worth) {
                atLeast += profile.members[owner] * worth;
            }
        }
        middle[project] = price;
        double rounding = 8 * EPSILON * price;
        low[project] = atLeast > 0 ? price - doubt / atLeast - rounding : 0;
        double upwards = above > 0 ? doubt / above : Double.POSITIVE_INFINITY;
        high[project] = upwards < price * CLEARLY ? price + upwards + rounding : Double.POSITIVE_INFINITY;
    }

    private void buy(int project) {
        if (high[project] == Double.POSITIVE_INFINITY) {
            double price = exact.price(project).toDouble();
            middle[project] = price;
            low[project] = price * (1 - 4 * EPSILON);
            high[project] = price * (1 + 4 * EPSILON);
        }
        Fraction price = Fraction.ZERO;
        List<Round.Offer> offers = List.of();
        List<Round.Payment> payments = List.of();
        if (log.isTraced()) {
            price = exact.price(project);
            offers = offers();
            payments = payments(project, price);
        }
        exact.bought(project);
        pay(project);
        alive[project] = false;
        fund(project, price, offers, payments);
    }

    private void pay(int project) {
        int[] supporters = profile.supporters[project];
        double spread = Math.max(high[project] - middle[project], middle[project] - low[project]);
        for (int k = 0; k < supporters.length; k++) {
            int owner = supporters[k];
            double worth = profile.worth(project, k);
            double due = middle[project] * worth;
            if (money[owner] + error[owner] <= low[project] * worth) {
                money[owner] = 0;
                error[owner] = 0;
            } else {
                double left = money[owner] - due;
                error[owner] += spread * worth + EPSILON * (Math.abs(left) + due);
                money[owner] = Math.max(0, left);
            }
        }
    }

    private void fund(int project, Fraction price, List<Round.Offer> offers, List<Round.Payment> payments) {
        room.fund(project);
        spent += profile.cost[project];
        log.fund(
                project,
                () -> new Round(
                        profile.id(project),
                        price.times(profile.pricing),
                        offers,
                        payments,
                        profile.money(room.left())));
    }

    private List<Round.Offer> offers() {
        List<Integer> left = new ArrayList<>();
        for (int p = 0; p < alive.length; p++) {
            if (profile.takesPart[p] && profile.cost[p] > 0 && !log.order().contains(p)) {
                left.add(p);
            }
        }
        List<Round.Offer> offers = new ArrayList<>();
        for (int p : left) {
            Fraction held = exact.held(p);
            boolean payable = alive[p] && room.admits(p) && held.compareTo(Fraction.of(profile.cost[p])) >= 0;
            offers.add(new Round.Offer(
                    profile.id(p),
                    payable ? Optional.of(exact.price(p).times(profile.pricing)) : Optional.empty(),
                    profile.money(held)));
        }
        offers.sort((a, b) -> a.price().isPresent() && b.price().isPresent()
                ? a.price().get().compareTo(b.price().get())
                : Boolean.compare(b.price().isPresent(), a.price().isPresent()));
        return Collections.unmodifiableList(offers);
    }

    private List<Round.Payment> payments(int project, Fraction price) {
        SortedMap<Fraction, Long> byAmount = new TreeMap<>();
        int[] supporters = profile.supporters[project];
        for (int k = 0; k < supporters.length; k++) {
            int owner = supporters[k];
            Fraction due = price.times(profile.worth(project, k)).min(exact.money(owner));
            byAmount.merge(due, profile.members[owner], Long::sum);
        }
        List<Round.Payment> payments = new ArrayList<>();
        byAmount.forEach((amount, members) -> payments.add(new Round.Payment(
                profile.money(amount.times(profile.weightUnit)), Fraction.of(members, profile.weightUnit))));
        return payments;
    }
}
