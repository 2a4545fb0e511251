package org.romact.statistics.area;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rates of small areas moved towards the rate of their region, the more the less they are based on: empirical Bayes on logits
 * (Scottish Indices of Deprivation 2003, appendix 1; English Indices of Deprivation, technical report on shrinkage).
 *
 * <p>For r of n people the logit is m = ln((r + ½)/(n - r + ½)) with variance s² = (n+1)(n+2)/(n(r+1)(n-r+1)); with t² the variance
 * of the logits between the areas of the region, an area keeps the weight (1/s²)/(1/s² + 1/t²) and the region's logit gets the rest.
 */
public final class ShrunkenRates {

    private ShrunkenRates() {}

    /**
     * Shrunken rates between 0 and 1.
     *
     * @param cases people concerned in each area, at most all its people
     * @param people of each area; 0 gives the region's rate
     * @param region of each area
     */
    public static double[] of(double[] cases, double[] people, int[] region) {
        check(cases, people, region);
        double[] rates = new double[cases.length];
        for (int one : IntStream.of(region).distinct().toArray()) {
            int[] areas = IntStream.range(0, region.length)
                    .filter(i -> region[i] == one)
                    .toArray();
            shrink(cases, people, areas, rates);
        }
        return rates;
    }

    private static void shrink(double[] cases, double[] people, int[] areas, double[] rates) {
        double allCases = IntStream.of(areas).mapToDouble(i -> cases[i]).sum();
        double allPeople = IntStream.of(areas).mapToDouble(i -> people[i]).sum();
        double whole = logit(allCases, allPeople);
        double between = variance(
                IntStream.of(areas).mapToDouble(i -> logit(cases[i], people[i])).toArray());
        for (int i : areas) {
            double r = cases[i];
            double n = people[i];
            double precision = n * (r + 1) * (n - r + 1) / ((n + 1) * (n + 2));
            // t²/(t² + s²), written so that neither an empty area nor areas that are all alike divide by zero.
            double own = between * precision / (between * precision + 1);
            double shrunken = own * logit(r, n) + (1 - own) * whole;
            rates[i] = 1 / (1 + Math.exp(-shrunken));
        }
    }

    private static double logit(double cases, double people) {
        return Math.log((cases + 0.5) / (people - cases + 0.5));
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length == 1 ? 0 : squares / (values.length - 1);
    }

    private static void check(double[] cases, double[] people, int[] region) {
        if (cases.length != people.length || cases.length != region.length) {
            throw new IllegalArgumentException("Give cases, people and a region for each area.");
        }
        for (int i = 0; i < cases.length; i++) {
            if (!(cases[i] >= 0 && cases[i] <= people[i])) {
                throw new IllegalArgumentException("Area " + i + " has " + cases[i] + " cases among " + people[i]
                        + " people; cases lie between zero and the number of people.");
            }
        }
    }
}
