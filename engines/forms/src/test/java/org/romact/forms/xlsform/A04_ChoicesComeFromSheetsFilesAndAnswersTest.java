package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.romact.forms.definition.FormDefinition;

/** Selects. Behaviour as in pyxform's tests test_choices_sheet, test_external_instances_for_selects, test_randomize_itemsets. */
class A04_ChoicesComeFromSheetsFilesAndAnswersTest {
    @Test
    void writesAListAsASecondaryInstanceWithItsOtherColumns() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | choice_filter |
                | | select_one state | s | State | |
                | | select_one town | t | Town | state = ${s} |
                | choices | | | | |
                | | list_name | name | label | state |
                | | state | x | X | |
                | | state | y | Y | |
                | | town | a | A | x |
                """);
        assertThat(form.all("//instance[@id='state']/root/item/name")).containsExactly("x", "y");
        assertThat(form.one("//instance[@id='town']/root/item/state")).isEqualTo("x");
        assertThat(form.one("//select1[@ref='/data/t']/itemset/@nodeset"))
                .isEqualTo("instance('town')/root/item[state =  /data/s ]");
        assertThat(form.one("//select1[@ref='/data/s']/itemset/label/@ref")).isEqualTo("label");
    }

    @ParameterizedTest
    @CsvSource({
        "places.csv, jr://file-csv/places.csv, name, label",
        "places.xml, jr://file/places.xml, name, label",
        "places.geojson, jr://file/places.geojson, id, title"
    })
    void choosesFromAFile(String file, String address, String value, String label) {
        Sheets.Xml form = Sheets.formUnread("""
                | survey | | | |
                | | type | name | label |
                | | select_one_from_file %s | q | Q |
                """.formatted(file));
        assertThat(form.one("//instance[@id='places']/@src")).isEqualTo(address);
        assertThat(form.one("//itemset/@nodeset")).isEqualTo("instance('places')/root/item");
        assertThat(form.one("//itemset/value/@ref")).isEqualTo(value);
        assertThat(form.one("//itemset/label/@ref")).isEqualTo(label);
    }

    @Test
    void choosesAmongEarlierAnswers() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | begin repeat | member | Member |
                | | text | first | Name |
                | | end repeat | | |
                | | select_one ${first} | head | Head |
                """);
        assertThat(form.one("//select1/itemset/@nodeset")).isEqualTo("/data/member[./first != '']");
        assertThat(form.one("//select1/itemset/value/@ref")).isEqualTo("first");
    }

    @Test
    void putsChoicesInRandomOrderFromASeed() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | parameters |
                | | select_one c | q | Q | randomize=true seed=42 |
                | choices | | | | |
                | | list_name | name | label | |
                | | c | a | A | |
                """);
        assertThat(form.one("//itemset/@nodeset")).isEqualTo("randomize(instance('c')/root/item, 42)");
    }

    @Test
    void asksWhatIsMeantByOther() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | select_one c or_other | q | Q |
                | choices | | | |
                | | list_name | name | label |
                | | c | a | A |
                """);
        assertThat(form.all("//instance[@id='c']/root/item/name")).containsExactly("a", "other");
        assertThat(form.bind("/data/q_other", "relevant")).isEqualTo("selected(../q, 'other')");
        assertThat(form.one("//input[@ref='/data/q_other']/label")).isEqualTo("Specify other.");
    }

    @Test
    void makesATableOfSelects() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | appearance |
                | | begin group | g | All of them | table-list |
                | | select_one c | q1 | One | |
                | | select_one c | q2 | Two | |
                | | end group | | | |
                | choices | | | | |
                | | list_name | name | label | |
                | | c | a | A | |
                """);
        assertThat(form.one("//group/@appearance")).isEqualTo("field-list");
        assertThat(form.all("//select1/@appearance")).containsExactly("label", "list-nolabel", "list-nolabel");
        assertThat(form.one("//input/label")).isEqualTo("All of them");
    }

    @Test
    void looksIntoFilesThatExpressionsName() {
        Sheets.Xml form = Sheets.formUnread("""
                | survey | | | | |
                | | type | name | label | calculation |
                | | csv-external | towns | | |
                | | text | code | Code | |
                | | calculate | c | | pulldata('fruits', 'name', 'key', ${code}) |
                """);
        assertThat(form.one("//instance[@id='towns']/@src")).isEqualTo("jr://file-csv/towns.csv");
        assertThat(form.one("//instance[@id='fruits']/@src")).isEqualTo("jr://file-csv/fruits.csv");
    }

    @Test
    void refusesFilesInFoldersWhereverTheyAreNamed() {
        assertThat(Sheets.problems("""
                | survey | | | | | |
                | | type | name | label | calculation | image |
                | | calculate | a | | pulldata('lists/fruits', 'name', 'key', '1') | |
                | | calculate | b | | pulldata('../fruits', 'name', 'key', '1') | |
                | | calculate | c | | pulldata('', 'name', 'key', '1') | |
                | | select_one_from_file lists/towns.csv | d | D | | |
                | | text | e | E | | pictures/e.png |
                | | text | f | F | | ${e}.png |
                | | select_one l | g | G | | |
                | choices | | | | | |
                | | list_name | name | label | image | |
                | | l | x | X | .x.png | |
                """).stream().map(p -> p.split(" ", 2)[0]))
                .containsExactly("survey!2:D", "survey!3:D", "survey!4:D", "survey!5:A", "survey!6:E", "choices!2:D");
    }

    @Test
    void aPictureMayBeNamedByAnAnswer() {
        String xform = Sheets.form("""
                | survey | | | | |
                | | type | name | label | image |
                | | text | town | Town | |
                | | note | n | Map | ${town}.png |
                """).text();
        FormDefinition form =
                FormDefinition.read(xform.getBytes(StandardCharsets.UTF_8)).get();
        assertThat(form.attachments()).isEmpty();
    }

    @Test
    void leavesChoicesUnderAQuestionThatSearchesAFile() {
        Sheets.Xml form = Sheets.formUnread("""
                | survey | | | | |
                | | type | name | label | appearance |
                | | select_one c | q | Q | search('fruits') |
                | choices | | | | |
                | | list_name | name | label | |
                | | c | name_key | name | |
                """);
        assertThat(form.one("//select1/item/value")).isEqualTo("name_key");
        assertThat(form.all("//itemset")).isEmpty();
    }
}
