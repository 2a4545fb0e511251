package org.romact.statistics;

/**
 * The rows that a figure rests on: in the domain, and nothing missing in any of its columns.
 *
 * @param complete whether each row is one of them
 * @param n how many of them carry weight
 * @param weight sum of their weights
 * @param domainWeight sum of the weights of the domain, missing answers included
 * @param rows rows of the domain, missing answers included; all rows for a calibrated design
 * @param degreesOfFreedom of the domain, missing answers included
 * @param leaves last-stage clusters that hold at least one of them; all clusters for a calibrated design
 */
record Answers(
        boolean[] complete,
        int n,
        double weight,
        double domainWeight,
        int rows,
        int degreesOfFreedom,
        boolean[] leaves) {

    static Answers of(Design design, Domain domain, double[]... columns) {
        domain.requireRows(design.rows());
        for (double[] column : columns) {
            if (column.length != design.rows()) {
                throw new IllegalArgumentException(
                        "A column has " + column.length + " values but the design has " + design.rows() + " rows.");
            }
        }
        int size = design.rows();
        boolean[] complete = new boolean[size];
        boolean[] leaves = new boolean[design.stages().leaves()];
        int[] leafOf = design.stages().leafOfRow();
        Sum weight = new Sum();
        Sum domainWeight = new Sum();
        int n = 0;
        int rows = 0;
        for (int i = 0; i < size; i++) {
            boolean in = domain.contains(i);
            rows += in ? 1 : 0;
            domainWeight.add(in ? design.weight()[i] : 0);
            complete[i] = in && nothingMissing(columns, i);
            leaves[leafOf[i]] |= complete[i] || design.keepsAllRows();
            if (complete[i] && design.weight()[i] != 0) {
                n++;
                weight.add(design.weight()[i]);
            }
        }
        int counted = design.keepsAllRows() ? size : rows;
        return new Answers(
                complete, n, weight.value(), domainWeight.value(), counted, design.degreesOfFreedom(domain), leaves);
    }

    private static boolean nothingMissing(double[][] columns, int row) {
        for (double[] column : columns) {
            if (Double.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }

    /** Sum of weight times value over these rows. */
    double total(double[] weights, double[] values) {
        Sum sum = new Sum();
        for (int i = 0; i < complete.length; i++) {
            if (complete[i]) {
                sum.add(weights[i] * values[i]);
            }
        }
        return sum.value();
    }

    /** Both sets of rows, for a figure made of two. */
    Answers and(Answers other) {
        boolean[] either = complete.clone();
        boolean[] eitherLeaf = leaves.clone();
        for (int i = 0; i < either.length; i++) {
            either[i] |= other.complete[i];
        }
        for (int c = 0; c < eitherLeaf.length; c++) {
            eitherLeaf[c] |= other.leaves[c];
        }
        return new Answers(
                either,
                n + other.n,
                weight + other.weight,
                domainWeight + other.domainWeight,
                rows + other.rows,
                Math.max(degreesOfFreedom, other.degreesOfFreedom),
                eitherLeaf);
    }
}
