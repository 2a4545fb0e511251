package org.romact.statistics;

/** A running sum that keeps what rounding would lose (Knuth 1969, section 4.2.2), so that a million rows add up as ten do. */
final class Sum {

    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        double added = next - sum;
        lost += (sum - (next - added)) + (value - added);
        sum = next;
    }

    double value() {
        return sum + lost;
    }

    static double of(double[] values) {
        Sum result = new Sum();
        for (double value : values) {
            result.add(value);
        }
        return result.value();
    }
}
