package org.romact.statistics.place.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where reference cases lie, and how a runner's verdict on them is asserted. */
public final class SharedReference {

    private SharedReference() {}

    /** A runner such as PovertyReference::run. */
    @FunctionalInterface
    public interface Runner {
        int run(List<String> arguments, PrintStream out, PrintStream err);
    }

    /** The cases this module carries itself. */
    public static Path own(String kind) {
        return Path.of("src/test/resources/reference", kind);
    }

    /** The shared cases beside or above the checkout; the test is skipped where they are not. */
    public static Path shared(String kind) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path cases = folder.resolve("shared/reference").resolve(kind).resolve("open");
            if (Files.isDirectory(cases)) {
                return cases;
            }
        }
        assumeTrue(false, "No folder shared/reference/" + kind + " above this checkout: the shared cases are not run.");
        throw new IllegalStateException("An assumption that does not hold ends the test.");
    }

    /** Runs and expects that all of at least so many cases agree. */
    public static void assertAllAgree(Runner runner, Path cases, int atLeast) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = runner.run(List.of(cases.toString()), out, out);
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text.lines().reduce((first, second) -> second))
                .hasValueSatisfying(last -> assertThat(last).matches("\\d+ passed, 0 failed"));
        assertThat(Integer.parseInt(text.split(" ", 2)[0])).isGreaterThanOrEqualTo(atLeast);
        assertThat(code).isZero();
    }
}
