package org.romact.platform.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The outlines of the countries, read from TopoJSON (github.com/topojson/topojson-specification) and simplified arc by arc, so that neighbours keep one
 * common border.
 */
final class Outlines {
    private static final String FILE = "/maps/countries-50m.json";
    /** A bend whose triangle is smaller, in square units of the picture, is not drawn. */
    private static final double SMALLEST_BEND = 1.6;
    /** An island smaller than that, in square units, is not drawn. */
    private static final double SMALLEST_RING = 5;

    private static final double MARGIN = 12;

    private final List<double[][]> arcs = new ArrayList<>();
    private final JsonNode countries;

    private Outlines(JsonNode topology) {
        JsonNode scale = topology.at("/transform/scale");
        JsonNode translate = topology.at("/transform/translate");
        for (JsonNode arc : topology.get("arcs")) {
            arcs.add(Bends.simplified(arc(arc, scale, translate), SMALLEST_BEND));
        }
        this.countries = topology.at("/objects/countries/geometries");
    }

    static Outlines read() {
        try (InputStream file = Objects.requireNonNull(Outlines.class.getResourceAsStream(FILE))) {
            return new Outlines(JsonMapper.builder().build().readTree(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The whole picture as SVG. Its colours are half transparent, so that it lies well on light and on dark ground. */
    byte[] picture() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(Frame.WIDTH)
                .append(' ')
                .append(Frame.HEIGHT)
                .append(
                        "\"><g fill=\"#7d93a8\" fill-opacity=\".3\" stroke=\"#8896a3\" stroke-width=\".9\" stroke-linejoin=\"round\">");
        for (JsonNode country : countries) {
            StringBuilder path = new StringBuilder();
            rings(country).forEach(ring -> draw(ring, path));
            if (!path.isEmpty()) {
                svg.append("<path d=\"").append(path).append("\"/>");
            }
        }
        return svg.append("</g></svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** All rings of a country, in units of the picture. */
    List<List<double[]>> rings(JsonNode country) {
        List<List<double[]>> rings = new ArrayList<>();
        if (country.get("type").asString().equals("Polygon")) {
            country.get("arcs").forEach(ring -> rings.add(ring(ring)));
        } else {
            country.get("arcs").forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
        }
        return rings;
    }

    JsonNode country(String number) {
        for (JsonNode country : countries) {
            if (country.has("id") && country.get("id").asString().equals(number)) {
                return country;
            }
        }
        throw new IllegalArgumentException(number);
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

    /** A ring as relative moves in whole units; what lies outside the frame shrinks to its edge and is left out. */
    private static void draw(List<double[]> ring, StringBuilder path) {
        if (Bends.area(ring) < SMALLEST_RING) {
            return;
        }
        List<long[]> points = new ArrayList<>();
        for (double[] point : ring) {
            long x = Math.round(Math.clamp(point[0], -MARGIN, Frame.WIDTH + MARGIN));
            long y = Math.round(Math.clamp(point[1], -MARGIN, Frame.HEIGHT + MARGIN));
            if (points.isEmpty() || points.getLast()[0] != x || points.getLast()[1] != y) {
                points.add(new long[] {x, y});
            }
        }
        boolean seen =
                points.stream().anyMatch(p -> p[0] >= 0 && p[0] <= Frame.WIDTH && p[1] >= 0 && p[1] <= Frame.HEIGHT);
        if (points.size() < 4 || !seen) {
            return;
        }
        path.append('M')
                .append(points.getFirst()[0])
                .append(' ')
                .append(points.getFirst()[1])
                .append('l');
        for (int i = 1; i < points.size() - 1; i++) {
            long right = points.get(i)[0] - points.get(i - 1)[0];
            long down = points.get(i)[1] - points.get(i - 1)[1];
            path.append(i == 1 || right < 0 ? "" : " ")
                    .append(right)
                    .append(down < 0 ? "" : " ")
                    .append(down);
        }
        path.append('z');
    }

    private static double[][] arc(JsonNode arc, JsonNode scale, JsonNode translate) {
        double[][] points = new double[arc.size()][];
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.length; i++) {
            x += arc.get(i).get(0).asLong();
            y += arc.get(i).get(1).asLong();
            Projection.Point point = Projection.of(
                    x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                    y * scale.get(1).asDouble() + translate.get(1).asDouble());
            points[i] = new double[] {Frame.x(point), Frame.y(point)};
        }
        return points;
    }
}
