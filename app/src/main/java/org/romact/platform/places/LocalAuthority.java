package org.romact.platform.places;

/**
 * A municipality as statistics know it.
 *
 * @param country ISO 3166-1 alpha-2
 * @param code of its country's own statistics, which is its LAU code: SIRUTA, EKATTE, ISTAT, KSH …
 * @param latin its name in Latin letters where those of {@code name} are others; empty elsewhere
 * @param nuts3 the region it lies in, NUTS 2016
 */
public record LocalAuthority(String country, String code, String name, String latin, String nuts3) {
    /** The year of the list the municipalities are taken from. */
    public static final int LISTED = 2019;
}
