package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ODK Web Forms' own engine loads what the compiler makes: only where node is, and web/ was installed by npm. */
class A21_OdkWebFormsLoadsThemTest {
    private static final Path WEB = Path.of("../../web").toAbsolutePath().normalize();
    private static final Path HOUSEHOLD = Path.of("../../app/src/main/resources/questionnaires/household.xlsx");

    @TempDir
    Path directory;

    @Test
    void everyFormLoads() throws Exception {
        Map<String, String> forms = new LinkedHashMap<>();
        FormsOfEveryKind.all()
                .forEach((name, workbook) ->
                        forms.put(name, Sheets.formUnread(workbook).text()));
        forms.put("household", ((Compiled.CompiledForm) XlsForm.compile(HOUSEHOLD)).xml());
        Map<String, String> said = load(forms);
        assertThat(said).hasSameSizeAs(forms);
        Map<String, String> refused = new LinkedHashMap<>(said);
        refused.values().removeIf(line -> line.contains("\"status\":\"success\""));
        assertThat(refused).isEmpty();
        assertThat(said.get("languages and filters")).contains("\"languages\":2");
        assertThat(said.get("household")).contains("\"languages\":6");
    }

    @Test
    void itTellsWhatItCannotLoad() throws Exception {
        String broken = Sheets.formUnread(FormsOfEveryKind.REPEATS).text().replace("count(", "count((");
        assertThat(load(Map.of("broken", broken)).get("broken"))
                .contains("\"error\"")
                .doesNotContain("success");
    }

    /** What the engine says of each, a line of JSON. */
    private Map<String, String> load(Map<String, String> forms) throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(WEB.resolve("node_modules/@getodk/xforms-engine")),
                "web/ was not installed by npm; nothing was loaded");
        assumeTrue(hasNode(), "node is not here; nothing was loaded");
        List<String> command = new ArrayList<>(
                List.of("node", WEB.resolve("test/load-forms.mjs").toString()));
        for (Map.Entry<String, String> form : forms.entrySet()) {
            Path file = directory.resolve(form.getKey() + ".xml");
            Files.writeString(file, form.getValue());
            command.add(file.toString());
        }
        String output = run(command);
        Map<String, String> said = new LinkedHashMap<>();
        List<String> lines =
                output.lines().filter(line -> line.startsWith("{\"file\"")).toList();
        assertThat(lines).as(output).hasSameSizeAs(forms.keySet());
        int at = 0;
        for (String name : forms.keySet()) {
            said.put(name, lines.get(at++));
        }
        return said;
    }

    private boolean hasNode() throws InterruptedException {
        try {
            return run(List.of("node", "--version")).startsWith("v");
        } catch (IOException missing) {
            return false;
        }
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
