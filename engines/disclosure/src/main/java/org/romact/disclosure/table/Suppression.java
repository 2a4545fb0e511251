package org.romact.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Withholds what is sensitive and as little else as protects it. First a pattern is found need by need along the cheapest moves, then what turned out
 * superfluous is shown again; for small tables an integer program then looks for the best pattern there is. Every need keeps a {@link Move} that proves it
 * is met. The same table gives the same pattern every time.
 */
public final class Suppression {
    /** Up to so many unknowns the integer program is asked; it takes about a second. */
    private static final int SMALL = 6_000;

    private static final double ALREADY_HIDDEN = 1e-3;

    private final AdditiveTable table;
    private final boolean singletonsKnow;
    private final Optional<Cycles> cycles;
    private final boolean[] hidden;
    private final Map<Need, Move> proofs = new LinkedHashMap<>();
    private final Set<String> exposed = new LinkedHashSet<>();
    private final Persons persons;

    private Suppression(AdditiveTable table, boolean singletonsKnow) {
        this.table = table;
        this.singletonsKnow = singletonsKnow;
        this.cycles = Cycles.of(table);
        this.persons = new Persons(table);
        this.hidden = new boolean[table.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = table.cells().get(i).mustBeHidden();
        }
    }

    /** Also against the only contributor of a withheld cell, who knows it. */
    public static Pattern protect(AdditiveTable table) {
        return protect(table, true);
    }

    /** @param singletonsKnow whether to protect against somebody who is the only contributor of a withheld cell and knows it */
    public static Pattern protect(AdditiveTable table, boolean singletonsKnow) {
        return new Suppression(table, singletonsKnow).run();
    }

    private Pattern run() {
        meet(Need.of(table));
        if (!exposed.isEmpty()) {
            return new Pattern.Impossible(List.copyOf(exposed));
        }
        showAgainWhatIsSuperfluous();
        boolean[] found = hidden.clone();
        long cost = cost(found);
        boolean proven = cost == cost(must());
        int unknowns = proofs.size() * openCells();
        if (!proven && unknowns <= SMALL) {
            Optional<BestPattern.Found> best = BestPattern.of(table, List.copyOf(proofs.keySet()), found);
            if (best.isPresent() && cost(best.get().hidden()) < cost) {
                take(best.get().hidden());
                if (cost(hidden) > cost) {
                    take(found);
                }
            }
            proven = best.isPresent()
                    && best.get().proven()
                    && cost(hidden) <= cost(best.get().hidden());
        }
        return new Pattern.Safe(reasons(), hidden, cost(hidden), proven);
    }

    /** With the needs that come with this pattern: other singletons may be hidden now. */
    private void take(boolean[] pattern) {
        System.arraycopy(pattern, 0, hidden, 0, hidden.length);
        proofs.clear();
        meet(Need.of(table));
    }

    private void meet(List<Need> needs) {
        for (Need need : needs) {
            meet(need);
        }
        if (singletonsKnow) {
            meetAgainstSingletons(needs);
        }
    }

    private void meet(Need need) {
        Optional<Move> move = find(need, false);
        if (move.isEmpty()) {
            exposed.add(table.cells().get(need.cell()).id());
            return;
        }
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] |= move.get().uses(i);
        }
        proofs.put(need, move.get());
    }

    /** Until no cell that is hidden for another's sake brings a singleton of its own. */
    private void meetAgainstSingletons(List<Need> needs) {
        boolean more = exposed.isEmpty();
        while (more && exposed.isEmpty()) {
            more = false;
            for (int known = 0; known < hidden.length; known++) {
                if (exposed.isEmpty()
                        && hidden[known]
                        && table.cells().get(known).contributors() == 1) {
                    more |= meetAgainst(known, needs);
                }
            }
        }
    }

    private boolean meetAgainst(int known, List<Need> needs) {
        boolean more = false;
        for (Need need : needs) {
            Need harder = new Need(need.cell(), need.direction(), need.amount(), known);
            Move proof = proofs.get(need);
            if (exposed.isEmpty()
                    && !persons.isSame(need.cell(), known)
                    && proof != null
                    && !proofs.containsKey(harder)) {
                if (proof.uses(known)) {
                    meet(harder);
                    more = true;
                } else {
                    proofs.put(harder, proof);
                }
            }
        }
        return more;
    }

    /** @param withinHidden whether only what is hidden already may change */
    private Optional<Move> find(Need need, boolean withinHidden) {
        double[] price = new double[hidden.length];
        for (int i = 0; i < price.length; i++) {
            TableCell cell = table.cells().get(i);
            boolean may = (hidden[i] || (!withinHidden && cell.mayBeHidden())) && i != need.known();
            price[i] = !may ? Double.POSITIVE_INFINITY : hidden[i] ? ALREADY_HIDDEN : cell.weight() + ALREADY_HIDDEN;
        }
        return cycles.flatMap(it -> it.find(need, price))
                .filter(move -> move.isPossible(table, open()))
                .filter(need::isMetBy)
                .or(() -> linear(need, price));
    }

    /** For tables of any shape, and where no single chain of cells has room enough. */
    private Optional<Move> linear(Need need, double[] price) {
        return Programs.cheapest(table, need, price)
                .filter(move -> move.isPossible(table, open()))
                .filter(need::isMetBy);
    }

    private boolean[] open() {
        boolean[] open = new boolean[hidden.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = table.cells().get(i).mayBeHidden();
        }
        return open;
    }

    /** The dearest first; it is shown if every need that used it can be met without. */
    private void showAgainWhatIsSuperfluous() {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i] && !table.cells().get(i).mustBeHidden()) {
                candidates.add(i);
            }
        }
        candidates.sort((a, b) ->
                Long.compare(table.cells().get(b).weight(), table.cells().get(a).weight()));
        for (int cell : candidates) {
            hidden[cell] = false;
            Map<Need, Move> others = new HashMap<>();
            boolean superfluous = true;
            for (Map.Entry<Need, Move> proof : proofs.entrySet()) {
                if (superfluous && proof.getValue().uses(cell)) {
                    Optional<Move> other = find(proof.getKey(), true);
                    superfluous = other.isPresent();
                    other.ifPresent(move -> others.put(proof.getKey(), move));
                }
            }
            if (superfluous) {
                proofs.putAll(others);
            } else {
                hidden[cell] = true;
            }
        }
    }

    private boolean[] must() {
        boolean[] must = new boolean[hidden.length];
        for (int i = 0; i < must.length; i++) {
            must[i] = table.cells().get(i).mustBeHidden();
        }
        return must;
    }

    private int openCells() {
        return (int) table.cells().stream().filter(TableCell::mayBeHidden).count();
    }

    private long cost(boolean[] pattern) {
        long cost = 0;
        for (int i = 0; i < pattern.length; i++) {
            cost += pattern[i] ? table.cells().get(i).weight() : 0;
        }
        return cost;
    }

    private Map<String, Pattern.Reason> reasons() {
        Map<String, Pattern.Reason> reasons = new HashMap<>();
        for (int i = 0; i < hidden.length; i++) {
            TableCell cell = table.cells().get(i);
            if (hidden[i] && cell.status() == TableCell.Status.OPEN) {
                reasons.put(
                        cell.id(),
                        cell.sensitive().isPresent() ? Pattern.Reason.SENSITIVE : Pattern.Reason.PROTECTS_ANOTHER);
            }
        }
        return reasons;
    }
}
