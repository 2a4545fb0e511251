package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns and settings of an author's own, which pyxform writes out even where no device could read the form. */
class A25_WhatIsWrittenIsAlwaysXmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bind::nodeset",
                "body::ref",
                "body::nodeset",
                "control::bind",
                "instance::jr:template",
                "bind::xmlns",
                "bind::xmlns:x",
                "body::esri:style",
                "bind::foo:bar",
                "instance::foo:bar",
                "media::picture"
            })
    void refusesAColumnThatCouldNotBeWritten(String heading) {
        assertThat(Sheets.problems("""
                | survey | | | | |
                | | type | name | label | %s |
                | | text | q | Q | x |
                | | text | r | R | y |
                """.formatted(heading)))
                .singleElement()
                .asString()
                .matches("survey![12]:D .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attribute::id", "attribute::version", "attribute::esri:style", "attribute::xmlns"})
    void refusesASettingThatCouldNotBeWritten(String heading) {
        assertThat(Sheets.problems("""
                | survey | | | |
                | | type | name | label |
                | | text | q | Q |
                | settings | |
                | | %s |
                | | x |
                """.formatted(heading)))
                .singleElement()
                .asString()
                .startsWith("settings!");
    }

    @Test
    void aColumnOfChoicesNeedsItsPrefixToo() {
        String form = """
                | survey | | | |
                | | type | name | label::en |
                | | select_one l | q | Q |
                | choices | | | | |
                | | list_name | name | label::en | foo:bar |
                | | l | a | A | x |
                """;
        assertThat(Sheets.problems(form)).singleElement().asString().startsWith("choices!1:D ");
        assertThat(Sheets.form(form + "| settings | |\n| | namespaces |\n| | foo=\"urn:foo\" |\n")
                        .text())
                .contains("<foo:bar>x</foo:bar>");
    }

    @Test
    void prefixesThatAreKnownOrDeclaredAreWritten() {
        assertThat(Sheets.form("""
                | survey | | | | | |
                | | type | name | label | body::esri:style | bind::odk:length |
                | | text | q | Q | x | 5 |
                | settings | |
                | | namespaces |
                | | esri="http://esri.com/xforms" |
                """).text()).contains("esri:style=\"x\"", "odk:length=\"5\"");
    }

    @Test
    void aLargePictureAloneIsRefusedOfAQuestionOnly() {
        String form = """
                | survey | | | | |
                | | type | name | label | %s |
                | | begin group | g | G | %s |
                | | select_one l | q | Q | %s |
                | | end group | | | |
                | choices | | | | |
                | | list_name | name | label | big-image |
                | | l | a | A | a.png |
                """;
        assertThat(Sheets.problems(form.formatted("big-image", "", "q.png")))
                .singleElement()
                .asString()
                .startsWith("survey!3:D ");
        assertThat(Sheets.warnings(form.formatted("big-image", "g.png", "")).stream()
                        .map(w -> w.split(" ", 2)[0]))
                .containsExactly("survey!2:D", "choices!2:D");
    }

    @Test
    void aQuestionMayBeCalledAsTheFormIs() {
        assertThat(Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | text | data | Data |
                | | note | n | ${data} |
                """)
                        .one("//input[@ref='/data/n']/label/output/@value")
                        .strip())
                .isEqualTo("/data/data");
        assertThat(Sheets.problems("| survey | | | |\n| | type | name | label |\n| | note | n | ${meta} |\n"))
                .singleElement()
                .asString()
                .startsWith("survey!2:C ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select_one ${t} or_other", "select_one_from_file towns.csv or_other"})
    void orOtherNeedsAListOfItsOwn(String type) {
        assertThat(Sheets.problems("""
                | survey | | | |
                | | type | name | label |
                | | begin repeat | r | R |
                | | text | t | T |
                | | end repeat | | |
                | | %s | q | Q |
                """.formatted(type)))
                .singleElement()
                .asString()
                .startsWith("survey!5:A ");
    }
}
