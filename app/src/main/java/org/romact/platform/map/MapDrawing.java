package org.romact.platform.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows: marks in units of a picture of 1000 by 960. Marks that would lie on each other are one, with the number of what it stands for.
 *
 * @param unseen how many lie outside the frame
 */
public record MapDrawing(List<Mark> marks, int unseen) {
    private static final double TOO_NEAR = 22;

    /**
     * A place to be shown.
     *
     * @param kind decides the shape: municipality, city_district, association are round, region and county square
     * @param link where its page is
     */
    public record Spot(double longitude, double latitude, String name, String kind, String link) {}

    /**
     * A mark on the map: one place, or several that lie together.
     *
     * @param link of the one place, null where there are several
     */
    public record Mark(
            double x, double y, List<Spot> spots, @Nullable String link) {
        public boolean single() {
            return spots.size() == 1;
        }

        public boolean square() {
            return spots.stream()
                    .allMatch(
                            spot -> spot.kind().equals("region") || spot.kind().equals("county"));
        }

        public String names() {
            return String.join(", ", spots.stream().map(Spot::name).limit(6).toList()) + (spots.size() > 6 ? " …" : "");
        }
    }

    public static MapDrawing of(List<Spot> spots) {
        List<Mark> marks = new ArrayList<>();
        int unseen = 0;
        for (Spot spot : spots) {
            Projection.Point point = Projection.of(spot.longitude(), spot.latitude());
            if (Frame.shows(point)) {
                put(marks, spot, Frame.x(point), Frame.y(point));
            } else {
                unseen++;
            }
        }
        return new MapDrawing(List.copyOf(marks), unseen);
    }

    /** Beside those that are near, in the middle of them all. */
    private static void put(List<Mark> marks, Spot spot, double x, double y) {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (Math.hypot(mark.x() - x, mark.y() - y) < TOO_NEAR) {
                List<Spot> together = new ArrayList<>(mark.spots());
                together.add(spot);
                int n = mark.spots().size();
                marks.set(
                        i,
                        new Mark(
                                (mark.x() * n + x) / (n + 1),
                                (mark.y() * n + y) / (n + 1),
                                List.copyOf(together),
                                null));
                return;
            }
        }
        marks.add(new Mark(x, y, List.of(spot), spot.link()));
    }
}
