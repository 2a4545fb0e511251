package org.romact.statistics.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws clusters by size and the same number of households in each, with replacements in a fixed order: the classic design of a
 * household survey, in which every household has about the same chance.
 *
 * @param clusters to draw
 * @param households to interview in each
 * @param replacements further households per cluster, to be tried in their order when one of the first cannot be interviewed
 */
public record TwoStageDraw(int clusters, int households, int replacements) {

    public TwoStageDraw {
        if (clusters < 1 || households < 1 || replacements < 0) {
            throw new IllegalArgumentException(
                    "Draw at least one cluster and one household in it; replacements are not negative.");
        }
    }

    /**
     * What was drawn in one cluster.
     *
     * @param cluster its position in the frame
     * @param probability that the cluster was drawn
     * @param households numbers 1 to the cluster's size, to be interviewed
     * @param replacements numbers to be tried in this order
     * @param weight of each household: one over its chance at both stages
     */
    public record Cluster(
            int cluster, double probability, List<Integer> households, List<Integer> replacements, double weight) {}

    /**
     * Draws from a frame. Each cluster has its own stream of random numbers: a corrected household list in one cluster changes no
     * other cluster's households.
     *
     * @param householdsOf number of households in each cluster of the frame
     * @param seed the same seed draws the same households
     */
    public List<Cluster> draw(int[] householdsOf, long seed) {
        SystematicPps firstStage =
                new SystematicPps(Arrays.stream(householdsOf).asDoubleStream().toArray(), clusters);
        double[] probabilities = firstStage.probabilities();
        return Arrays.stream(firstStage.draw(seed))
                .mapToObj(cluster -> within(cluster, householdsOf[cluster], probabilities[cluster], seed))
                .toList();
    }

    private Cluster within(int cluster, int size, double probability, long seed) {
        int taken = Math.min(households, size);
        int spare = Math.min(replacements, size - taken);
        // Two seeds into one: the golden ratio keeps neighbouring clusters' streams apart, as in SplitMix64.
        SplittableRandom random = new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * (cluster + 1)));
        List<Integer> order = shuffledStart(size, taken + spare, random);
        double weight = 1 / (probability * taken / size);
        return new Cluster(
                cluster,
                probability,
                order.subList(0, taken).stream().sorted().toList(),
                List.copyOf(order.subList(taken, taken + spare)),
                weight);
    }

    /** The first so many of a random order of 1 to size (Fisher and Yates). */
    private static List<Integer> shuffledStart(int size, int wanted, SplittableRandom random) {
        int[] numbers = IntStream.rangeClosed(1, size).toArray();
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(size - i);
            int swapped = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = swapped;
        }
        return Arrays.stream(numbers, 0, wanted).boxed().toList();
    }
}
