package org.romact.statistics.place;

import java.util.NavigableMap;
import java.util.TreeMap;

/** How much a distance lets through: 1 in full, 0 nothing. */
@FunctionalInterface
public interface DistanceDecay {

    double at(double distance);

    /** 1 up to and including the limit, 0 beyond. */
    static DistanceDecay within(double limit) {
        return distance -> distance <= limit ? 1 : 0;
    }

    /**
     * A weight for each ring of distances, as in the enhanced floating catchment (Luo and Qi 2009, Health and Place 15).
     *
     * @param weightUpTo weights by the upper bound of the ring, which belongs to it; 0 beyond the last
     */
    static DistanceDecay steps(NavigableMap<Double, Double> weightUpTo) {
        NavigableMap<Double, Double> rings = new TreeMap<>(weightUpTo);
        return distance -> {
            var ring = rings.ceilingEntry(distance);
            return ring == null ? 0 : ring.getValue();
        };
    }

    /** exp(-d). */
    static DistanceDecay exponential() {
        return distance -> Math.exp(-distance);
    }

    /** exp(-d²/(2 width²)). */
    static DistanceDecay gaussian(double width) {
        return distance -> Math.exp(-distance * distance / (2 * width * width));
    }

    /** (max(d, shortest)/unit)^power; the power is negative, and the shortest distance keeps it finite at the door. */
    static DistanceDecay power(double shortest, double unit, double power) {
        return distance -> Math.pow(Math.max(distance, shortest) / unit, power);
    }

    /** This decay up to and including the limit, nothing beyond. */
    default DistanceDecay upTo(double limit) {
        return distance -> distance <= limit ? at(distance) : 0;
    }
}
