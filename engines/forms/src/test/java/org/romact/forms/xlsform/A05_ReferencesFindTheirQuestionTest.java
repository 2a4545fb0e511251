package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code ${name}}. Behaviour as in pyxform's tests test_repeat, test_last_saved, test_dynamic_default and test_trigger. */
class A05_ReferencesFindTheirQuestionTest {
    private static String repeat(String calculation) {
        return """
                | survey | | | | |
                | | type | name | label | calculation |
                | | text | outside | O | |
                | | begin repeat | r | R | |
                | | text | a | A | |
                | | begin group | g | G | |
                | | text | b | B | |
                | | calculate | c | | %s |
                | | end group | | | |
                | | end repeat | | | |
                """.formatted(calculation);
    }

    private static String calculated(String calculation) {
        return Sheets.form(repeat(calculation)).bind("/data/r/g/c", "calculate");
    }

    @Test
    void areRelativeWithinARepeatAndWholePathsOutside() {
        assertThat(calculated("${b}")).isEqualTo(" ../b ");
        assertThat(calculated("${a}")).isEqualTo(" ../../a ");
        assertThat(calculated("${outside}")).isEqualTo(" /data/outside ");
        assertThat(calculated("count(${r})")).isEqualTo("count( /data/r )");
    }

    @Test
    void areWholePathsInIndexedRepeatButForItsIndices() {
        assertThat(calculated("indexed-repeat(${a}, ${r}, 1)")).isEqualTo("indexed-repeat( /data/r/a ,  /data/r , 1)");
        assertThat(calculated("indexed-repeat(${a}, ${r}, number(${b}))"))
                .isEqualTo("indexed-repeat( /data/r/a ,  /data/r , number( ../b ))");
    }

    @Test
    void lookFromTheQuestionInFiltersOfOtherInstances() {
        Sheets.Xml form = Sheets.form(repeat("instance('c')/root/item[name = ${b}]/label")
                + "| choices | | | |\n| | list_name | name | label |\n| | c | a | A |\n");
        assertThat(form.bind("/data/r/g/c", "calculate"))
                .isEqualTo("instance('c')/root/item[name =  current()/../b ]/label");
    }

    @Test
    void reachTheLastSavedForm() {
        Sheets.Xml form = Sheets.formUnread("""
                | survey | | | | |
                | | type | name | label | default |
                | | text | street | Street | ${last-saved#street} |
                """);
        assertThat(form.one("//instance[@id='__last-saved']/@src")).isEqualTo("jr://instance/last-saved");
        assertThat(form.one("//setvalue/@value")).isEqualTo(" instance('__last-saved')/data/street ");
    }

    @Test
    void showAnswersInLabels() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | text | who | Who? |
                | | note | n | 1 < 2, dear ${who} & co, ${who} |
                """);
        assertThat(form.all("//input[@ref='/data/n']/label/output/@value"))
                .containsExactly(" /data/who ", " /data/who ");
        assertThat(form.one("//input[@ref='/data/n']/label")).isEqualTo(" 1 < 2, dear  & co,  ");
    }

    @Test
    void lookUpInstancesInLabels() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | select_one c | q | Q |
                | | note | n | You live in instance('c')/root/item[name = ${q}]/label. |
                | choices | | | |
                | | list_name | name | label |
                | | c | a | A |
                """);
        assertThat(form.one("//label/output/@value")).isEqualTo("instance('c')/root/item[name =  /data/q ]/label");
    }

    @Test
    void tellAPresetAnswerFromOneToWorkOut() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | default |
                | | text | fixed | F | just so |
                | | date | day | D | 2026-11-24 |
                | | integer | minus | M | -5 |
                | | date | now | N | today() |
                | | begin repeat | r | R | |
                | | text | each | E | concat(${fixed}, 'x') |
                | | end repeat | | | |
                """);
        assertThat(form.one("//data/fixed")).isEqualTo("just so");
        assertThat(form.one("//data/day")).isEqualTo("2026-11-24");
        assertThat(form.one("//data/minus")).isEqualTo("-5");
        assertThat(form.one("//data/now")).isEmpty();
        assertThat(form.all("//model/setvalue[@event='odk-instance-first-load']/@ref"))
                .containsExactly("/data/now", "/data/r/each");
        assertThat(form.one("//repeat/setvalue[@event='odk-new-repeat']/@ref")).isEqualTo("/data/r/each");
    }

    @Test
    void setOffOtherQuestions() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | | |
                | | type | name | label | trigger | calculation |
                | | text | a | A | | |
                | | dateTime | when | | ${a} | now() |
                """);
        assertThat(form.one("//input[@ref='/data/a']/setvalue[@event='xforms-value-changed']/@value"))
                .isEqualTo("now()");
        assertThat(form.all("//bind[@nodeset='/data/when']/@calculate")).isEmpty();
    }
}
