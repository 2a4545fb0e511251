package org.romact.platform.places;

/**
 * A populated place.
 *
 * @param id its number in GeoNames
 * @param country ISO 3166-1 alpha-2
 * @param region GeoNames' code of the first administrative division
 * @param feature GeoNames' feature code, such as PPLA2: seat of a second-order division
 * @param population GeoNames' own figure, of mixed dates; 0 where unknown
 * @param longitude degrees east, WGS 84
 * @param latitude degrees north, WGS 84
 */
public record Place(
        long id,
        String name,
        String country,
        String region,
        String feature,
        int population,
        double longitude,
        double latitude) {}
