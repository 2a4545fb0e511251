package org.romact.forms.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.romact.forms.Forms;
import org.romact.forms.definition.FormDefinition;

/** Where R or PSPP is installed they are asked whether they understand the scripts we write for them. */
final class A03_OtherProgramsReadItTest {
    private final FormDefinition form = FormDefinition.read(
                    Forms.formWith("<label>Woman<", "<label>'Woman' \"or\" `girl` \\ $HOME<"))
            .get();

    @TempDir
    Path folder = Path.of("");

    @Test
    void rReadsBothTables() throws Exception {
        assumeInstalled("Rscript");
        for (Layout layout : files(CsvStyle.TOLD_APART)) {
            String script = RScript.of(layout, CsvStyle.TOLD_APART, "en")
                    + (layout.parent().isEmpty()
                            ? "cat(nrow(answers), answers$depth, attr(answers$depth, 'label'), is.na(answers$village), '\\n')\n"
                            : "cat(nrow(answers), sum(answers$age), as.character(answers$sex), is.na(answers$income), '\\n')\n");
            Files.writeString(folder.resolve("read.R"), script);
            String said = run("Rscript", "--vanilla", "read.R");
            assertThat(said.strip())
                    .isEqualTo(
                            layout.parent().isEmpty()
                                    ? "1 12.5 Depth TRUE"
                                    : "2 41 'Woman' \"or\" `girl` \\ $HOME Man FALSE TRUE");
        }
    }

    @Test
    void psppReadsBothTables() throws Exception {
        assumeInstalled("pspp");
        for (Layout layout : files(CsvStyle.EMPTY)) {
            String variables = layout.parent().isEmpty() ? "depth tested town" : "age sex";
            String syntax = SpssSyntax.of(layout, "en") + "LIST VARIABLES=" + variables + ".\nDISPLAY DICTIONARY.\n";
            Files.writeString(folder.resolve("read.sps"), syntax);
            String said = run("pspp", "-O", "format=csv", "read.sps");
            assertThat(said).doesNotContainIgnoringCase("error:").doesNotContainIgnoringCase("warning:");
            assertThat(said)
                    .contains(layout.parent().isEmpty() ? "12.500000,.,Fundeni" : "34,f")
                    .contains(layout.parent().isEmpty() ? "Depth" : "'Woman' \"\"or\"\" `girl`");
        }
    }

    private static void assumeInstalled(String program) {
        boolean found = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        assumeTrue(found, program + " is not installed, so it cannot be asked.");
    }

    private List<Layout> files(CsvStyle style) throws IOException {
        List<Layout> layouts = Layout.of(form);
        for (Layout layout : layouts) {
            try (Writer file = Files.newBufferedWriter(folder.resolve(layout.fileName()))) {
                new TableCsv(layout, style, file).write(Forms.answers("household-1.xml"));
            }
        }
        return layouts;
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
