package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Groups, repeats and settings. Behaviour as in pyxform's tests test_group, test_repeat, test_settings. */
class A06_GroupsAndRepeatsTest {
    @Test
    void standsInTheInstanceAsATemplateAndAFirstTurn() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | begin_repeat | outer | Outer |
                | | begin_repeat | inner | Inner |
                | | text | q | Q |
                | | end_repeat | | |
                | | end_repeat | | |
                """);
        assertThat(form.all("//data/outer")).hasSize(2);
        assertThat(form.all("//data/outer[@jr:template]/inner[@jr:template]/q")).hasSize(1);
        assertThat(form.all("//data/outer[not(@jr:template)]/inner/q")).hasSize(1);
        assertThat(form.one("//group[@ref='/data/outer']/repeat/@nodeset")).isEqualTo("/data/outer");
    }

    @Test
    void countsTurnsByAReferenceOrInANodeOfItsOwn() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | repeat_count |
                | | integer | n | N | |
                | | begin repeat | a | A | ${n} |
                | | text | x | X | |
                | | end repeat | | | |
                | | begin repeat | b | B | ${n} + 1 |
                | | text | y | Y | |
                | | end repeat | | | |
                """);
        assertThat(form.one("//repeat[@nodeset='/data/a']/@jr:count").strip()).isEqualTo("/data/n");
        assertThat(form.one("//repeat[@nodeset='/data/b']/@jr:count").strip()).isEqualTo("/data/b_count");
        assertThat(form.bind("/data/b_count", "calculate")).isEqualTo(" /data/n  + 1");
    }

    @Test
    void turnsYesAndNoIntoConditions() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | | |
                | | type | name | label | required | readonly |
                | | text | q | Q | yes | FALSE |
                """);
        assertThat(form.bind("/data/q", "required")).isEqualTo("true()");
        assertThat(form.bind("/data/q", "readonly")).isEqualTo("false()");
    }

    @Test
    void takesAliasesOfColumnsAndAttributesByName() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | | | |
                | | command | tag | Caption | relevance | bind::odk:length | body::accept |
                | | text | q | Q | true() | 5 | .pdf |
                """);
        assertThat(form.bind("/data/q", "relevant")).isEqualTo("true()");
        assertThat(form.bind("/data/q", "odk:length")).isEqualTo("5");
        assertThat(form.one("//input/@accept")).isEqualTo(".pdf");
    }

    @Test
    void obeysTheSettings() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | text | q | Q |
                | settings | | | | | | | | |
                | | form_title | form_id | version | style | instance_name | submission_url | public_key | namespaces |
                | | My form | my_form | 7 | pages | ${q} | https://example.org/s | KEY | ex="https://example.org/x" |
                """);
        assertThat(form.one("//h:title")).isEqualTo("My form");
        assertThat(form.one("//data/@id")).isEqualTo("my_form");
        assertThat(form.one("//data/@version")).isEqualTo("7");
        assertThat(form.one("//h:body/@class")).isEqualTo("pages");
        assertThat(form.bind("/data/meta/instanceName", "calculate").strip()).isEqualTo("/data/q");
        assertThat(form.one("//submission/@action")).isEqualTo("https://example.org/s");
        assertThat(form.one("//submission/@base64RsaPublicKey")).isEqualTo("KEY");
        assertThat(form.text()).contains("xmlns:ex=\"https://example.org/x\"");
        assertThat(form.bind("/data/meta/instanceID", "jr:preload")).isEqualTo("uid");
    }
}
