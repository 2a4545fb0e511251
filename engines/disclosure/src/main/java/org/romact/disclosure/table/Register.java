package org.romact.disclosure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was published before. A new table is judged together with all of it: a cell shown once stays shown, a cell withheld once must stay protected, and what
 * came in between two releases is a cell of its own, though no table prints it.
 */
public final class Register {
    private static final String BETWEEN = "-";

    private final PrimaryRule.Threshold rule;
    private final List<Published> releases = new ArrayList<>();

    /** @param rule for the difference of a cell between two releases */
    public Register(PrimaryRule.Threshold rule) {
        this.rule = rule;
    }

    /** @param withheld the names of the cells that were not shown */
    public record Published(String release, AdditiveTable table, Set<String> withheld) {
        public Published {
            withheld = Set.copyOf(withheld);
        }
    }

    public void add(Published published) {
        releases.add(published);
    }

    /**
     * What of the new table may be shown beside everything published before; names in the pattern are the new table's own. A table of a release that is
     * there already is of the same data: its cells must have the same values.
     *
     * @throws IllegalArgumentException where a cell of the same release has another value
     */
    public Pattern judge(String release, AdditiveTable now) {
        AdditiveTable together = together(release, now);
        Pattern pattern = Suppression.protect(together);
        if (!(pattern
                instanceof
                Pattern.Safe(Map<String, Pattern.Reason> withheld, boolean[] hidden, long cost, boolean proven))) {
            return pattern;
        }
        Map<String, Pattern.Reason> own = new HashMap<>();
        boolean[] places = new boolean[now.size()];
        for (int i = 0; i < now.size(); i++) {
            String name = now.cells().get(i).id();
            Pattern.Reason reason = withheld.get(release + ":" + name);
            if (reason != null) {
                own.put(name, reason);
            }
            places[i] = hidden[place(together, release + ":" + name)];
            if (places[i] && reason == null) {
                own.put(name, Pattern.Reason.PROTECTS_ANOTHER);
            }
        }
        return new Pattern.Safe(own, places, cost, proven);
    }

    private static int place(AdditiveTable table, String name) {
        for (int i = 0; i < table.size(); i++) {
            if (table.cells().get(i).id().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException(name);
    }

    /** Everything that somebody with all releases can set up. */
    AdditiveTable together(String release, AdditiveTable now) {
        AdditiveTable.Builder builder = new AdditiveTable.Builder();
        Map<String, Set<String>> namesByRelease = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (Published published : releases) {
            Set<String> names = namesByRelease.computeIfAbsent(published.release(), it -> {
                order.add(it);
                return new HashSet<>();
            });
            for (TableCell cell : published.table().cells()) {
                boolean shown = !published.withheld().contains(cell.id());
                if (names.add(cell.id())) {
                    builder.add(named(seen(cell, shown), published.release()));
                } else if (shown) {
                    builder.add(named(cell, published.release()));
                    builder.replace(named(seen(cell, true), published.release()));
                }
            }
        }
        Set<String> own = namesByRelease.computeIfAbsent(release, it -> {
            order.add(it);
            return new HashSet<>();
        });
        for (TableCell cell : now.cells()) {
            builder.add(named(cell, release));
            own.add(cell.id());
        }
        releases.forEach(published -> sums(builder, published.release(), published.table()));
        sums(builder, release, now);
        for (int r = 1; r < order.size(); r++) {
            differences(builder, order.get(r - 1), order.get(r), namesByRelease);
        }
        return builder.build();
    }

    private static TableCell seen(TableCell cell, boolean shown) {
        return shown
                ? new TableCell(
                        cell.id(),
                        cell.value(),
                        TableCell.Status.SHOWN_ALREADY,
                        cell.weight(),
                        cell.lower(),
                        cell.upper(),
                        cell.contributors(),
                        Optional.empty())
                : cell.withStatus(TableCell.Status.NEVER_PRINTED);
    }

    private static TableCell named(TableCell cell, String release) {
        return new TableCell(
                release + ":" + cell.id(),
                cell.value(),
                cell.status(),
                cell.weight(),
                cell.lower(),
                cell.upper(),
                cell.contributors(),
                cell.sensitive());
    }

    private static void sums(AdditiveTable.Builder builder, String release, AdditiveTable table) {
        for (Equation equation : table.equations()) {
            builder.sum(
                    release + ":" + table.cells().get(equation.total()).id(),
                    equation.parts().stream()
                            .map(part -> release + ":" + table.cells().get(part).id())
                            .toList());
        }
    }

    /** A difference below zero is a correction; it can be as far below as the cell was large. */
    private void differences(
            AdditiveTable.Builder builder, String earlier, String later, Map<String, Set<String>> namesByRelease) {
        for (String name :
                namesByRelease.getOrDefault(later, Set.of()).stream().sorted().toList()) {
            if (namesByRelease.getOrDefault(earlier, Set.of()).contains(name)) {
                TableCell before = builder.cell(earlier + ":" + name);
                TableCell after = builder.cell(later + ":" + name);
                long between = after.value() - before.value();
                long most = Math.max(before.upper(), after.upper());
                String id = later + BETWEEN + earlier + ":" + name;
                builder.add(new TableCell(
                        id,
                        between,
                        TableCell.Status.NEVER_PRINTED,
                        0,
                        between < 0 ? -most : 0,
                        most,
                        between < 0 ? -1 : between,
                        between == 0 ? Optional.empty() : rule.judge(Math.abs(between))));
                builder.sum(later + ":" + name, List.of(earlier + ":" + name, id));
            }
        }
    }
}
