package org.romact.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class A08_ReferenceTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void everyRecordedCaseIsMet() {
        Optional<Path> cases = cases();
        assumeTrue(
                cases.isPresent(),
                "../shared/reference/disclosure/open is not beside this checkout; nothing was compared");
        assertThat(DisclosureReference.run(List.of(cases.get().toString()), out, out))
                .as(() -> said.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void aCaseThatDiffersFailsTheRun(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("perturbation.json"), """
                {"randomRounding": {"cases": [[3, 4, 0.0, 6], [3, 4, 0.9, 6]]},
                 "cellKey": {"modulus": 16, "maxChange": 4, "variance": 2.0, "neverPublish": [1, 2], "table": {}, "cells": []}}
                """);
        assertThat(DisclosureReference.run(List.of(directory.toString()), out, out))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("random rounding [3,4,0.9,6]", "expected 6", "actual   3", "1 passed, 1 failed");
    }

    private static Optional<Path> cases() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path cases = at.resolve("shared/reference/disclosure/open");
            if (Files.isDirectory(cases)) {
                return Optional.of(cases);
            }
        }
        return Optional.empty();
    }
}
