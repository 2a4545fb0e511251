package org.romact.statistics;

/** A running sum that keeps what rounding would lose (Neumaier 1974), so that a million rows add up as ten do. */
final class Sum {

    private double sum;
    private double lost;

    void add(double value) {
        double next = sum + value;
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
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
