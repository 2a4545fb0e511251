package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.romact.RunningRomact;
import org.romact.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What romact gives as GeoJSON, read by others: check-geojson (npm) and GDAL's ogrinfo, each where it is at hand. */
class A40_TheMapsAreGeoJsonTest {
    private static final Path WEB = Path.of("../web").toAbsolutePath().normalize();
    private static final String CHOICE = "?country=IE&kind=county";

    private static final RunningRomact ROMACT = RunningRomact.get();

    @TempDir
    Path directory;

    @BeforeAll
    static void participants() {
        MappedParticipants.admit("Kerry", "county", "IE", -9.5, 52.15);
        MappedParticipants.admit("Mayo “of the West”", "county", "IE", -9.3, 53.9);
        MappedParticipants.admit("Cork", "municipality", "IE", -8.47, 51.9);
    }

    @Test
    void holdsTheChosenParticipantsWithASentenceInTheReadersLanguage() {
        JsonNode collection = read("/hu/alliance.geojson" + CHOICE);
        assertThat(collection.at("/features").size()).isEqualTo(2);
        assertThat(collection.at("/bbox").toString()).isEqualTo("[-9.5,52.15,-9.3,53.9]");
        JsonNode kerry = collection.at("/features/0");
        assertThat(kerry.at("/properties/name").asString()).isEqualTo("Kerry");
        assertThat(kerry.at("/properties/description").asString()).contains("Írország");
        assertThat(kerry.at("/properties/page").asString()).endsWith("/hu/alliance/" + kerry.at("/id"));
        assertThat(read("/hu/alliance.geojson?country=nowhere").at("/features").size())
                .isGreaterThan(2);
    }

    @Test
    void outlinesHaveTheirCodesAndTurnAsTheStandardSays() {
        JsonNode outlines = read("/maps/europe.geojson");
        assertThat(new Visitor(ROMACT).get("/maps/europe.geojson").headers().allValues("Cache-Control"))
                .containsExactly("max-age=86400, public");
        List<String> codes = outlines.at("/features")
                .valueStream()
                .map(country -> country.at("/properties/country").asString())
                .toList();
        assertThat(codes)
                .contains("BG", "HU", "IT", "RO", "SK", "XK", "IS", "PT", "TR")
                .doesNotContain("US");
        JsonNode hungary = outlines.at("/features/" + codes.indexOf("HU") + "/geometry/coordinates/0/0");
        double twiceTheArea = 0;
        for (int i = 1; i < hungary.size(); i++) {
            JsonNode a = hungary.get(i - 1);
            JsonNode b = hungary.get(i);
            twiceTheArea += a.get(0).asDouble() * b.get(1).asDouble()
                    - b.get(0).asDouble() * a.get(1).asDouble();
        }
        assertThat(twiceTheArea).as("RFC 7946, 3.1.6: against the clock").isPositive();
        assertThat(hungary.get(hungary.size() - 1)).isEqualTo(hungary.get(0));
    }

    @Test
    void aCheckerFindsNothing() throws Exception {
        assumeTrue(
                Files.isDirectory(WEB.resolve("node_modules/@placemarkio/check-geojson")),
                "web/ was not installed by npm; nothing was checked");
        assumeTrue(isHere("node"), "node is not here; nothing was checked");
        Path planted = Files.writeString(
                directory.resolve("planted.geojson"),
                "{\"type\":\"Feature\",\"properties\":null,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[1,2]]]}}");
        List<String> command = new ArrayList<>(
                List.of("node", WEB.resolve("test/check-geojson.mjs").toString(), planted.toString()));
        served().forEach(file -> command.add(file.toString()));
        List<String> said = run(command).lines().toList();
        assertThat(said).hasSize(1 + served().size());
        assertThat(said.getFirst()).doesNotContain("\"issues\":[]");
        assertThat(said.subList(1, said.size()))
                .allSatisfy(line -> assertThat(line).endsWith("\"issues\":[]}"));
    }

    @Test
    void gdalReadsThem() throws Exception {
        assumeTrue(isHere("ogrinfo"), "ogrinfo (Debian: gdal-bin) is not here; nothing was read");
        List<Path> files = served();
        String register = run(List.of("ogrinfo", "-ro", "-al", files.getFirst().toString()));
        assertThat(register)
                .contains("Geometry: Point", "Feature Count: 2", "Mayo “of the West”", "POINT (-9.3 53.9)", "WGS 84")
                .doesNotContain("ERROR", "Warning");
        assertThat(run(List.of("ogrinfo", "-ro", "-al", "-so", files.get(1).toString())))
                .contains("Feature Count: 0")
                .doesNotContain("ERROR");
        String outlines =
                run(List.of("ogrinfo", "-ro", "-al", "-so", files.get(2).toString()));
        assertThat(outlines)
                .contains("Geometry: Multi Polygon", "country: String", "Extent: (-34.000000, 26.000000) - (62.000000")
                .doesNotContain("ERROR", "Warning");
    }

    /** Two participants, none, and the outlines. */
    private List<Path> served() throws IOException {
        List<String> paths = List.of(
                "/en/alliance.geojson" + CHOICE, "/en/alliance.geojson?country=MT&kind=region", "/maps/europe.geojson");
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            Path file = directory.resolve("served-" + files.size() + ".geojson");
            files.add(Files.write(file, new Visitor(ROMACT).download(path)));
        }
        return files;
    }

    private static JsonNode read(String path) {
        var answer = new Visitor(ROMACT).get(path);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/geo+json");
        return JsonMapper.builder().build().readTree(answer.body());
    }

    private boolean isHere(String program) throws InterruptedException {
        try {
            return !run(List.of(program, "--version")).isEmpty();
        } catch (IOException missing) {
            return false;
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
