package org.romact.platform.map;

/** The part of the plane that the map shows, from the Atlantic to the Caucasus and from Crete to the North Cape, and how it becomes a picture of 1000 units' width. */
final class Frame {
    static final int WIDTH = 1000;
    static final int HEIGHT = 960;
    private static final double WEST = -2_250_000;
    private static final double NORTH = 2_420_000;
    private static final double METRES = 4_900.0;

    private Frame() {}

    static double x(Projection.Point point) {
        return (point.x() - WEST) / METRES;
    }

    static double y(Projection.Point point) {
        return (NORTH - point.y()) / METRES;
    }

    static boolean shows(Projection.Point point) {
        return x(point) >= 0 && x(point) <= WIDTH && y(point) >= 0 && y(point) <= HEIGHT;
    }
}
