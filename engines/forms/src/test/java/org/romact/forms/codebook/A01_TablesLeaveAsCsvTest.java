package org.romact.forms.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.romact.forms.Forms;
import org.romact.forms.answers.Answers;
import org.romact.forms.definition.FormDefinition;

final class A01_TablesLeaveAsCsvTest {
    private final FormDefinition form = Forms.household();
    private final List<Layout> layouts = Layout.of(form);

    @Test
    void givesEachTableAFile() {
        assertThat(layouts).extracting(Layout::fileName).containsExactly("household.csv", "household-member.csv");
        assertThat(layouts.get(1).parent()).contains("household.csv");
    }

    @Test
    void splitsChoicesOfSeveralAndPlaces() {
        assertThat(layouts.getFirst().columns())
                .extracting(Column::name)
                .containsExactly(
                        "row_key",
                        "instance_id",
                        "form_version",
                        "start",
                        "town",
                        "water",
                        "water__pipe_inside",
                        "water__well",
                        "depth",
                        "tested",
                        "place_latitude",
                        "place_longitude",
                        "place_altitude",
                        "place_accuracy",
                        "photo",
                        "village",
                        "adults",
                        "instanceName");
    }

    @Test
    void writesOneLineForEachFilledForm() throws IOException {
        String key = Forms.answers("household-1.xml").root().key();
        assertThat(csv(layouts.getFirst(), CsvStyle.TOLD_APART).split("\r\n")[1])
                .isEqualTo(key + ",uuid:1,3,2027-03-01T09:30:00+02:00,Fundeni,well pipe_inside,1,1,12.5,,"
                        + "44.45,26.1,80.0,4.5,1700000000.jpg,,2,Fundeni");
    }

    @Test
    void writesOneLineForEachTurnAndTellsGapsApart() throws IOException {
        Answers answers = Forms.answers("household-1.xml");
        String[] lines = csv(layouts.get(1), CsvStyle.TOLD_APART).split("\r\n");
        assertThat(lines[0]).isEqualTo("row_key,parent_key,row_position,instance_id,form_version,name,age,income,sex");
        assertThat(lines[2])
                .isEqualTo(answers.rows("/data/member").get(1).key() + ","
                        + answers.root().key() + ",2,uuid:1,3,Ion 😀,7,(not asked),m");
    }

    @Test
    void marksRefusalsButKeepsTheCodeInTheColumnOfTheChoice() throws IOException {
        byte[] instance = Forms.instanceWith("<age>34</age>", "<age>-99</age>");
        Answers answers =
                Answers.read(form, instance, Set.of("-99", "f", "well")).get();
        StringBuilder out = new StringBuilder();
        new TableCsv(layouts.get(1), CsvStyle.TOLD_APART, out).write(answers);
        assertThat(out.toString()).contains(",Ana,(refused),410.5,f\r\n");
        new TableCsv(layouts.get(0), CsvStyle.STATA, out).write(answers);
        assertThat(out.toString()).contains(",Fundeni,well pipe_inside,.r,.r,12.5,");
    }

    @Test
    void quotesWhatNeedsIt() throws IOException {
        Answers answers = Forms.answersWith("<town>Fundeni</town>", "<town>a \"b\",\nc</town>");
        StringBuilder out = new StringBuilder();
        new TableCsv(layouts.getFirst(), CsvStyle.EMPTY, out).write(answers);
        assertThat(out.toString()).contains(",\"a \"\"b\"\",\nc\",");
    }

    @Test
    void keepsSpreadsheetsFromRunningWhatPeopleWrote() throws IOException {
        Answers answers = Forms.answersWith("<town>Fundeni</town>", "<town>=HYPERLINK(1)</town>");
        StringBuilder out = new StringBuilder();
        new TableCsv(layouts.getFirst(), CsvStyle.SPREADSHEET, out).write(answers);
        assertThat(out.toString()).startsWith("\uFEFF").contains(",'=HYPERLINK(1),");
    }

    @Test
    void lettersThatDoNotFitLeaveAsTheyCame() throws IOException {
        Answers answers = Forms.answersWith("<age>34</age>", "<age>about 34</age>");
        StringBuilder out = new StringBuilder();
        new TableCsv(layouts.get(1), CsvStyle.EMPTY, out).write(answers);
        assertThat(out.toString()).contains(",Ana,about 34,410.5,f\r\n");
    }

    @Test
    void namesThatMeetAreToldApartByTheirGroup() {
        FormDefinition twice = FormDefinition.read(Forms.formWithAll(
                        "<adults/>", "<place2><adults/></place2><adults/>",
                        "<bind nodeset=\"/data/note\"",
                                "<bind nodeset=\"/data/place2/adults\"/><bind nodeset=\"/data/note\""))
                .get();
        assertThat(Layout.of(twice).getFirst().columns())
                .extracting(Column::name)
                .contains("adults", "adults_2");
    }

    @Test
    void listsAllChoicesInAllLanguages() throws IOException {
        StringBuilder out = new StringBuilder();
        CodeList.write(form, out);
        assertThat(out.toString().lines())
                .startsWith(
                        "question,position,code,label Română (ro),label English (en)",
                        "/data/water,1,pipe_inside,Țeavă în casă,Pipe inside",
                        "/data/water,2,well,Fântână,Well <deep>");
    }

    private static String csv(Layout layout, CsvStyle style) throws IOException {
        StringBuilder out = new StringBuilder();
        new TableCsv(layout, style, out).write(Forms.answers("household-1.xml"));
        return out.toString();
    }
}
