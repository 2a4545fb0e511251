package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Small things that programs around ODK have come to rely on; each was found by comparing with pyxform 4.5. */
class A12_FormsAreAsPyxformMakesThemTest {
    @Test
    void spacesStandAroundTextBesideAnAnswer() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | text | who | Who? |
                | | note | a | Dear ${who} |
                | | note | b | ${who} |
                | | note | c | Dear friend |
                """);
        assertThat(form.one("//input[@ref='/data/a']/label")).isEqualTo(" Dear  ");
        assertThat(form.one("//input[@ref='/data/b']/label")).isEmpty();
        assertThat(form.one("//input[@ref='/data/c']/label")).isEqualTo("Dear friend");
    }

    @Test
    void everyRepeatHasALabelAndItsAppearanceIsItsOwn() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | appearance |
                | | begin repeat | member | | field-list |
                | | text | name | Name | |
                | | end repeat | | | |
                """);
        assertThat(form.all("//group[@ref='/data/member']/label")).hasSize(1);
        assertThat(form.all("//group[@ref='/data/member']/@appearance")).isEmpty();
        assertThat(form.one("//repeat/@appearance")).isEqualTo("field-list");
    }

    @Test
    void aRepeatInAGroupOfATemplateHasATemplateToo() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | begin repeat | house | House |
                | | begin group | people | People |
                | | begin repeat | member | Member |
                | | text | name | Name |
                | | end repeat | | |
                | | end group | | |
                | | end repeat | | |
                """);
        assertThat(form.all("//instance/data/house[@jr:template]/people/member"))
                .hasSize(2);
        assertThat(form.all("//instance/data/house[not(@jr:template)]/people/member"))
                .hasSize(1);
    }

    @Test
    void filesStandInTheOrderOfTheSurvey() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | calculation |
                | | calculate | price | | pulldata('prices', 'price', 'code', 'a') |
                | | select_one_from_file towns.csv | town | Town | |
                | | xml-external | roads | | |
                """);
        assertThat(form.all("//instance/@id")).containsExactly("prices", "towns", "roads");
    }

    @Test
    void aFilterCountsForThePlacesOnAMap() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | | |
                | | type | name | label | parameters | choice_filter |
                | | text | kind | Kind | | |
                | | geopoint | place | Place | reference-geometry=wells | kind=${kind} |
                | choices | | | | |
                | | list_name | name | label | kind |
                | | wells | w1 | Well | deep |
                """);
        assertThat(form.one("//input[@ref='/data/place']/itemset/@nodeset"))
                .isEqualTo("instance('wells')/root/item[kind= /data/kind ]");
    }

    @Test
    void aWordBeforeAnInstanceDoesNotHideIt() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | relevant |
                | | begin repeat | r | R | |
                | | text | code | Code | |
                | | text | why | Why? | true() and instance('c')/root/item[name = ${code}]/label = 'x' |
                | | end repeat | | | |
                | choices | | | |
                | | list_name | name | label |
                | | c | a | A |
                """);
        assertThat(form.bind("/data/r/why", "relevant")).contains("item[name =  current()/../code ]");
    }

    @Test
    void aLanguageThatSaysNothingIsLeftOut() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label::English (en) | hint::Magyar (hu) |
                | | text | q | Q | |
                """);
        assertThat(form.all("//translation/@lang")).containsExactly("English (en)");
    }

    @Test
    void aTableOfSelectsEndsWithTheFirstEndWithinIt() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | appearance |
                | | begin group | g | G | table-list |
                | | select_one yn | a | A | |
                | | begin group | h | H | |
                | | select_one yn | b | B | |
                | | end group | | | |
                | | select_one yn | c | C | |
                | | end group | | | |
                | choices | | | |
                | | list_name | name | label |
                | | yn | y | Yes |
                """);
        assertThat(form.one("//select1[@ref='/data/g/h/b']/@appearance")).isEqualTo("list-nolabel");
        assertThat(form.all("//select1[@ref='/data/g/c']/@appearance")).isEmpty();
    }

    @Test
    void expressionsAreOneLine() {
        Workbook workbook = new Workbook(
                java.util.List.of(new Sheet(
                        "survey",
                        java.util.List.of(
                                new Sheet.Row(1, java.util.List.of("type", "name", "calculation")),
                                new Sheet.Row(2, java.util.List.of("calculate", "q", "if(true(),\n1, 2)"))))),
                "",
                Workbook.Written.TEXT);
        assertThat(((Compiled.CompiledForm) XlsForm.compile(workbook)).xml()).contains("\"if(true(), 1, 2)\"");
    }

    @Test
    void whatIsWrongInTextsNobodySeesIsFoundToo() {
        assertThat(Sheets.problems("""
                        | survey | | | | |
                        | | type | name | label | calculation |
                        | | calculate | q | About ${nobody} | 1 |
                        """)).anyMatch(p -> p.startsWith("survey!2:C") && p.contains("nobody"));
        assertThat(Sheets.problems("""
                        | survey | | | | |
                        | | type | name | label | appearance |
                        | | select_one_from_file f.csv | q | Q | search('f') |
                        """)).anyMatch(p -> p.startsWith("survey!2:D") && p.contains("search()"));
        assertThat(Sheets.problems("""
                        | survey | | | | |
                        | | type | name | label | parameters |
                        | | hidden | q | Q | rows |
                        """)).anyMatch(p -> p.contains("mend “rows”"));
    }

    @Test
    void circlesThroughRequiredReadonlyAndOnceAreFound() {
        for (String column : new String[] {"required", "readonly", "relevant"}) {
            assertThat(Sheets.problems("""
                            | survey | | | | |
                            | | type | name | label | %s |
                            | | text | a | A | ${b} = 'x' |
                            | | text | b | B | ${a} = 'x' |
                            """.formatted(column))).anyMatch(p -> p.contains("a → b → a"));
        }
        assertThat(Sheets.problems("""
                        | survey | | | |
                        | | type | name | calculation |
                        | | calculate | a | once(${a}) |
                        """)).anyMatch(p -> p.contains("a → a"));
        Sheets.form("""
                | survey | | | | | |
                | | type | name | label | readonly | constraint |
                | | begin group | g | G | ${a} = 'x' | |
                | | text | a | A | | ${a} != 'y' |
                | | end group | | | | |
                """);
    }

    @Test
    void entitiesThatCompeteMakeRoomOutwards() {
        Sheets.Xml form = Sheets.formUnread("""
                | survey | | | | |
                | | type | name | label | save_to |
                | | begin group | farm | Farm | |
                | | begin group | field | Field | |
                | | text | crop | Crop | fields#crop |
                | | text | owner | Owner | |
                | | end group | | | |
                | | end group | | | |
                | entities | | |
                | | list_name | label |
                | | fields | ${crop} |
                | | owners | ${owner} |
                """);
        assertThat(form.one("//instance/data/farm/field/meta/entity/@dataset")).isEqualTo("fields");
        assertThat(form.one("//instance/data/farm/meta/entity/@dataset")).isEqualTo("owners");
        assertThat(Sheets.problems("""
                        | survey | | | | |
                        | | type | name | label | save_to |
                        | | begin group | field | Field | |
                        | | text | crop | Crop | fields#crop |
                        | | text | owner | Owner | owners#name_of |
                        | | end group | | | |
                        | entities | | |
                        | | list_name | label |
                        | | fields | ${crop} |
                        | | owners | ${owner} |
                        """)).anyMatch(p -> p.contains("Two entities are made of the same group"));
    }

    @Test
    void aTriggerThatNobodyAnswersIsOnlyOdd() {
        assertThat(Sheets.warnings("""
                        | survey | | | | |
                        | | type | name | label | trigger |
                        | | start | began | | |
                        | | text | q | Q | ${began}, |
                        """)).anyMatch(w -> w.contains("“began” is not put to anybody"));
    }

    @Test
    void romactsOwnColumnIsKeptInItsOwnNameSpace() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | romact::formerly |
                | | text | settlement | Where? | town,  village |
                | | begin repeat | person | Person | member |
                | | text | nick | Name? | |
                | | end repeat | | | |
                """);
        assertThat(form.text())
                .contains(
                        "xmlns:romact=\"urn:romact:xforms\"",
                        "<bind nodeset=\"/data/settlement\" type=\"string\" romact:formerly=\"town village\"/>",
                        "<bind nodeset=\"/data/person\" romact:formerly=\"member\"/>");
        assertThat(Sheets.form("| survey | | | |\n| | type | name | label |\n| | text | q | Q |\n")
                        .text())
                .doesNotContain("romact");
    }

    @Test
    void refusesFormerNamesThatCannotHaveBeen() {
        assertThat(Sheets.problems("""
                | survey | | | | |
                | | type | name | label | romact::formerly |
                | | text | a | A | 1st |
                | | text | b | B | town |
                | | text | c | C | village town |
                """).stream().map(p -> p.split(" ", 2)[0]))
                .containsExactly("survey!2:D", "survey!4:D");
    }
}
