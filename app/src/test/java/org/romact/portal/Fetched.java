package org.romact.portal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.romact.FortyHouseholds;
import org.romact.RunningRomact;
import org.romact.Visitor;
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

    /** An indicator that can be shown (BUS) and one that must be withheld (FAR), published. */
    static FortyHouseholds release(RunningRomact.Town town) {
        FortyHouseholds households = FortyHouseholds.answer(town)
                .share("BUS", "Indicator BUS", "${bus} = 'yes'")
                .share("FAR", "Indicator FAR", "${minutes} > 48")
                .approve();
        HttpResponse<String> published = households.publish("Walk to school", "First.");
        if (published.statusCode() != 303) {
            throw new IllegalStateException("The release was answered " + published.statusCode());
        }
        return households;
    }
}
