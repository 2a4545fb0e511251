package org.romact.decisions.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.romact.decisions.Elections;
import org.romact.decisions.pabulib.PbWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class A06_CountTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        Path path = directory.resolve("town.pb");
        Files.writeString(path, PbWriter.write(Elections.eightyTwenty()));
        file = path.toString();
    }

    @Test
    void saysWhatIsFundedAndForWhom() {
        assertThat(count(file, "--groups", "part")).isZero();
        assertThat(out())
                .contains("B02", "small", "20.0 %", "Greedy counting would have funded A09, A10 instead of B01, B02");
    }

    @Test
    void theTraceShowsWhoPaid() {
        assertThat(count(file, "--trace")).isZero();
        assertThat(out()).contains("A01 is bought at 0.01250 (1/80)", "80 voters pay 125.0 each", "Not funded");
    }

    @Test
    void otherProgramsGetTheSameInJson() {
        assertThat(count(file, "--rule", "greedy", "--json", "--groups", "part", "--trace"))
                .isZero();
        JsonNode report = new JsonMapper().readTree(out());
        assertThat(report.path("winners").size()).isEqualTo(10);
        assertThat(report.path("fairness")
                        .path("groups")
                        .path("small")
                        .path("withNothing")
                        .asInt())
                .isEqualTo(20);
        assertThat(report.path("rounds").size()).isEqualTo(10);
    }

    @Test
    void weightsAndTiesAndStepsAreUnderstood() {
        assertThat(count(file, "--weights", "part:small=2", "--ties", "seed:spring", "--raise", "1%", "--then-greedy"))
                .isZero();
        assertThat(count(file, "--rule", "phragmen", "--ties", "approval")).isZero();
    }

    @Test
    void aWrongCommandIsExplained() {
        for (List<String> wrong : List.of(
                List.of(file, "--rule", "dice"),
                List.of(file, "--satisfaction"),
                List.of(file, "--weights", "part"),
                List.of(file, "--raise", "0%"),
                List.of(file, "--ties", "seed:"),
                List.of(file, "more"),
                List.of("--trace"),
                List.of(file + ".missing"))) {
            complained.reset();
            assertThat(count(wrong.toArray(String[]::new))).as(wrong.toString()).isEqualTo(2);
            assertThat(complained.toString(StandardCharsets.UTF_8)).isNotBlank().doesNotContain("Exception");
        }
    }

    @Test
    void aFileAtFaultIsExplained() throws IOException {
        Files.writeString(directory.resolve("broken.pb"), "META\nkey;value\n");
        assertThat(count(directory.resolve("broken.pb").toString())).isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("PROJECTS is missing");
    }

    private int count(String... arguments) {
        return Count.run(
                Stream.of(arguments).toList(),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
