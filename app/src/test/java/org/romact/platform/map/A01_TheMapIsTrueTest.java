package org.romact.platform.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A01_TheMapIsTrueTest {
    private final Outlines outlines = Outlines.read();

    /** The example of EPSG guidance note 7-2 for EPSG:3035, less its false origin; ours is on a sphere, hence the tolerance. */
    @Test
    void projectsAsTheEuropeanGridDoes() {
        Projection.Point point = Projection.of(5, 50);
        assertThat(point.x()).isCloseTo(3_962_799.45 - 4_321_000, within(1_500.0));
        assertThat(point.y()).isCloseTo(2_999_718.85 - 3_210_000, within(1_500.0));
    }

    /** Areas in square kilometres (Eurostat), through an equal-area projection and after simplification. */
    @ParameterizedTest
    @CsvSource({"348, 93012", "642, 238398", "100, 110996", "703, 49035", "380, 302079"})
    void countriesKeepTheirArea(String number, double area) {
        double units = outlines.country(number).rings().stream()
                .mapToDouble(Bends::area)
                .sum();
        double metresAUnit = (Projection.of(10, 53).y() - Projection.of(10, 52).y())
                / (Frame.y(Projection.of(10, 52)) - Frame.y(Projection.of(10, 53)));
        assertThat(units * metresAUnit * metresAUnit / 1e6).isCloseTo(area, Percentage.withPercentage(3));
    }

    @Test
    void neighboursKeepOneBorder() {
        List<double[]> hungary = outlines.country("348").rings().getFirst();
        List<double[]> slovakia = outlines.country("703").rings().getFirst();
        long common = hungary.stream()
                .filter(a -> slovakia.stream().anyMatch(b -> a[0] == b[0] && a[1] == b[1]))
                .count();
        assertThat(common).isGreaterThan(10);
    }

    @Test
    void theWholePictureIsSmall() {
        byte[] picture = outlines.picture();
        assertThat(picture.length).isBetween(15_000, 60_000);
        assertThat(new String(picture, StandardCharsets.UTF_8)).doesNotContain("NaN", "script", "style");
    }

    @Test
    void placesThatLieTogetherAreOneMark() {
        MapDrawing map = MapDrawing.of(List.of(
                spot("A", 25.6, 45.9), spot("B", 25.7, 45.9), spot("C", 12.5, 41.9), spot("Elsewhere", -70, 40)));
        assertThat(map.marks()).hasSize(2);
        assertThat(map.marks().getFirst().spots()).hasSize(2);
        assertThat(map.marks().getFirst().link()).isNull();
        assertThat(map.marks().getLast().link()).isEqualTo("/C");
        assertThat(map.unseen()).isEqualTo(1);
    }

    @Test
    void everyMarkLiesWithinTheFrame() {
        List<MapDrawing.Spot> spots = IntStream.range(0, 400)
                .mapToObj(i -> spot("S" + i, -12 + (i % 20) * 3, 34 + i / 20.0 * 2))
                .toList();
        MapDrawing map = MapDrawing.of(spots);
        assertThat(map.marks())
                .allMatch(
                        mark -> mark.x() >= 0 && mark.x() <= Frame.WIDTH && mark.y() >= 0 && mark.y() <= Frame.HEIGHT);
        assertThat(map.marks().stream().mapToInt(mark -> mark.spots().size()).sum() + map.unseen())
                .isEqualTo(400);
    }

    private static MapDrawing.Spot spot(String name, double longitude, double latitude) {
        return new MapDrawing.Spot(longitude, latitude, name, "municipality", "/" + name);
    }
}
