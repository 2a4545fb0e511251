package org.romact.portal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program of somebody else fetches, read with a stranger's readers. */
final class Fetched {
    private static final JsonMapper JSON = new JsonMapper();
    private final RunningRomact romact = RunningRomact.get();
    private final Visitor program = new Visitor(romact);

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(path.startsWith("http") ? java.net.URI.create(path) : romact.at(path));
        return program.send(headers.length == 0 ? request : request.headers(headers));
    }

    JsonNode json(String path) {
        return JSON.readTree(get(path).body());
    }

    static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    List<NamedCsvRecord> csv(String path) {
        return CsvReader.builder().ofNamedCsvRecord(get(path).body()).stream().toList();
    }

    /** Forty interviews, an indicator that can be shown (BUS) and one that must be withheld (FAR), published. */
    static void release(RunningRomact romact, RunningRomact.Town town) {
        Visitor phone = new Visitor(romact);
        for (int i = 0; i < 40; i++) {
            phone.submit(
                    town.phoneKey(),
                    RunningRomact.interview(
                            "uuid:" + UUID.randomUUID(), "A1", true, 10 + i, i % 4 == 0 ? "yes" : "no"));
        }
        Visitor coordinator = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
        String desk = "/en/office/" + town.slug();
        String indicators = desk + "/questionnaires/" + town.questionnaire() + "/indicators";
        coordinator.get(indicators);
        indicator(coordinator, indicators, "BUS", "${bus} = 'yes'");
        indicator(coordinator, indicators, "FAR", "${minutes} > 48");
        coordinator.get(desk + "/interviews");
        coordinator.post(desk + "/interviews/approve", Map.of());
        String figures = desk + "/figures/" + town.questionnaire();
        coordinator.get(figures);
        HttpResponse<String> published =
                coordinator.post(figures, Map.of("title", "Walk to school", "reason", "First."));
        if (published.statusCode() != 303) {
            throw new IllegalStateException("The release was answered " + published.statusCode());
        }
    }

    private static void indicator(Visitor coordinator, String path, String code, String numerator) {
        coordinator.post(
                path,
                Map.of(
                        "code", code,
                        "name", "Indicator " + code,
                        "explanation", "",
                        "repeat", "",
                        "population", "",
                        "numerator", numerator,
                        "measure", "proportion",
                        "direction", "neutral",
                        "source", "test"));
    }
}
