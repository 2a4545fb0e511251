package org.romact.statistics.place;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How far it is from each place to services.
 *
 * @param distance {@code distance[place][site]}
 */
public record NearestService(double[][] distance) {

    /** The sites by distance from the place, nearest first; at equal distance in the given order. */
    public int[] byDistance(int place) {
        double[] own = distance[place];
        return IntStream.range(0, own.length)
                .boxed()
                .sorted(Comparator.comparingDouble(site -> own[site]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Distance to the nearest site; infinite where there is none. */
    public double toNearest(int place) {
        return IntStream.range(0, distance[place].length)
                .mapToDouble(site -> distance[place][site])
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * People with a service within reach.
     *
     * @param people of each place
     * @param limit the distance that still counts
     */
    public Coverage within(double limit, double[] people) {
        double reached = 0;
        double all = 0;
        for (int place = 0; place < people.length; place++) {
            reached += toNearest(place) <= limit ? people[place] : 0;
            all += people[place];
        }
        return new Coverage(reached, reached / all);
    }

    /** How many people, and which share of all. */
    public record Coverage(double people, double share) {}
}
