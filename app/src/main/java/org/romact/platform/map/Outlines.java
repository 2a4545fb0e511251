package org.romact.platform.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The outlines of the countries as a picture: projected, and simplified arc by arc, so that neighbours keep one common border. */
final class Outlines {
    /** A bend whose triangle is smaller, in square units of the picture, is not drawn. */
    private static final double SMALLEST_BEND = 4;
    /** An island smaller than that, in square units, is not drawn. */
    private static final double SMALLEST_RING = 8;

    private static final double MARGIN = 12;

    private final List<Topology.Country> countries;

    private Outlines(List<Topology.Country> countries) {
        this.countries = countries;
    }

    static Outlines read() {
        return new Outlines(Topology.read(arc -> Bends.simplified(projected(arc), SMALLEST_BEND))
                .countries());
    }

    /** The whole picture as SVG. Its colours are half transparent, so that it lies well on light and on dark ground. */
    byte[] picture() {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(Frame.WIDTH)
                .append(' ')
                .append(Frame.HEIGHT)
                .append(
                        "\"><g fill=\"#7d93a8\" fill-opacity=\".3\" stroke=\"#8896a3\" stroke-width=\".9\" stroke-linejoin=\"round\">");
        for (Topology.Country country : countries) {
            StringBuilder path = new StringBuilder();
            country.rings().forEach(ring -> draw(ring, path));
            if (!path.isEmpty()) {
                svg.append("<path d=\"").append(path).append("\"/>");
            }
        }
        return svg.append("</g></svg>").toString().getBytes(StandardCharsets.UTF_8);
    }

    Topology.Country country(String number) {
        return countries.stream()
                .filter(country -> country.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(number));
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

    /** An arc in units of the picture. */
    private static double[][] projected(double[][] arc) {
        double[][] points = new double[arc.length][];
        for (int i = 0; i < arc.length; i++) {
            Projection.Point point = Projection.of(arc[i][0], arc[i][1]);
            points[i] = new double[] {Frame.x(point), Frame.y(point)};
        }
        return points;
    }
}
