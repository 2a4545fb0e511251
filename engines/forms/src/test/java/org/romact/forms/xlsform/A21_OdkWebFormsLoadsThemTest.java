package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ODK Web Forms' own engine (npm {@code @getodk/xforms-engine}) loads what the compiler makes; only where node and npm are, and the registry can be reached. */
@Tag("slow")
class A21_OdkWebFormsLoadsThemTest {
    private static final List<String> FORMS = List.of("""
            | survey |                    |        |                    |               |            |             |
            |        | type               | name   | label              | relevant      | constraint | calculation |
            |        | select_one yn      | agree  | May I ask?         |               |            |             |
            |        | integer            | rooms  | How many rooms?    | ${agree}='y'  | . > 0      |             |
            |        | begin_repeat       | member | Member             |               |            |             |
            |        | text               | nick   | What are you called? |             |            |             |
            |        | integer            | age    | How old is ${nick}? |              | . < 120    |             |
            |        | end_repeat         |        |                    |               |            |             |
            |        | calculate          | people |                    |               |            | count(${member}) |
            |        | select_multiple yn | both   | Both?              |               |            |             |
            | choices |                   |        |                    |
            |         | list_name         | name   | label              |
            |         | yn                | y      | Yes                |
            |         | yn                | n      | No                 |
            """, """
            | survey |                       |        |             |             |                  |
            |        | type                  | name   | label::English (en) | label::Română (ro) | choice_filter |
            |        | select_one region     | region | Region      | Regiune     |                  |
            |        | select_one town       | town   | Town        | Oraș        | region=${region} |
            |        | range                 | pain   | How much?   | Cât?        |                  |
            |        | date                  | since  | Since when? | De când?    |                  |
            |        | geopoint              | place  | Where?      | Unde?       |                  |
            | choices |                      |        |             |             |                  |
            |         | list_name            | name   | label::English (en) | label::Română (ro) | region |
            |         | region               | n      | North       | Nord        |                  |
            |         | region               | s      | South       | Sud         |                  |
            |         | town                 | a      | Alpha       | Alfa        | n                |
            |         | town                 | b      | Beta        | Beta        | s                |
            """);

    @TempDir
    Path directory;

    @Test
    void everyFormLoads() throws Exception {
        assumeTrue(
                runs("node", "--version") && runs("npm", "--version"), "node and npm are not here; nothing was loaded");
        Path here = Path.of("src/test/web-forms");
        for (String file : List.of("package.json", "load.mjs")) {
            Files.copy(here.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(
                run(180, "npm", "install", "--no-audit", "--no-fund", "--loglevel=error")
                                .code()
                        == 0,
                "npm's registry cannot be reached; nothing was loaded");
        List<String> command = new ArrayList<>(List.of("node", "load.mjs"));
        int number = 0;
        for (String form : FORMS) {
            Path file = directory.resolve("form" + number++ + ".xml");
            Compiled compiled = XlsForm.compile(form.getBytes(StandardCharsets.UTF_8), "form" + number);
            assertThat(compiled).isInstanceOf(Compiled.CompiledForm.class);
            Files.writeString(file, ((Compiled.CompiledForm) compiled).xml());
            command.add(file.toString());
        }
        Path household = Path.of("../../app/src/main/resources/questionnaires/household.xlsx");
        Files.writeString(
                directory.resolve("household.xml"), ((Compiled.CompiledForm) XlsForm.compile(household)).xml());
        command.add(directory.resolve("household.xml").toString());
        Ran ran = run(120, command.toArray(String[]::new));
        List<String> lines =
                ran.output().lines().filter(line -> line.startsWith("{")).toList();
        assertThat(lines).as(ran.output()).hasSize(FORMS.size() + 1);
        assertThat(lines).allSatisfy(line -> assertThat(line).contains("\"status\":\"success\""));
        assertThat(lines.get(0)).contains("\"nodes\":11");
        assertThat(lines.get(1)).contains("\"languages\":2");
        assertThat(lines.get(2)).contains("\"languages\":6");
    }

    private record Ran(int code, String output) {}

    private boolean runs(String... command) throws InterruptedException {
        try {
            return run(20, command).code() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private Ran run(int seconds, String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return new Ran(process.exitValue(), Files.readString(output));
    }
}
