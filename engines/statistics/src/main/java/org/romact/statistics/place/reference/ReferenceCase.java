package org.romact.statistics.place.reference;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * One question with its known answer.
 *
 * @param id the name under which a failure is reported
 * @param body the whole case
 * @param dataFolder where its CSV files lie
 */
public record ReferenceCase(String id, JsonNode body, Path dataFolder) {

    public JsonNode parameters() {
        return body.path("parameters");
    }

    public JsonNode expected() {
        return body.path("expected");
    }

    /** A parameter as text, or the empty text where the case does not give it. */
    public String text(String parameter) {
        JsonNode node = parameters().path(parameter);
        return node.isMissingNode() || node.isNull() ? "" : node.asString();
    }

    /** The CSV file of that name in the data folder. */
    public CsvTable table(String name) {
        return CsvTable.read(dataFolder.resolve(name));
    }

    /** The CSV file the case itself names. */
    public CsvTable table() {
        return table(body.path("data").asString());
    }
}
