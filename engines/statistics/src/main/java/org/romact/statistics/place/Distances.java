package org.romact.statistics.place;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/** Distances between points on a plan or on the earth, in kilometres where the earth is meant. */
public final class Distances {

    /** Mean radius of the earth in kilometres (IUGG R1, rounded as in the geodesy literature). */
    public static final double EARTH_RADIUS_KM = 6371.0088;

    private Distances() {}

    /** Great-circle distance on a sphere by the haversine formula; angles in degrees, the result in the unit of the radius. */
    public static double greatCircle(double lon1, double lat1, double lon2, double lat2, double radius) {
        double down = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double right = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double chord = down * down + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * right * right;
        return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    /** Shortest way on the WGS 84 ellipsoid in kilometres (Karney 2013, J. Geodesy 87), right at antipodes too. */
    public static double geodesic(double lon1, double lat1, double lon2, double lat2) {
        return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12 / 1000;
    }

    /** Between all points of a plan, in the plan's unit. */
    public static double[][] euclidean(double[] x, double[] y) {
        return matrix(x.length, (i, j) -> Math.hypot(x[i] - x[j], y[i] - y[j]));
    }

    /** Great circle between all places, in kilometres. */
    public static double[][] greatCircle(double[] lon, double[] lat) {
        return matrix(lon.length, (i, j) -> greatCircle(lon[i], lat[i], lon[j], lat[j], EARTH_RADIUS_KM));
    }

    /** On the ellipsoid between all places, in kilometres. */
    public static double[][] geodesic(double[] lon, double[] lat) {
        return matrix(lon.length, (i, j) -> geodesic(lon[i], lat[i], lon[j], lat[j]));
    }

    private static double[][] matrix(int points, Neighbours.Pair distance) {
        double[][] matrix = new double[points][points];
        for (int i = 0; i < points; i++) {
            for (int j = 0; j < points; j++) {
                matrix[i][j] = distance.of(i, j);
            }
        }
        return matrix;
    }
}
