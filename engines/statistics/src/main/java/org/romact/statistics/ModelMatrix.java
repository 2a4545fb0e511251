package org.romact.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns that explain: a constant, numbers as they are, and for words an indicator of each level but the first.
 *
 * @param names R's names: (Intercept), column, column and level
 * @param columns one array a name, a value a row, NaN where missing
 */
public record ModelMatrix(List<String> names, double[][] columns) {

    public ModelMatrix {
        names = List.copyOf(names);
    }

    static ModelMatrix of(Table table, List<String> terms, boolean intercept) {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        if (intercept) {
            double[] ones = new double[table.rows()];
            Arrays.fill(ones, 1);
            names.add("(Intercept)");
            columns.add(ones);
        }
        boolean allLevels = !intercept;
        for (String term : terms) {
            if (table.column(term) instanceof Column.Categories words) {
                Factor factor = words.factor();
                for (int level = allLevels ? 0 : 1; level < factor.size(); level++) {
                    names.add(term + factor.levels().get(level));
                    columns.add(factor.indicator(level));
                }
                allLevels = false;
            } else {
                names.add(term);
                columns.add(table.numbers(term));
            }
        }
        return new ModelMatrix(names, columns.toArray(double[][]::new));
    }
}
