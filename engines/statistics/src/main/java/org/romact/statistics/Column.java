package org.romact.statistics;

/** One column of a table: numbers, whole numbers or categories. */
public sealed interface Column {

    int rows();

    /** As numbers, missing as NaN; a column of categories has none. */
    double[] numbers();

    /** As levels. */
    Factor factor();

    /** Numbers, NaN where missing. */
    record Numbers(double[] values) implements Column {
        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public double[] numbers() {
            return values;
        }

        @Override
        public Factor factor() {
            return Factor.of(values);
        }
    }

    /** Whole numbers, {@link #MISSING} where missing: half the memory of {@link Numbers}. */
    record Integers(int[] values) implements Column {

        public static final int MISSING = Integer.MIN_VALUE;

        @Override
        public int rows() {
            return values.length;
        }

        @Override
        public double[] numbers() {
            double[] result = new double[values.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = values[i] == MISSING ? Double.NaN : values[i];
            }
            return result;
        }

        @Override
        public Factor factor() {
            return Factor.of(numbers());
        }
    }

    /** Words, each row one of a few levels. */
    record Categories(Factor factor) implements Column {
        @Override
        public int rows() {
            return factor.rows();
        }

        @Override
        public double[] numbers() {
            throw new InvalidTable("This column holds words such as \""
                    + (factor.levels().isEmpty() ? "" : factor.levels().get(0)) + "\", not numbers.");
        }
    }
}
