package org.romact.statistics.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every reference case made with R's survey package, to the tolerance that the case names. */
class R01_AgreesWithRTest {

    @Test
    void inEveryCaseThatLiesBesideTheCheckout() {
        Path shared = shared();
        assumeThat(Files.isDirectory(shared))
                .as("the reference cases lie in shared/reference beside the checkout; they are not here")
                .isTrue();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = StatisticsReference.run(List.of(shared.toString()), out, out);
        assertThat(code).as("%s", printed.toString(StandardCharsets.UTF_8)).isZero();
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
