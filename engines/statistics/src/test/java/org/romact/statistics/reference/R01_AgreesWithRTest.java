package org.romact.statistics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reference case made with R's survey package, to the tolerance that the case names. */
class R01_AgreesWithRTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void inTheCasesThatTheModuleCarries() {
        assertThat(run(Path.of("src/test/resources/reference/survey")))
                .as("%s", printed.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).endsWith(" passed, 0 failed" + System.lineSeparator());
    }

    /** Made with bounded.R beside the cases; R's survey 4.1.1, data of the California Department of Education as shipped with it. */
    @Test
    void inBoundedLinearCalibration() {
        assertThat(run(Path.of("src/test/resources/reference/bounded")))
                .as("%s", printed.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("3 passed, 0 failed");
    }

    @Test
    void inEveryCaseThatLiesBesideTheCheckout() {
        Path shared = shared();
        assumeThat(Files.isDirectory(shared))
                .as("the reference cases lie in shared/reference beside the checkout; they are not here")
                .isTrue();
        assertThat(run(shared))
                .as("%s", printed.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void printsACaseThatDiffersAndFails(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/few.csv"), "x\n1\n2\n6\n");
        Files.writeString(folder.resolve("cases.json"), """
                {"cases": [{"id": "W1", "data": "few.csv", "design": {"weightsAllOne": true}, "operation": "mean",
                 "parameters": {"variables": ["x"]}, "expected": {"estimate": 3.1}}]}
                """);
        assertThat(run(folder)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("W1 mean: estimate[0] expected 3.1 actual 3.0")
                .contains("0 passed, 1 failed");
    }

    private int run(Path folder) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return StatisticsReference.run(List.of(folder.toString()), out, out);
    }

    private static Path shared() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/reference/survey/open");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return Path.of("shared/reference/survey/open");
    }
}
