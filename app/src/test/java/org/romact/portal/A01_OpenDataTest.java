package org.romact.portal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.romact.RunningRomact;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A program of somebody else fetches everything that is published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class A01_OpenDataTest {
    private static final List<String> DATASETS = List.of("communities", "figures", "towns");
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final Fetched fetched = new Fetched();

    @BeforeAll
    void publishes() {
        Fetched.release(town);
        new JdbcTemplate(romact.database.owner())
                .update("""
                        insert into reach.community (id, authority_id, code, name, kind, source, created_at)
                        values (?, ?, 'F1', '=HYPERLINK("http://bad.example")', 'street', '', now())
                        """, UUID.randomUUID(), town.id().value());
    }

    @Test
    void csvJsonAndCsvwSayTheSame() {
        for (String dataset : DATASETS) {
            List<NamedCsvRecord> csv = fetched.csv("/data/" + dataset + ".csv");
            List<JsonNode> json = allPages("/data/" + dataset + ".json?limit=7");
            List<String> columns = new ArrayList<>();
            fetched.json("/data/" + dataset + ".csv-metadata.json")
                    .at("/tableSchema/columns")
                    .forEach(column -> columns.add(column.get("name").asString()));
            assertThat(csv).as(dataset).hasSameSizeAs(json).isNotEmpty();
            assertThat(csv.getFirst().getHeader()).isEqualTo(columns);
            for (int i = 0; i < csv.size(); i++) {
                for (String column : columns) {
                    String cell = csv.get(i).getField(column);
                    JsonNode value = json.get(i).get(column);
                    assertThat(cell.startsWith("'=") ? cell.substring(1) : cell)
                            .as("%s, row %s, %s", dataset, i, column)
                            .isEqualTo(value.isNull() ? "" : value.asString());
                }
            }
        }
    }

    @Test
    void aTextThatLooksLikeAFormulaIsGuardedInCsvOnly() {
        assertThat(fetched.csv("/data/communities.csv"))
                .extracting(row -> row.getField("name"))
                .contains("'=HYPERLINK(\"http://bad.example\")");
        assertThat(allPages("/data/communities.json?limit=1000"))
                .extracting(row -> row.get("name").asString())
                .contains("=HYPERLINK(\"http://bad.example\")");
    }

    @Test
    void aWithheldFigureHasItsReasonAndNoNumber() {
        List<JsonNode> ours = allPages("/data/figures.json?limit=1000").stream()
                .filter(row -> row.get("town").asString().equals(town.slug()))
                .toList();
        assertThat(ours).hasSize(4);
        for (JsonNode row : ours) {
            boolean withheld = !row.get("withheld").isNull();
            if (row.get("community").isNull()) {
                assertThat(row.get("indicator").asString()).isEqualTo(withheld ? "FAR" : "BUS");
            }
            for (String number : List.of("estimate", "lower_95", "upper_95", "standard_error", "answers")) {
                assertThat(row.get(number).isNull()).as(number).isEqualTo(withheld);
            }
        }
        assertThat(ours)
                .filteredOn(row -> row.get("withheld").isNull())
                .isNotEmpty()
                .extracting(row -> row.get("estimate").asDouble())
                .containsOnly(0.25);
        assertThat(ours).extracting(row -> row.get("community").asString("")).containsOnly("", "A1");
    }

    /** The older addresses of one town, which stay. */
    @Test
    void oneTownsFiguresAreWholeToo() {
        List<NamedCsvRecord> csv = fetched.csv("/en/towns/" + town.slug() + "/figures.csv");
        JsonNode json =
                fetched.json("/en/towns/" + town.slug() + "/figures.json").get("figures");
        assertThat(csv).hasSize(4).hasSize(json.size());
        for (int i = 0; i < csv.size(); i++) {
            assertThat(csv.get(i).getField("estimate"))
                    .isEqualTo(json.get(i).path("estimate").asString(""));
        }
    }

    @Test
    void onlyTheNewestReleaseIsGiven() {
        RunningRomact.Town other = romact.newTown();
        assertThat(Fetched.release(other).publish("Walk to school", "Second.").statusCode())
                .isEqualTo(303);
        assertThat(allPages("/data/figures.json?limit=2"))
                .filteredOn(row -> row.get("town").asString().equals(other.slug()))
                .hasSize(4)
                .extracting(row -> row.get("release").asInt())
                .containsOnly(2);
    }

    @Test
    void eachFigureComesOnceHoweverSmallThePages() {
        List<String> whole = fetched.csv("/data/figures.csv").stream()
                .map(A01_OpenDataTest::key)
                .toList();
        for (int limit : List.of(1, 2, 3, 1000)) {
            assertThat(allPages("/data/figures.json?limit=" + limit).stream()
                            .map(row -> row.get("town").asString() + "/"
                                    + row.get("community").asString("") + "/"
                                    + row.get("indicator").asString())
                            .toList())
                    .as("limit %s", limit)
                    .isEqualTo(whole)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whoHasItAlreadyGetsNothingAgain() {
        for (String path : List.of(
                "/data/towns.csv",
                "/data/towns.json",
                "/data/figures.csv",
                "/data/towns.csv-metadata.json",
                "/catalog.ttl",
                "/catalog.jsonld",
                "/api/openapi.json")) {
            HttpResponse<String> first = fetched.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).as(path).matches("\"[A-Za-z0-9_-]{43}\"");
            HttpResponse<String> again = fetched.get(path, "If-None-Match", "\"other\", " + tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag")).contains(tag);
            assertThat(fetched.get(path, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
            assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=300");
            assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        }
        String before =
                fetched.get("/data/towns.csv").headers().firstValue("ETag").orElseThrow();
        romact.newTown();
        assertThat(fetched.get("/data/towns.csv", "If-None-Match", before).statusCode())
                .isEqualTo(200);
    }

    @Test
    void comesCompressedUnderATagOfItsOwn() throws Exception {
        HttpResponse<String> plain = fetched.get("/data/figures.csv");
        String plainTag = plain.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> zipped = fetched.get("/data/figures.csv", "Accept-Encoding", "br;q=0.5, gzip");
        String zippedTag = zipped.headers().firstValue("ETag").orElseThrow();
        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(zipped.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
        assertThat(zippedTag).isNotEqualTo(plainTag);
        byte[] compressed = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(romact.at("/data/figures.csv"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
        try (var unzipped = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(compressed))) {
            assertThat(new String(unzipped.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        assertThat(fetched.get("/data/figures.csv", "Accept-Encoding", "gzip", "If-None-Match", zippedTag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(fetched.get("/data/figures.csv", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void saysWhenItChangedWhereThatIsKnown() {
        assertThat(fetched.get("/data/figures.csv").headers().firstValue("Last-Modified"))
                .isPresent();
        assertThat(fetched.get("/data/communities.csv").headers().firstValue("Last-Modified"))
                .isEmpty();
    }

    @Test
    void anyPageOnTheWebMayReadTheDataAndNothingElse() {
        String stranger = "https://stranger.example";
        assertThat(fetched.get("/data/towns.json", "Origin", stranger)
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(fetched.get("/data/none.json", "Origin", stranger)
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(fetched.get("/en/data", "Origin", stranger).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void problemsAreToldInTheLanguageOfWhoAsks() {
        HttpResponse<String> unknown = fetched.get("/data/nincs.json", "Accept-Language", "hu,en;q=0.5");
        JsonNode problem = Fetched.read(unknown.body());
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(unknown.headers().firstValue("Content-Language")).contains("hu");
        assertThat(problem.get("title").asString()).isEqualTo("Nincs ilyen adatkészlet");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("instance").asString()).isEqualTo("/data/nincs.json");
        String type = problem.get("type").asString();
        assertThat(fetched.get(type.replaceFirst("#.*", "")).body())
                .contains("id=\"" + type.replaceFirst(".*#", "") + "\"");
        assertThat(fetched.get("/data/nincs.csv?language=hu").body()).contains("Nincs ilyen");
        assertThat(fetched.get("/data/nincs.csv-metadata.json").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesWhatItCannotUnderstand() {
        String communities =
                fetched.json("/data/communities.json?limit=1").get("next").asString();
        String foreign = communities.replaceFirst(".*after=([^&]+).*", "$1");
        for (String query : List.of(
                "limit=0",
                "limit=1001",
                "limit=-1",
                "limit=ten",
                "limit=",
                "language=xx",
                "language=",
                "after=",
                "after=%00",
                "after=AAAA",
                "after=!!",
                "after=" + foreign,
                "after=" + foreign.substring(1))) {
            HttpResponse<String> refused = fetched.get("/data/figures.json?" + query);
            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            assertThat(Fetched.read(refused.body()).get("detail").asString())
                    .as(query)
                    .isNotBlank();
        }
        String broken = java.util.Base64.getUrlEncoder()
                .encodeToString(
                        "figures\u0000not-an-id\u0000BUS\u0000".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(fetched.get("/data/figures.json?after=" + broken).statusCode())
                .isEqualTo(400);
        assertThat(fetched.get("/data/figures.json?limit=1000").statusCode()).isEqualTo(200);
    }

    @Test
    void theLinkInTheHeaderIsTheLinkInTheDocument() {
        HttpResponse<String> page = fetched.get("/data/communities.json?limit=1&language=sk");
        String next = Fetched.read(page.body()).get("next").asString();
        assertThat(next)
                .startsWith(romact.address + "/data/communities.json?limit=1&after=")
                .endsWith("&language=sk");
        assertThat(page.headers().allValues("Link"))
                .contains("<" + next + ">; rel=\"next\"")
                .anyMatch(link -> link.contains("communities.csv-metadata.json>; rel=\"describedby\""));
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("town") + "/" + row.getField("community") + "/" + row.getField("indicator");
    }

    private List<JsonNode> allPages(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = fetched.json(next);
            page.get("rows").forEach(rows::add);
            next = page.get("next").asString("");
        }
        return rows;
    }
}
