package org.romact.decisions.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class A09_ReferenceTest {
    @Test
    @Tag("slow")
    void everyRecordedOutcomeIsMetExactly() throws IOException {
        Optional<Path> cases = cases();
        assumeTrue(
                cases.isPresent(),
                "../shared/reference/decisions/open is not beside this checkout; nothing was compared");
        List<CaseResult> failed = new ArrayList<>();
        int[] count = new int[1];
        DecisionsReference.cases(cases.get(), result -> {
            count[0]++;
            if (!result.passed()) {
                failed.add(result);
            }
        });
        assertThat(failed).isEmpty();
        assertThat(count[0]).isGreaterThan(600);
    }

    @Test
    void aCaseThatDiffersIsPrintedAndFailsTheRun(@TempDir Path directory) throws IOException {
        Files.createDirectory(directory.resolve("pb"));
        Files.writeString(directory.resolve("pb/x.pb"), """
                META
                key;value
                budget;10
                vote_type;approval
                PROJECTS
                project_id;cost
                a;5
                VOTES
                voter_id;vote
                1;a
                """);
        Files.writeString(directory.resolve("pb-expected.json"), """
                {"instances": [{"file": "x.pb", "rules": {"mes.cost": {"winners": ["b"], "cost": "5", "diagnostics": {}}}}]}
                """);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(DecisionsReference.run(List.of(directory.toString()), out, out))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("x.pb mes.cost", "expected winners [b]", "actual   winners [a]", "0 passed, 1 failed");
    }

    @Test
    void aDirectoryThatIsNotThereIsExplained() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(DecisionsReference.run(List.of("/nowhere"), out, out)).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("pb-expected.json");
    }

    private static Optional<Path> cases() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path cases = at.resolve("shared/reference/decisions/open");
            if (Files.isDirectory(cases)) {
                return Optional.of(cases);
            }
        }
        return Optional.empty();
    }
}
