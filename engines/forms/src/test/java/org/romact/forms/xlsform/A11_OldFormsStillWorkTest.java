package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.romact.forms.xlsform.Compiled.CompiledForm;

/** What form authors wrote ten years ago, and towns still have in their drawers. */
class A11_OldFormsStillWorkTest {
    private static final String ROOMS = """
            | choices | | | |
            | | list_name | name | label | floor |
            | | room | kitchen | Kitchen | ground |
            | | room | attic | Attic | top |
            | | room | none | None | |
            """;

    @Test
    void aLoopBecomesAGroupForEachChoice() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | begin loop over room | rooms | Rooms |
                | | integer | windows | Windows of the %(label)s (%(name)s, %(floor)s) |
                | | end loop | | |
                """ + ROOMS);
        assertThat(form.all("//group/@ref")).containsExactly("/data/rooms", "/data/rooms/kitchen", "/data/rooms/attic");
        assertThat(form.one("//input[@ref='/data/rooms/attic/windows']/label"))
                .isEqualTo("Windows of the Attic (attic, top)");
        assertThat(form.one("//group[@ref='/data/rooms/kitchen']/label")).isEqualTo("Kitchen");
        assertThat(form.all("//bind[@nodeset='/data/rooms/none/windows']")).hasSize(0);
    }

    @Test
    void aLoopSpeaksEachLanguageOfItsChoices() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label::English (en) | label::Magyar (hu) |
                | | begin loop over room | rooms | Rooms | Szobák |
                | | begin group | inside | In the %(label)s | %(label)s |
                | | integer | beds | Beds | Ágyak |
                | | end group | | | |
                | | end loop | | | |
                | choices | | | | |
                | | list_name | name | label::English (en) | label::Magyar (hu) |
                | | room | attic | Attic | Padlás |
                """);
        assertThat(form.all("//text[@id='/data/rooms/attic/inside:label']/value"))
                .containsExactly("In the Attic", "Padlás");
    }

    @Test
    void aLoopIsClosedAndHasAList() {
        assertThat(Sheets.problems("""
                        | survey | | | |
                        | | type | name | label |
                        | | begin loop over room | rooms | Rooms |
                        | | integer | beds | Beds |
                        """ + ROOMS)).anyMatch(p -> p.contains("survey!3:A") || p.contains("never closed"));
        assertThat(Sheets.problems("""
                        | survey | | | |
                        | | type | name | label |
                        | | end loop | | |
                        | | begin loop | a | A |
                        | | integer | beds | Beds |
                        | | end loop | | |
                        | | begin loop over rom | b | B |
                        | | end group | | |
                        | | end loop | | |
                        """ + ROOMS))
                .anyMatch(p -> p.contains("There is no loop to end here"))
                .anyMatch(p -> p.contains("Say over which list"))
                .anyMatch(p -> p.contains("Did you mean “room”?"));
    }

    @Test
    void tagsOfOpenStreetMapAreAskedFor() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | osm house | building | Building |
                | | osm | road | Road |
                | osm | | | |
                | | list_name | name | label |
                | | house | addr:street | Street |
                | | house | levels | Floors |
                """);
        assertThat(form.all("//upload[@ref='/data/building']/tag/@key")).containsExactly("addr:street", "levels");
        assertThat(form.all("//upload[@ref='/data/building']/tag/label")).containsExactly("Street", "Floors");
        assertThat(form.all("//upload[@ref='/data/road']/tag")).isEmpty();
    }

    @Test
    void oldTypesSayWhatToEnterUnlessTheAuthorDoes() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | hint |
                | | phone number | mobile | Mobile | |
                | | number of days in last month | sick | Days ill | None is 0. |
                """);
        assertThat(form.one("//input[@ref='/data/mobile']/hint")).isEqualTo("Enter numbers only.");
        assertThat(form.one("//input[@ref='/data/sick']/hint")).isEqualTo("None is 0.");
    }

    @Test
    void aFlatFormShowsGroupsButDoesNotStoreThem() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | relevant |
                | | integer | age | Age | |
                | | begin group | school | School | ${age} < 18 |
                | | text | class | Class | |
                | | text | bus | Bus | ${class} != '' |
                | | end group | | | |
                | settings | |
                | | flat |
                | | yes |
                """);
        assertThat(form.all("//instance/data/class")).hasSize(1);
        assertThat(form.all("//instance/data/school")).isEmpty();
        assertThat(form.bind("/data/class", "relevant")).isEqualTo(" /data/age  < 18");
        assertThat(form.bind("/data/bus", "relevant")).isEqualTo(" /data/age  < 18 and ( /data/class  != '')");
        assertThat(form.one("//group/label")).isEqualTo("School");
        assertThat(form.all("//group/@ref")).isEmpty();
    }

    @Test
    void noneGoesWithNoOtherAnswer() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | select_multiple room | heated | Heated |
                """ + ROOMS + """
                | settings | |
                | | add_none_option |
                | | yes |
                """);
        assertThat(form.bind("/data/heated", "constraint")).isEqualTo("(.='none' or not(selected(., 'none')))");
    }

    @Test
    void listsKeptOutsideGoIntoAFileOfTheirOwn() {
        Compiled compiled = Sheets.compile("""
                | survey | | | | |
                | | type | name | label | choice_filter |
                | | text | county | County | |
                | | select_one_external towns | town | Town | county=${county} |
                | external_choices | | | | |
                | | list_name | name | label | county |
                | | towns | ozd | Ózd | |
                | | towns | baja | Baja "on the Danube" | bk |
                """);
        assertThat(((CompiledForm) compiled).itemsets()).isEqualTo("""
                "list_name","name","label","county"\r
                "towns","ozd","Ózd",""\r
                "towns","baja","Baja ""on the Danube""\","bk"\r
                """);
        assertThat(((CompiledForm) Sheets.compile("| survey |\n| | type | name | label |\n| | text | q | Q |\n"))
                        .itemsets())
                .isEmpty();
    }

    @Test
    void theOnlySheetIsTheSurveyWhateverItIsCalled() {
        String workbook = "| Sheet1 |\n| | type | name | label |\n| | text | q | Q |\n";
        assertThat(XlsForm.compile(workbook.getBytes(StandardCharsets.UTF_8), ""))
                .isInstanceOf(CompiledForm.class);
    }

    @Test
    void theNewerWordForTheFormsIdCounts() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | text | q | Q |
                | settings | | |
                | | id_string | form_id |
                | | old | new |
                """);
        assertThat(form.one("//instance/data/@id")).isEqualTo("new");
    }
}
