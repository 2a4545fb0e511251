package org.romact.platform.map;

import com.ibm.icu.util.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of the countries for the map that can be moved, as GeoJSON (RFC 7946): WGS 84, outer rings against the clock, as fine as Natural Earth's
 * 1:50 million. What lies beyond the window shrinks to its edge; {@code web/src/map.mjs} keeps the reader inside of it.
 */
final class OutlinesGeoJson {
    static final double WEST = -34;
    static final double EAST = 62;
    static final double SOUTH = 26;
    static final double NORTH = 73;

    private OutlinesGeoJson() {}

    static byte[] write() {
        List<Map<String, Object>> features = new ArrayList<>();
        for (Topology.Country country : Topology.read(OutlinesGeoJson::within).countries()) {
            List<List<List<double[]>>> polygons = country.polygons().stream()
                    .map(OutlinesGeoJson::polygon)
                    .filter(polygon -> !polygon.isEmpty())
                    .toList();
            if (!polygons.isEmpty()) {
                features.add(feature(country, polygons));
            }
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("bbox", new double[] {WEST, SOUTH, EAST, NORTH});
        collection.put("features", features);
        return JsonMapper.builder().build().writeValueAsBytes(collection);
    }

    private static Map<String, Object> feature(Topology.Country country, List<List<List<double[]>>> polygons) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("properties", Map.of("country", code(country)));
        feature.put("geometry", Map.of("type", "MultiPolygon", "coordinates", polygons));
        return feature;
    }

    /** ISO 3166-1 alpha-2, XK for Kosovo as everywhere in romact; empty where there is none. */
    private static String code(Topology.Country country) {
        if (country.number().isEmpty()) {
            return country.name().equals("Kosovo") ? "XK" : "";
        }
        return Region.getInstance(Integer.parseInt(country.number())).toString();
    }

    /** Its rings as the window shows them; nothing where it lies outside. */
    private static List<List<double[]>> polygon(List<List<double[]>> rings) {
        List<List<double[]>> polygon = new ArrayList<>();
        for (List<double[]> ring : rings) {
            List<double[]> points = withoutRepeats(ring);
            boolean outer = polygon.isEmpty();
            if (points.size() >= 4 && points.stream().anyMatch(OutlinesGeoJson::inside)) {
                polygon.add(Bends.turned(points) > 0 == outer ? points : points.reversed());
            } else if (outer) {
                return List.of();
            }
        }
        return polygon;
    }

    /** Three decimals of a degree are a hundred metres, and finer than the outlines are. */
    private static double[][] within(double[][] arc) {
        double[][] points = new double[arc.length][];
        for (int i = 0; i < arc.length; i++) {
            points[i] = new double[] {
                Math.round(Math.clamp(arc[i][0], WEST, EAST) * 1e3) / 1e3,
                Math.round(Math.clamp(arc[i][1], SOUTH, NORTH) * 1e3) / 1e3
            };
        }
        return points;
    }

    private static List<double[]> withoutRepeats(List<double[]> ring) {
        List<double[]> points = new ArrayList<>();
        for (double[] point : ring) {
            while (points.size() > 1 && alongTheEdge(points.get(points.size() - 2), points.getLast(), point)) {
                points.removeLast();
            }
            if (points.isEmpty() || points.getLast()[0] != point[0] || points.getLast()[1] != point[1]) {
                points.add(point);
            }
        }
        return points;
    }

    /** Whether three points lie on one edge of the window, so that the middle one says nothing. */
    private static boolean alongTheEdge(double[] a, double[] b, double[] c) {
        boolean side = a[0] == b[0] && b[0] == c[0] && (a[0] == WEST || a[0] == EAST);
        boolean end = a[1] == b[1] && b[1] == c[1] && (a[1] == SOUTH || a[1] == NORTH);
        return side || end;
    }

    private static boolean inside(double[] point) {
        return point[0] > WEST && point[0] < EAST && point[1] > SOUTH && point[1] < NORTH;
    }
}
