package org.romact.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import tools.jackson.databind.JsonNode;

/** A programmer reads the OpenAPI document, tries its examples and checks the answers against it. */
class A05_OpenApiTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final Fetched fetched = new Fetched();

    @Test
    void aStrangersParserFindsNoFault() {
        SwaggerParseResult result = new OpenAPIV3Parser()
                .readContents(fetched.get("/api/openapi.json").body());
        assertThat(result.getMessages()).isEmpty();
        OpenAPI api = result.getOpenAPI();
        assertThat(api.getOpenapi()).isEqualTo("3.1.0");
        assertThat(api.getPaths()).containsKeys("/data/towns.json", "/data/communities.csv", "/data/figures.json");
        assertThat(api.getPaths())
                .allSatisfy((path, item) ->
                        assertThat(item.getGet().getOperationId()).isNotBlank());
    }

    /** Every public address of a file for programs, as the list of routes has them; a dataset's own are told one by one. */
    @Test
    void nothingThatProgramsMayAskIsMissing() throws Exception {
        JsonNode paths = fetched.json("/api/openapi.json").get("paths");
        List<String> files = Files.readAllLines(Path.of("routes.txt")).stream()
                .filter(route -> route.startsWith("GET") && route.endsWith("PUBLIC"))
                .map(route -> route.split(" +")[1])
                .filter(path -> path.matches(".*\\.(json|csv|geojson|rss|atom|ics|ttl|jsonld)"))
                .filter(path -> !path.startsWith("/data/") && !path.equals("/api/openapi.json"))
                .toList();
        assertThat(files).hasSizeGreaterThan(10).allMatch(paths::has);
    }

    @Test
    void aProgramIsToldInItsLanguageThatThereIsNothing() {
        for (String path : List.of(
                "/bg/towns/nowhere/figures.json",
                "/bg/towns/nowhere/figures.csv",
                "/bg/feeds/nonsense.atom",
                "/bg/feeds/town-nowhere.rss",
                "/bg/events/nothing.ics",
                "/bg/events/town/nowhere.ics")) {
            HttpResponse<String> answer = fetched.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("application/problem+json");
            assertThat(Fetched.read(answer.body()).get("title").asString()).isEqualTo("Тук няма нищо");
        }
        HttpResponse<String> page = fetched.get("/bg/towns/nowhere/figures.csv", "Accept", "text/html");
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void theParserFindsAPlantedFault() {
        String broken = fetched.get("/api/openapi.json").body().replaceFirst("\"paths\"", "\"path\"");
        assertThat(new OpenAPIV3Parser().readContents(broken).getMessages()).isNotEmpty();
    }

    @Test
    void everyExampleIsWhatIsReallyAnswered() {
        Fetched.release(town);
        JsonNode api = fetched.json("/api/openapi.json");
        int tried = 0;
        for (Map.Entry<String, JsonNode> path : api.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> answer :
                    path.getValue().at("/get/responses").properties()) {
                for (Map.Entry<String, JsonNode> content :
                        answer.getValue().path("content").properties()) {
                    for (JsonNode example : content.getValue().path("examples")) {
                        compare(answer.getKey(), content.getKey(), example);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(12);
    }

    @Test
    void answersAreAsTheirSchemaSays() {
        Fetched.release(town);
        JsonNode api = fetched.json("/api/openapi.json");
        List<String> faults = new ArrayList<>();
        for (String dataset : List.of("towns", "communities", "figures")) {
            String path = "/data/" + dataset + ".json";
            JsonNode schema = api.get("paths").get(path).at("/get/responses/200/content/application~1json/schema");
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString())
                    .validate(fetched.get(path + "?limit=1000").body(), InputFormat.JSON)
                    .forEach(fault -> faults.add(dataset + ": " + fault));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void itIsThereInEveryLanguage() {
        assertThat(fetched.get("/api/openapi.json?language=bg").body()).contains("Регистър на общините");
        assertThat(fetched.get("/api/openapi.json?language=xx").statusCode()).isEqualTo(400);
    }

    private void compare(String status, String mediaType, JsonNode example) {
        String request = example.get("x-request").asString();
        HttpResponse<String> answer = fetched.get(request);
        assertThat(answer.statusCode()).as(request).isEqualTo(Integer.parseInt(status));
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(request)
                .startsWith(mediaType);
        if (mediaType.endsWith("json")) {
            assertThat(Fetched.read(answer.body())).as(request).isEqualTo(example.get("value"));
        } else {
            assertThat(answer.body())
                    .as(request)
                    .startsWith(example.get("value").asString());
        }
    }
}
