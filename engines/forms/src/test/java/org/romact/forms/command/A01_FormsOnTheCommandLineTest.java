package org.romact.forms.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.romact.forms.definition.FormDefinition;

class A01_FormsOnTheCommandLineTest {
    private static final String GOOD = "| survey |\n| | type | name | label | oddity |\n| | text | q | Q | x |\n";
    private static final String BAD =
            "| survey |\n| | type | name | label |\n| | text | | Q |\n| | nonsense | q | Q |\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return FormCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> complaints() {
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void checksAForm() throws IOException {
        assertThat(run("check", file("tree.md", GOOD))).isZero();
        assertThat(said()).contains("“tree”");
        assertThat(complaints()).singleElement().asString().startsWith("warning: survey!1:D");
    }

    @Test
    void namesEveryPlaceToMend() throws IOException {
        assertThat(run(
                        "convert",
                        file("bad.md", BAD),
                        "-o",
                        folder.resolve("x.xml").toString()))
                .isEqualTo(1);
        assertThat(complaints()).hasSize(2);
        assertThat(complaints().get(0)).startsWith("survey!2:B ");
        assertThat(complaints().get(1)).startsWith("survey!3:A ");
        assertThat(folder.resolve("x.xml")).doesNotExist();
    }

    @Test
    void writesTheForm() throws IOException {
        Path target = folder.resolve("tree.xml");
        assertThat(run("convert", file("tree.md", GOOD), "-o", target.toString()))
                .isZero();
        assertThat(FormDefinition.read(Files.readAllBytes(target)).get().find("/data/q"))
                .isPresent();
        Path other = folder.resolve("other.xml");
        assertThat(run("convert", file("tree.md", GOOD), other.toString())).isZero();
        assertThat(other).hasSameBinaryContentAs(target);
        assertThat(run("convert", "-o", other.toString(), file("tree.md", GOOD)))
                .isZero();
    }

    @Test
    void writesTheFormAndNothingElseToStandardOutput() throws IOException {
        assertThat(run("convert", "--json", file("tree.md", GOOD))).isZero();
        assertThat(FormDefinition.read(out.toByteArray()).get().id()).isEqualTo("tree");
    }

    @Test
    void printsJsonForPrograms() throws IOException {
        assertThat(run("check", "--json", file("bad.md", BAD))).isEqualTo(1);
        assertThat(said())
                .startsWith("{\"errors\":[{\"severity\":\"error\",\"sheet\":\"survey\",\"row\":2,\"column\":\"B\","
                        + "\"key\":\"forms.name.missing\",\"arguments\":{},\"sentence\":\"Give this row a name")
                .contains("\"key\":\"forms.type.unknown\",\"arguments\":{\"type\":\"nonsense\"}")
                .endsWith("\"warnings\":[]}\n");
    }

    @Test
    void saysHowItIsUsedWhenItDoesNotUnderstand() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("chek", "a.xlsx")).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("check", "a", "b")).isEqualTo(2);
        assertThat(run("convert", "a", "-o")).isEqualTo(2);
        assertThat(complaints()).contains("romact form check FILE [--language en|bg|hu|it|ro|sk] [--json]");
    }

    @Test
    void speaksTheLanguageThatIsAskedForAndEnglishOtherwise() throws IOException {
        assertThat(run("check", file("bad.md", BAD), "--language", "hu")).isEqualTo(1);
        assertThat(complaints().get(1)).isEqualTo("survey!3:A Nincs „nonsense” nevű kérdéstípus.");
        err.reset();
        assertThat(run("check", "--language", "bg", file("tree.md", GOOD))).isZero();
        assertThat(said()).isEqualTo("Формулярът „tree“ може да се използва така.\n");
        assertThat(complaints()).singleElement().asString().startsWith("предупреждение: survey!1:D Колоната „oddity“");
        out.reset();
        assertThat(run("check", "--json", "--language", "sk", file("bad.md", BAD)))
                .isEqualTo(1);
        assertThat(said()).contains("\"key\":\"forms.type.unknown\"", "Typ otázky „nonsense“ neexistuje.");
    }

    @Test
    void doesNotGuessAtALanguageItDoesNotHave() throws IOException {
        String good = file("tree.md", GOOD);
        assertThat(run("check", good, "--language", "de")).isEqualTo(2);
        assertThat(run("check", good, "--language")).isEqualTo(2);
        assertThat(run("--help", "--language", "it")).isZero();
        assertThat(said()).contains("    Ne fa un XForm, in OUT.xml");
    }

    @Test
    void saysWhichFileIsNotThere() {
        assertThat(run("check", folder.resolve("none.xlsx").toString())).isEqualTo(1);
        assertThat(complaints()).singleElement().asString().contains("none.xlsx cannot be read");
    }

    @Test
    void writesTheListsOfAFormBesideIt() throws IOException {
        String form = """
                | survey | | | | |
                | | type | name | label | choice_filter |
                | | select_one_external towns | town | Town | name != '' |
                | external_choices | | | |
                | | list_name | name | label |
                | | towns | baja | Baja |
                """;
        assertThat(run(
                        "convert",
                        file("towns.md", form),
                        folder.resolve("x.xml").toString()))
                .isZero();
        assertThat(folder.resolve("itemsets.csv"))
                .content()
                .isEqualTo("\"list_name\",\"name\",\"label\"\r\n\"towns\",\"baja\",\"Baja\"\r\n");
    }
}
