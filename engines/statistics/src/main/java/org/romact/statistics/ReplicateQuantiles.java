package org.romact.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Quantiles under replicate weights: read off every replicate, or by inverting the interval of a share. */
public final class ReplicateQuantiles {

    private final Replicates replicates;
    private final double[] values;
    private final boolean[] complete;
    private final QuantileRule rule;

    private ReplicateQuantiles(Replicates replicates, double[] values, Domain domain, QuantileRule rule) {
        this.replicates = replicates;
        this.values = values;
        this.complete = Answers.of(replicates.design(), domain, values).complete();
        this.rule = rule;
    }

    public static ReplicateQuantiles of(Replicates replicates, double[] values, Domain domain, QuantileRule rule) {
        return new ReplicateQuantiles(replicates, values, domain, rule);
    }

    /** The quantile of each replicate; estimate ± t × their standard error. */
    public QuantileOutcome direct(double p, double level) {
        JointOutcome joint = replicates.estimate(w -> new double[] {read(w, p)});
        return switch (joint) {
            case NoJoint none -> new NoQuantile(none.reason());
            case Joint one -> {
                double half = t(level) * one.standardError(0);
                double q = one.estimates()[0];
                yield quantile(q, q - half, q + half, one.standardError(0));
            }
        };
    }

    /** Woodruff 1952: the interval of the share at or below the quantile, carried back. */
    public QuantileOutcome byShare(double p, double level) {
        double q = read(replicates.design().weight(), p);
        double[] below = new double[values.length];
        Arrays.setAll(below, i -> values[i] <= q ? 1 : 0);
        return switch (replicates.estimate(replicates.mean(below, Domain.where(complete)))) {
            case NoJoint none -> new NoQuantile(none.reason());
            case Joint share -> {
                double half = t(level) * share.standardError(0);
                double low = end(share.estimates()[0] - half);
                double high = end(share.estimates()[0] + half);
                yield quantile(q, low, high, (high - low) / (2 * t(level)));
            }
        };
    }

    private double t(double level) {
        return Tails.studentAbove((1 - level) / 2, df());
    }

    private int df() {
        return replicates.degreesOfFreedom(Domain.where(complete));
    }

    private double end(double share) {
        return share < 0 || share > 1 ? Double.NaN : read(replicates.design().weight(), share);
    }

    private double read(double[] weights, double p) {
        SortedWeights sorted = SortedWeights.of(values, weights, complete);
        return sorted.size() == 0 ? Double.NaN : rule.at(p, sorted);
    }

    private Quantile quantile(double q, double low, double high, double se) {
        int n = 0;
        for (boolean row : complete) {
            n += row ? 1 : 0;
        }
        return new Quantile(q, optional(low), optional(high), optional(se), df(), n);
    }

    private static OptionalDouble optional(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
