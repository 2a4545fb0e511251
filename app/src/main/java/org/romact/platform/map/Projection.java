package org.romact.platform.map;

/**
 * Lambert's azimuthal equal-area projection, centred where the European one is (52° N, 10° E; EPSG:3035), on the sphere of the same area as the ellipsoid.
 * Formulas: Snyder, Map Projections – A Working Manual, USGS Professional Paper 1395 (1987), equations 24-2, 24-3 and 24-4.
 */
final class Projection {
    /** Authalic radius of GRS 80 in metres. */
    static final double RADIUS = 6_371_007.181;

    private static final double LATITUDE = Math.toRadians(52);
    private static final double LONGITUDE = Math.toRadians(10);

    private Projection() {}

    /** A point in the plane, in metres east and north of the centre. */
    record Point(double x, double y) {}

    /** @param longitude degrees east, WGS 84 @param latitude degrees north */
    static Point of(double longitude, double latitude) {
        double phi = Math.toRadians(latitude);
        double east = Math.toRadians(longitude) - LONGITUDE;
        double cosine = Math.sin(LATITUDE) * Math.sin(phi) + Math.cos(LATITUDE) * Math.cos(phi) * Math.cos(east);
        // The point opposite the centre has no image; near it the map is never looked at.
        double scale = Math.sqrt(2 / Math.max(1 + cosine, 1e-6));
        return new Point(
                RADIUS * scale * Math.cos(phi) * Math.sin(east),
                RADIUS
                        * scale
                        * (Math.cos(LATITUDE) * Math.sin(phi) - Math.sin(LATITUDE) * Math.cos(phi) * Math.cos(east)));
    }
}
