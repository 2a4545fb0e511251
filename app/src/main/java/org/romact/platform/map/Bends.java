package org.romact.platform.map;

import java.util.ArrayList;
import java.util.List;

/** Leaves out the least important bends of a line: Visvalingam and Whyatt, Line generalisation by repeated elimination of points, 1993. The ends stay. */
final class Bends {

    private Bends() {}

    static double[][] simplified(double[][] line, double smallest) {
        List<double[]> points = new ArrayList<>(List.of(line));
        while (points.size() > 2) {
            int least = 0;
            double area = Double.MAX_VALUE;
            for (int i = 1; i < points.size() - 1; i++) {
                double bend = triangle(points.get(i - 1), points.get(i), points.get(i + 1));
                if (bend < area) {
                    area = bend;
                    least = i;
                }
            }
            if (area >= smallest) {
                break;
            }
            points.remove(least);
        }
        return points.toArray(double[][]::new);
    }

    private static double triangle(double[] a, double[] b, double[] c) {
        return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
    }

    static double area(List<double[]> ring) {
        return Math.abs(turned(ring));
    }

    /** The area of a closed ring, by the shoelace formula; below zero where it runs with the clock (and y points up). */
    static double turned(List<double[]> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            double[] a = ring.get(i);
            double[] b = ring.get((i + 1) % ring.size());
            sum += a[0] * b[1] - b[0] * a[1];
        }
        return sum / 2;
    }
}
