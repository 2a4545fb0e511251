package org.romact.decisions.priorities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * SMAA-2 (Lahdelma and Salminen 2001) for when weights are not agreed: over all weights that are possible, how often each alternative takes each rank in the
 * weighted sum, and which weights on average put it first.
 *
 * @param rankAcceptability for each alternative the share of weights that give it rank 1, 2, …; rows and columns sum to one
 * @param centralWeights for each alternative the mean of the weights under which it is first; empty where it never is
 * @param standardError of a share of one half, the largest there is; 0 where the shares are exact
 */
public record Smaa(List<List<Double>> rankAcceptability, List<List<Double>> centralWeights, double standardError) {

    /** What is known of the weights. */
    public enum Knowledge {
        /** Nothing: all weights are as likely. */
        NONE,
        /** The criteria are in order: no weight is above the one before it. */
        ORDERED
    }

    /** @param samples how many weights are drawn, a hundred thousand for three digits; the same seed gives the same result */
    public static Smaa sampled(Choice choice, Knowledge knowledge, int samples, long seed) {
        if (samples < 1) {
            throw new IllegalArgumentException("Draw at least one sample of weights, not " + samples + ".");
        }
        int size = choice.size();
        int criteria = choice.criteria().size();
        double[][] values = choice.normalised().stream()
                .map(row -> row.stream().mapToDouble(it -> it.toDouble()).toArray())
                .toArray(double[][]::new);
        long[][] ranks = new long[size][size];
        double[][] sums = new double[size][criteria];
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights = new double[criteria];
        double[] scores = new double[size];
        for (int sample = 0; sample < samples; sample++) {
            draw(weights, random, knowledge);
            score(values, weights, scores);
            for (int i = 0; i < size; i++) {
                int rank = rank(scores, i);
                ranks[i][rank]++;
                if (rank == 0) {
                    for (int j = 0; j < criteria; j++) {
                        sums[i][j] += weights[j];
                    }
                }
            }
        }
        return new Smaa(shares(ranks, samples), means(sums, ranks), 0.5 / Math.sqrt(samples));
    }

    /** Uniform on the simplex: the gaps between sorted uniform numbers. */
    private static void draw(double[] weights, SplittableRandom random, Knowledge knowledge) {
        double[] cuts = new double[weights.length + 1];
        for (int j = 1; j < weights.length; j++) {
            cuts[j] = random.nextDouble();
        }
        cuts[weights.length] = 1;
        Arrays.sort(cuts);
        for (int j = 0; j < weights.length; j++) {
            weights[j] = cuts[j + 1] - cuts[j];
        }
        if (knowledge == Knowledge.ORDERED) {
            Arrays.sort(weights);
            for (int j = 0; j < weights.length / 2; j++) {
                double other = weights[weights.length - 1 - j];
                weights[weights.length - 1 - j] = weights[j];
                weights[j] = other;
            }
        }
    }

    private static void score(double[][] values, double[] weights, double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 0;
            for (int j = 0; j < weights.length; j++) {
                scores[i] += weights[j] * values[i][j];
            }
        }
    }

    /** From 0; where two are the same the one listed first comes first. */
    private static int rank(double[] scores, int alternative) {
        int rank = 0;
        for (int other = 0; other < scores.length; other++) {
            boolean before = scores[other] > scores[alternative]
                    || (scores[other] == scores[alternative] && other < alternative);
            rank += before ? 1 : 0;
        }
        return rank;
    }

    private static List<List<Double>> shares(long[][] ranks, int samples) {
        List<List<Double>> shares = new ArrayList<>();
        for (long[] row : ranks) {
            shares.add(Arrays.stream(row).mapToObj(it -> (double) it / samples).toList());
        }
        return shares;
    }

    private static List<List<Double>> means(double[][] sums, long[][] ranks) {
        List<List<Double>> means = new ArrayList<>();
        for (int i = 0; i < sums.length; i++) {
            long firsts = ranks[i][0];
            means.add(
                    firsts == 0
                            ? List.of()
                            : Arrays.stream(sums[i]).mapToObj(it -> it / firsts).toList());
        }
        return means;
    }
}
