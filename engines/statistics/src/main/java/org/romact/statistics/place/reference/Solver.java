package org.romact.statistics.place.reference;

/** Answers cases. */
@FunctionalInterface
public interface Solver {

    /**
     * The answer in the shape of the expected value: a number, an array, or a map of names to such.
     *
     * @throws IllegalArgumentException with a sentence when the case asks for something unknown
     */
    Object answer(ReferenceCase asked);
}
