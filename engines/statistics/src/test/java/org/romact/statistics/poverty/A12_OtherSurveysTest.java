package org.romact.statistics.poverty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.romact.statistics.place.reference.SharedReference.assertAllAgree;
import static org.romact.statistics.place.reference.SharedReference.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same measures on surveys of another shape: laeken's EU-SILC sample and deprivations in households of many persons. */
class A12_OtherSurveysTest {

    private static final Set<String> OPERATIONS =
            Set.of("arpr", "gini", "qsr", "rmpg", "weightedQuantile", "alkireFoster");

    @Test
    void agreesOnTheInequalityCasesOfTheSurveyFolder(@TempDir Path folder) throws IOException {
        Path survey = shared("survey");
        JsonMapper json = JsonMapper.builder().build();
        JsonNode file = json.readTree(survey.resolve("cases.json").toFile());
        List<JsonNode> ours = StreamSupport.stream((file.isArray() ? file : file.path("cases")).spliterator(), false)
                .filter(one -> OPERATIONS.contains(one.path("operation").asString("")))
                .toList();
        assertThat(ours).hasSizeGreaterThanOrEqualTo(10);

        json.writeValue(folder.resolve("cases.json").toFile(), Map.of("cases", ours));
        Files.createSymbolicLink(folder.resolve("data"), survey.resolve("data"));
        assertAllAgree(PovertyReference::run, folder, 10);
    }
}
