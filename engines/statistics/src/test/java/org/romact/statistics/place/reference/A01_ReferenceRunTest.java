package org.romact.statistics.place.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A runner that agrees with everything would be worth nothing: these tests show it disagree. */
class A01_ReferenceRunTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void twoCases() throws IOException {
        Files.writeString(folder.resolve("cases.json"), """
                {"cases": [
                  {"id": "one", "parameters": {"of": "a"}, "expected": {"mean": 2, "values": [1, 2, 3]}},
                  {"id": "two", "parameters": {"of": "b"}, "expected": 0}
                ]}""");
    }

    @Test
    void passesWhatAgreesWithinTheTolerance() {
        assertThat(run(asked -> asked.id().equals("two") ? 0.0 : Map.of("mean", 2 + 1e-11, "values", List.of(1, 2, 3))))
                .isZero();
        assertThat(printed(out)).isEqualToIgnoringNewLines("2 passed, 0 failed");
    }

    @Test
    void printsExpectedAndActualOfWhatDoesNot() {
        int code = run(asked -> asked.id().equals("two") ? 1e-3 : Map.of("mean", 2.1, "values", List.of(1, 2)));

        assertThat(code).isEqualTo(1);
        assertThat(printed(out))
                .contains("one", "mean: expected 2, actual 2.1", "values.length: expected 3, actual 2", "actual 0.001")
                .endsWith("0 passed, 2 failed" + System.lineSeparator());
    }

    @Test
    void failsAMissingAnAnswerThatIsNoNumberAndAnAnswerThatCannotBeGiven() {
        assertThat(run(asked -> Map.of())).isEqualTo(1);
        assertThat(run(asked -> Double.NaN)).isEqualTo(1);
        assertThat(run(asked -> {
                    throw new IllegalArgumentException("The index Z is not known.");
                }))
                .isEqualTo(1);
        assertThat(printed(out)).contains("The index Z is not known.");
    }

    @Test
    void saysHowItIsUsed() {
        ReferenceRun run = new ReferenceRun("reference test", asked -> 0, asked -> Tolerance.relative(1e-9));

        assertThat(run.run(List.of(), stream(out), stream(err))).isEqualTo(2);
        assertThat(run.run(List.of(folder.resolve("nowhere").toString()), stream(out), stream(err)))
                .isEqualTo(2);
        assertThat(printed(err)).contains("Usage: reference test DIR", "cannot be read");
    }

    @Test
    void findsDataBesideAHeldOutFolder() throws IOException {
        Path heldOut = Files.createDirectories(folder.resolve("heldout"));
        Files.createDirectories(folder.resolve("open/data"));
        Files.writeString(folder.resolve("open/data/a.csv"), "x,y\n1,2\n3,\n");
        Files.writeString(
                heldOut.resolve("cases.json"),
                "{\"cases\": [{\"id\": \"a\", \"data\": \"a.csv\", \"parameters\": {}, \"expected\": [1, 3]}]}");

        ReferenceRun run =
                new ReferenceRun("reference test", asked -> asked.table().numbers("x"), asked -> Tolerance.relative(0));
        assertThat(run.run(List.of(heldOut.toString()), stream(out), stream(err)))
                .isZero();
    }

    @Test
    void readsFormulasOverColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), "cases,people74\n1,10\n3,20\n");
        CsvTable table = CsvTable.read(file);

        assertThat(Formula.evaluate("1000*cases/people74", table)).containsExactly(100, 150);
        assertThat(Formula.evaluate("cases / (cases + people74) - 1", table))
                .containsExactly(1 / 11.0 - 1, 3 / 23.0 - 1);
    }

    private int run(Solver solver) {
        return new ReferenceRun("reference test", solver, asked -> Tolerance.relative(1e-10))
                .run(List.of(folder.toString()), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
