package org.romact.statistics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Several figures of one design and how they vary together.
 *
 * @param estimates in the order asked for
 * @param covariance square and symmetric, in the same order
 */
public record Joint(double[] estimates, double[][] covariance) implements JointOutcome {

    static JointOutcome of(List<Statistic> statistics) {
        double[] values = new double[statistics.size()];
        double[][] totals = new double[values.length][];
        boolean[] present = new boolean[0];
        for (int k = 0; k < values.length; k++) {
            Statistic statistic = statistics.get(k);
            NotEstimable problem = statistic.problem();
            if (problem != null) {
                return new NoJoint(problem);
            }
            values[k] = statistic.value();
            totals[k] = statistic.totals();
            present = either(present, statistic.answers().leaves());
        }
        try {
            return new Joint(values, statistics.get(0).design().stages().covariance(totals, present));
        } catch (CannotEstimate reason) {
            return new NoJoint(reason.outcome());
        }
    }

    private static boolean[] either(boolean[] first, boolean[] second) {
        boolean[] result = second.clone();
        for (int i = 0; i < first.length; i++) {
            result[i] |= first[i];
        }
        return result;
    }

    public double standardError(int k) {
        return Math.sqrt(covariance[k][k]);
    }

    /** One of the figures with an interval around it. */
    public Outcome outcome(int k, Interval interval, int degreesOfFreedom) {
        Limits.Figure figure = new Limits.Figure(estimates[k], standardError(k), degreesOfFreedom, 0, 0, false);
        return Limits.outcome(interval, figure, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
