package org.romact.forms.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.forms.codebook.CsvStyle;
import org.romact.forms.codebook.Layout;
import org.romact.forms.codebook.TableCsv;
import org.romact.forms.definition.Change;
import org.romact.forms.definition.FormDefinition;
import org.romact.forms.definition.Table;
import org.romact.forms.xlsform.Compiled;
import org.romact.forms.xlsform.XlsForm;

/** The column {@code romact::formerly} of the survey sheet, from the spreadsheet to the merged answers. */
class A06_AnAuthorTellsOfRenamesTest {
    private static final FormDefinition FIRST =
            version(1, "| text | town | Town? | |", "| integer | rooms | How many rooms? | |");
    private static final Answers LIPOVA = filled(FIRST, "<town>Lipova</town><rooms>3</rooms>");

    @Test
    void whatIsAskedInOtherWordsUnderAnotherNameStaysOneColumnWhereItsAuthorSaysSo() {
        FormDefinition told = version(
                2, "| text | settlement | Where do you live? | town |", "| integer | rooms | How many rooms? | |");
        MergedForm merged = new MergedForm(List.of(FIRST, told));
        assertThat(cell(merged, "/data/settlement", LIPOVA)).isEqualTo("Lipova");
        assertThat(merged.column("/data/town")).isEmpty();
        assertThat(merged.changes().getOrDefault("1", List.of()))
                .filteredOn(Change.Renamed.class::isInstance)
                .singleElement()
                .asString()
                .contains("told=true");

        FormDefinition untold =
                version(2, "| text | settlement | Where do you live? | |", "| integer | rooms | How many rooms? | |");
        MergedForm apart = new MergedForm(List.of(FIRST, untold));
        assertThat(cell(apart, "/data/settlement", LIPOVA)).isEmpty();
        assertThat(cell(apart, "/data/town", LIPOVA)).isEqualTo("Lipova");
    }

    @Test
    void anotherTypeIsJoinedToo() {
        FormDefinition decimal = version(2, "| text | town | Town? | |", "| decimal | size | How big? | area, rooms |");
        MergedForm merged = new MergedForm(List.of(FIRST, decimal));
        assertThat(merged.column("/data/size").orElseThrow().cell(LIPOVA.root()).answer())
                .isEqualTo(new Answer.Decimal(3));
    }

    @Test
    void eachVersionNeedOnlyTellOfTheOneBeforeIt() {
        FormDefinition second = version(2, "| text | settlement | Where do you live? | town |");
        FormDefinition third = version(3, "| text | place | Which place is it? | settlement |");
        MergedForm merged = new MergedForm(List.of(FIRST, second, third));
        assertThat(cell(merged, "/data/place", LIPOVA)).isEqualTo("Lipova");
        assertThat(cell(merged, "/data/place", filled(second, "<settlement>Arad</settlement>")))
                .isEqualTo("Arad");
        assertThat(cell(merged, "/data/place", filled(third, "<place>Deva</place>")))
                .isEqualTo("Deva");
    }

    @Test
    void aFormerNameMayStayInTheSpreadsheetAndBeUsedForSomethingElse() {
        FormDefinition second =
                version(2, "| text | settlement | Where? | town |", "| integer | town | Of how many? | |");
        FormDefinition third =
                version(3, "| text | settlement | Where? | town |", "| integer | town | Of how many? | |");
        MergedForm merged = new MergedForm(List.of(FIRST, second, third));
        Answers later = filled(second, "<settlement>Arad</settlement><town>20</town>");
        assertThat(cell(merged, "/data/settlement", later)).isEqualTo("Arad");
        assertThat(cell(merged, "/data/town", later)).isEqualTo("20");
        assertThat(cell(merged, "/data/settlement", LIPOVA)).isEqualTo("Lipova");
        assertThat(cell(merged, "/data/town", LIPOVA)).isEmpty();
    }

    @Test
    void twoQuestionsMayChangeNames() {
        FormDefinition before = version(1, "| text | a | First? | |", "| text | b | Second? | |");
        FormDefinition after = version(2, "| text | a | Second? | b |", "| text | b | First? | a |");
        MergedForm merged = new MergedForm(List.of(before, after));
        Answers answers = filled(before, "<a>one</a><b>two</b>");
        assertThat(cell(merged, "/data/a", answers)).isEqualTo("two");
        assertThat(cell(merged, "/data/b", answers)).isEqualTo("one");
    }

    @Test
    void theTurnsOfARenamedRepeatStayInOneTable() throws IOException {
        FormDefinition before =
                version(1, "| begin repeat | member | Member | |", "| text | nick | Name? | |", "| end repeat | | | |");
        FormDefinition after = version(
                2,
                "| begin repeat | person | Person | member |",
                "| text | called | What are they called? | nick |",
                "| end repeat | | | |");
        MergedForm merged = new MergedForm(List.of(before, after));
        assertThat(merged.form().tables().stream().map(Table::path)).containsExactly("/data", "/data/person");
        StringBuilder out = new StringBuilder();
        TableCsv csv = new TableCsv(Layout.of(merged.form()).getLast(), CsvStyle.TOLD_APART, out, merged);
        csv.write(filled(before, "<member><nick>Ana</nick></member><member><nick>Ion</nick></member>"));
        csv.write(filled(after, "<person><called>Eva</called></person>"));
        assertThat(out.toString().lines().map(line -> line.replaceAll(".*,", "")))
                .containsExactly("called", "Ana", "Ion", "Eva");
    }

    private static String cell(MergedForm merged, String path, Answers answers) {
        return merged.column(path).orElseThrow().cell(answers.root()).raw();
    }

    private static FormDefinition version(int number, String... rows) {
        String form = """
                | survey | | | | |
                | | type | name | label | romact::formerly |
                %s
                | settings | | |
                | | form_id | version |
                | | lives | %d |
                """.formatted(
                String.join("\n", Arrays.stream(rows).map(row -> "| " + row).toList()), number);
        Compiled compiled = XlsForm.compile(form.getBytes(StandardCharsets.UTF_8), "");
        assertThat(compiled.warnings())
                .filteredOn(w -> !w.key().contains("label"))
                .isEmpty();
        String xform = ((Compiled.CompiledForm) compiled).xml();
        return FormDefinition.read(xform.getBytes(StandardCharsets.UTF_8)).get();
    }

    private static Answers filled(FormDefinition form, String answers) {
        String xml = "<data id=\"lives\" version=\"%s\">%s<meta><instanceID>uuid:1</instanceID></meta></data>"
                .formatted(form.version(), answers);
        return Answers.read(form, xml.getBytes(StandardCharsets.UTF_8)).get();
    }
}
