package org.romact.statistics.place;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How well people reach a service that others use too: floating catchment areas.
 *
 * <p>A place without supply in reach has access 0; a site nobody can reach serves nobody.
 *
 * @param demand people of each place
 * @param supply of each site, such as doctors or beds
 * @param distance {@code distance[place][site]}
 * @param decay weight of a distance; must be 0 beyond the catchment
 */
public record Catchment(double[] demand, double[] supply, double[][] distance, DistanceDecay decay) {

    public Catchment {
        Counts.check(demand);
        Counts.check(supply);
        if (distance.length != demand.length) {
            throw new IllegalArgumentException("Give a row of distances for each of the " + demand.length + " places.");
        }
        for (double[] row : distance) {
            if (row.length != supply.length) {
                throw new IllegalArgumentException("Give a distance to each of the " + supply.length + " sites.");
            }
        }
    }

    /**
     * Two-step floating catchment, enhanced when the decay has more than one weight (Luo and Wang 2003, Env. and Planning B 30; Luo
     * and Qi 2009): supply per person in reach of each site, summed over the sites in reach of each place.
     */
    public double[] twoStep() {
        return shared(this::weight);
    }

    /**
     * Three-step floating catchment (Wan, Zou and Sternberg 2012, Int. J. GIS 26): people choose among the sites in reach by their
     * weight, so that one with many sites does not count in full at each. All given sites are a choice, also those without supply.
     */
    public double[] threeStep() {
        double[] choices = IntStream.range(0, demand.length)
                .mapToDouble(place -> sum(supply.length, site -> weight(place, site)))
                .toArray();
        return shared((place, site) -> {
            double weight = weight(place, site);
            return weight == 0 ? 0 : weight * weight / choices[place];
        });
    }

    /** Potential of the supply, competition left aside: Σ supply × weight (Hansen 1959). */
    public double[] gravity() {
        return places(place -> sum(supply.length, site -> supply[site] * weight(place, site)));
    }

    /**
     * Supply in reach by people in reach, both around the place itself. The places must be the sites, in the same order.
     */
    public double[] ratio() {
        return places(place -> sum(supply.length, site -> supply[site] * weight(place, site))
                / sum(demand.length, other -> demand[other] * weight(place, other)));
    }

    private double[] shared(Neighbours.Pair weight) {
        double[] perPerson = IntStream.range(0, supply.length)
                .mapToDouble(site -> {
                    double people = sum(demand.length, place -> demand[place] * weight.of(place, site));
                    return people == 0 ? 0 : supply[site] / people;
                })
                .toArray();
        return places(place -> sum(supply.length, site -> perPerson[site] * weight.of(place, site)));
    }

    private double weight(int place, int site) {
        return decay.at(distance[place][site]);
    }

    private double[] places(IntToDoubleFunction access) {
        return IntStream.range(0, demand.length).mapToDouble(access).toArray();
    }

    private static double sum(int terms, IntToDoubleFunction term) {
        return IntStream.range(0, terms).mapToDouble(term).sum();
    }
}
