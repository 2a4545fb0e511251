package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.romact.forms.xlsform.Compiled.CompiledForm;
import org.romact.forms.xlsform.Workbook.Written;

/** What stands beside a table, and triggers beside what nobody answers: pyxform passes some over without a word, and refuses others. */
class A24_NothingIsLostInTheMarginsTest {
    private static final Sheet.Row HEADING = new Sheet.Row(1, List.of("type", "name", "label"));
    private static final Sheet.Row QUESTION = new Sheet.Row(2, List.of("text", "first", "First"));

    @Test
    void refusesACellUnderNoHeadingOfAMarkdownTable() {
        assertThat(Sheets.problems("""
                | survey | | | |
                | | type | name | label | |
                | | text | q | Q | stray |
                | | text | r | R | again |
                """))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("survey!2:D ")
                .contains("no heading");
        assertThat(Sheets.problems("""
                | survey | | | |
                | | type | name | label |
                | | text | q | Q | longer than the heading |
                """)).hasSize(1).first().asString().startsWith("survey!2:D ");
        assertThat(Sheets.problems("""
                | survey | | | |
                | | type | name | label |
                | | select_one l | q | Q |
                | choices | | | | |
                | | list_name | | name | label |
                | | l | stray | a | A |
                """)).anyMatch(p -> p.startsWith("choices!2:B "));
    }

    @Test
    void wordsBehindTheLastBarAreARemark() {
        assertThat(Sheets.warnings("""
                | survey | | | |
                | | type | name | label |
                | | text | q | Q | who asked for this?
                """)).isEmpty();
        assertThat(Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | text | q | a bar is missing
                """).one("//input/label")).isEqualTo("a bar is missing");
    }

    @Test
    void warnsOfItInASpreadsheetAndInCommaSeparatedText() {
        Sheet.Row stray = new Sheet.Row(2, List.of("text", "q", "Q", "a remark"));
        assertThat(warnings(HEADING, stray, new Sheet.Row(3, List.of("text", "r", "R", "another"))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("survey!2:D ");
        byte[] csv = "survey\n,type,,name,label\n,text,stray,q,Q\n".getBytes(StandardCharsets.UTF_8);
        Compiled compiled = XlsForm.compile(csv, "");
        assertThat(compiled).isInstanceOf(CompiledForm.class);
        assertThat(compiled.warnings()).singleElement().asString().startsWith("survey!2:B ");
    }

    @Test
    void passesOverRowsBelowMoreThanSixtyEmptyOnes() {
        assertThat(form(HEADING, QUESTION, new Sheet.Row(63, List.of("text", "far", "Far")))
                        .xml())
                .contains("/data/far");
        Sheet.Row farther = new Sheet.Row(64, List.of("buy paper", "", "and pencils"));
        assertThat(form(HEADING, QUESTION, farther).xml()).doesNotContain("pencils");
        assertThat(warnings(HEADING, QUESTION, farther))
                .singleElement()
                .asString()
                .startsWith("survey!64:- ");
    }

    @Test
    void passesOverColumnsBeyondMoreThanTwentyEmptyOnes() {
        assertThat(form(wide(HEADING, 20, "hint"), wide(QUESTION, 20, "Help")).xml())
                .contains("Help");
        Sheet.Row[] rows = {wide(HEADING, 21, "hint"), wide(QUESTION, 21, "Help")};
        assertThat(form(rows).xml()).doesNotContain("Help");
        assertThat(warnings(rows))
                .singleElement()
                .asString()
                .startsWith("survey!1:Y ")
                .contains("“hint”");
    }

    private static Sheet.Row wide(Sheet.Row row, int empty, String last) {
        List<String> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < empty; i++) cells.add("");
        cells.add(last);
        return new Sheet.Row(row.number(), cells);
    }

    private static CompiledForm form(Sheet.Row... rows) {
        return (CompiledForm) compile(rows);
    }

    private static List<Problem> warnings(Sheet.Row... rows) {
        return compile(rows).warnings();
    }

    private static Compiled compile(Sheet.Row... rows) {
        return XlsForm.compile(new Workbook(List.of(new Sheet("survey", List.of(rows))), "", Written.SPREADSHEET));
    }

    @Test
    void refusesATriggerThatNamesNothingInAnyRow() {
        for (String kind : List.of("group", "repeat")) {
            for (String trigger : List.of("first", "${nobody}", "${first} ${first}")) {
                assertThat(Sheets.problems(around(kind, trigger, "")))
                        .as(kind + " " + trigger)
                        .singleElement()
                        .asString()
                        .startsWith("survey!3:D ");
                assertThat(Sheets.problems(around(kind, "", trigger.replace("${nobody}", "nobody"))))
                        .as("end " + kind + " " + trigger)
                        .singleElement()
                        .asString()
                        .startsWith("survey!5:D ");
            }
        }
        assertThat(Sheets.problems("""
                | survey | | | | |
                | | type | name | label | trigger |
                | | begin loop over l | g | G | first |
                | | text | q | Q | |
                | | end loop | | | |
                | choices | | | |
                | | list_name | name | label |
                | | l | a | A |
                """)).singleElement().asString().startsWith("survey!2:D ");
    }

    @Test
    void passesOverASoundTriggerOfAGroupAndSaysSo() {
        assertThat(Sheets.form(around("group", "${first}", "")).text()).doesNotContain("setvalue");
        assertThat(Sheets.warnings(around("group", "${first}", "")))
                .singleElement()
                .asString()
                .startsWith("survey!3:D ")
                .contains("passed over");
    }

    private static String around(String kind, String trigger, String atTheEnd) {
        return """
                | survey | | | | |
                | | type | name | label | trigger |
                | | text | first | First | |
                | | begin %1$s | g | G | %2$s |
                | | text | q | Q | |
                | | end %1$s | | | %3$s |
                """.formatted(kind, trigger, atTheEnd);
    }

    @Test
    void refusesATriggerThatIsNothingButCommas() {
        assertThat(Sheets.problems("""
                | survey | | | | |
                | | type | name | label | trigger |
                | | text | a | A | |
                | | text | b | B | , |
                | | csv-external | c | | ${a}${a} |
                | | text | d | D | ${a}, |
                """).stream().map(p -> p.split(" ", 2)[0]))
                .containsExactly("survey!3:D", "survey!4:D");
    }
}
