package org.romact.disclosure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers and all that everybody knows of how they add up: rows, columns, subtotals, tables that share margins, differences between releases. A margin that two
 * tables share is one cell.
 */
public record AdditiveTable(List<TableCell> cells, List<Equation> equations) {
    public AdditiveTable {
        cells = List.copyOf(cells);
        equations = List.copyOf(equations);
        for (Equation equation : equations) {
            long sum = 0;
            for (int part : equation.parts()) {
                sum += cells.get(part).value();
            }
            if (sum != cells.get(equation.total()).value()) {
                throw new IllegalArgumentException(
                        "The parts of " + cells.get(equation.total()).id() + " sum to " + sum + ", not to "
                                + cells.get(equation.total()).value() + ".");
            }
        }
    }

    public int size() {
        return cells.size();
    }

    /** Collects cells by name; a name that comes again with the same value is the same cell. */
    public static final class Builder {
        private final List<TableCell> cells = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private final List<Equation> equations = new ArrayList<>();

        /** @throws IllegalArgumentException where the name is taken by another value */
        public Builder add(TableCell cell) {
            Integer known = places.putIfAbsent(cell.id(), cells.size());
            if (known == null) {
                cells.add(cell);
            } else if (cells.get(known).value() != cell.value()) {
                throw new IllegalArgumentException(
                        "Cell " + cell.id() + " is " + cells.get(known).value() + " and " + cell.value() + ".");
            }
            return this;
        }

        public Builder replace(TableCell cell) {
            cells.set(place(cell.id()), cell);
            return this;
        }

        public Builder sum(String total, List<String> parts) {
            Equation equation =
                    new Equation(place(total), parts.stream().map(this::place).toList());
            if (!equations.contains(equation)) {
                equations.add(equation);
            }
            return this;
        }

        public TableCell cell(String id) {
            return cells.get(place(id));
        }

        public List<TableCell> cells() {
            return List.copyOf(cells);
        }

        public AdditiveTable build() {
            return new AdditiveTable(cells, equations);
        }

        private int place(String id) {
            Integer place = places.get(id);
            if (place == null) {
                throw new IllegalArgumentException("There is no cell " + id + ".");
            }
            return place;
        }
    }

    /** For each cell the equations it stands in and with which sign: the total with -1, a part with +1. */
    int[][] incidence() {
        int[][] incidence = new int[size()][];
        Arrays.fill(incidence, new int[0]);
        for (int e = 0; e < equations.size(); e++) {
            incidence[equations.get(e).total()] =
                    with(incidence[equations.get(e).total()], e, -1);
            for (int part : equations.get(e).parts()) {
                incidence[part] = with(incidence[part], e, 1);
            }
        }
        return incidence;
    }

    private static int[] with(int[] pairs, int equation, int sign) {
        int[] longer = Arrays.copyOf(pairs, pairs.length + 2);
        longer[pairs.length] = equation;
        longer[pairs.length + 1] = sign;
        return longer;
    }
}
