package org.romact.platform.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The countries as TopoJSON has them (github.com/topojson/topojson-specification): borders are arcs, each shared by two neighbours, so that whatever is done
 * to an arc, both keep one common border.
 */
final class Topology {
    private static final String FILE = "/maps/countries-50m.json";

    /**
     * A country's rings: of each polygon the outer one first, then its holes; each closed.
     *
     * @param number ISO 3166-1 numeric, empty where there is none
     * @param name Natural Earth's, in English
     */
    record Country(String number, String name, List<List<List<double[]>>> polygons) {
        List<List<double[]>> rings() {
            return polygons.stream().flatMap(List::stream).toList();
        }
    }

    private final List<double[][]> arcs = new ArrayList<>();
    private final List<Country> countries = new ArrayList<>();

    private Topology(JsonNode topology, UnaryOperator<double[][]> arcwise) {
        JsonNode scale = topology.at("/transform/scale");
        JsonNode translate = topology.at("/transform/translate");
        topology.get("arcs").forEach(arc -> arcs.add(arcwise.apply(degrees(arc, scale, translate))));
        topology.at("/objects/countries/geometries").forEach(country -> countries.add(country(country)));
    }

    /** @param arcwise what becomes of each arc, which comes in degrees east and north */
    static Topology read(UnaryOperator<double[][]> arcwise) {
        try (InputStream file = Objects.requireNonNull(Topology.class.getResourceAsStream(FILE))) {
            return new Topology(JsonMapper.builder().build().readTree(file), arcwise);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Country> countries() {
        return countries;
    }

    private Country country(JsonNode country) {
        List<List<List<double[]>>> polygons = new ArrayList<>();
        if (country.get("type").asString().equals("Polygon")) {
            polygons.add(polygon(country.get("arcs")));
        } else {
            country.get("arcs").forEach(polygon -> polygons.add(polygon(polygon)));
        }
        return new Country(
                country.has("id") ? country.get("id").asString() : "",
                country.at("/properties/name").asString(),
                polygons);
    }

    private List<List<double[]>> polygon(JsonNode rings) {
        List<List<double[]>> polygon = new ArrayList<>();
        rings.forEach(ring -> polygon.add(ring(ring)));
        return polygon;
    }

    private List<double[]> ring(JsonNode numbers) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode number : numbers) {
            int index = number.asInt();
            double[][] arc = arcs.get(index < 0 ? ~index : index);
            // A negative number is an arc walked backwards; the first point of each is the last of the one before.
            for (int i = points.isEmpty() ? 0 : 1; i < arc.length; i++) {
                points.add(arc[index < 0 ? arc.length - 1 - i : i]);
            }
        }
        return points;
    }

    private static double[][] degrees(JsonNode arc, JsonNode scale, JsonNode translate) {
        double[][] points = new double[arc.size()][];
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.length; i++) {
            x += arc.get(i).get(0).asLong();
            y += arc.get(i).get(1).asLong();
            points[i] = new double[] {
                x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                y * scale.get(1).asDouble() + translate.get(1).asDouble()
            };
        }
        return points;
    }
}
