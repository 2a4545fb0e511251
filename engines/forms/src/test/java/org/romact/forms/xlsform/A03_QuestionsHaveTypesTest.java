package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The type column. Behaviour as in pyxform's question type dictionary and its tests test_fields, test_range, test_metadata. */
class A03_QuestionsHaveTypesTest {
    private static Sheets.Xml asked(String type) {
        return Sheets.form("""
                | survey | | | |
                | | type | name | label |
                | | %s | q | Q |
                | choices | | | |
                | | list_name | name | label |
                | | c | a | A |
                """.formatted(type));
    }

    @ParameterizedTest
    @CsvSource({
        "text, input, string",
        "string, input, string",
        "integer, input, int",
        "int, input, int",
        "Integer, input, int",
        "decimal, input, decimal",
        "date, input, date",
        "time, input, time",
        "dateTime, input, dateTime",
        "datetime, input, dateTime",
        "geopoint, input, geopoint",
        "gps, input, geopoint",
        "geotrace, input, geotrace",
        "geoshape, input, geoshape",
        "barcode, input, barcode",
        "note, input, string",
        "acknowledge, trigger, string",
        "image, upload, binary",
        "photo, upload, binary",
        "audio, upload, binary",
        "video, upload, binary",
        "file, upload, binary",
        "range, range, int",
        "select_one c, select1, string",
        "select one c, select1, string",
        "select1 c, select1, string",
        "select_multiple c, select, string",
        "select all that apply c, select, string",
        "rank c, odk:rank, odk:rank",
        "percentage, input, int"
    })
    void becomesAControlAndABind(String type, String control, String data) {
        Sheets.Xml form = asked(type);
        assertThat(form.one("//*[name()='%s']/@ref".formatted(control))).isEqualTo("/data/q");
        assertThat(form.bind("/data/q", "type")).isEqualTo(data);
    }

    @ParameterizedTest
    @CsvSource({
        "start, timestamp, start", "end, timestamp, end", "today, date, today", "deviceid, property, deviceid",
        "imei, property, deviceid", "phonenumber, property, phonenumber", "username, property, username",
                "email, property, email"
    })
    void fillsInWhatTheDeviceKnows(String type, String preload, String what) {
        Sheets.Xml form = asked(type + " | p | |\n| | text");
        assertThat(form.bind("/data/p", "jr:preload")).isEqualTo(preload);
        assertThat(form.bind("/data/p", "jr:preloadParams")).isEqualTo(what);
    }

    @Test
    void hidesWhatIsCalculatedOrHidden() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | calculation |
                | | integer | age | Age | |
                | | calculate | double | | ${age} * 2 |
                | | hidden | secret | | |
                """);
        assertThat(form.bind("/data/double", "calculate")).isEqualTo(" /data/age  * 2");
        assertThat(form.all("//body//input/@ref | //*[name()='h:body']//input/@ref"))
                .containsExactly("/data/age");
    }

    @Test
    void limitsARangeAndTurnsItDecimalWhereASideIs() {
        Sheets.Xml form = asked("range | r | R |\n| | text");
        assertThat(form.all("//range/@start")).containsExactly("1");
        Sheets.Xml decimal = Sheets.form("""
                | survey | | | | |
                | | type | name | label | parameters |
                | | range | r | R | start=0;end=5, step=0.5 |
                """);
        assertThat(decimal.bind("/data/r", "type")).isEqualTo("decimal");
        assertThat(decimal.one("//range/@step")).isEqualTo("0.5");
    }

    @Test
    void logsTheFillingUnderMeta() {
        Sheets.Xml form = Sheets.form("""
                | survey | | | | |
                | | type | name | label | parameters |
                | | audit | | | location-priority=balanced location-min-interval=60 location-max-age=120 track-changes=true |
                | | text | q | Q | |
                """);
        assertThat(form.bind("/data/meta/audit", "odk:location-max-age")).isEqualTo("120");
        assertThat(form.bind("/data/meta/audit", "odk:track-changes")).isEqualTo("true");
    }

    @Test
    void takesPlacesAndRecordsInTheBackground() {
        Sheets.Xml form = Sheets.formUnread("""
                | survey | | | | | |
                | | type | name | label | trigger | parameters |
                | | start-geopoint | here | | | |
                | | background-audio | sound | | | quality=low |
                | | text | q | Q | | |
                | | background-geopoint | then | | ${q} | |
                """);
        assertThat(form.one("//odk:setgeopoint[@event='odk-instance-first-load']/@ref"))
                .isEqualTo("/data/here");
        assertThat(form.one("//odk:recordaudio/@odk:quality")).isEqualTo("low");
        assertThat(form.one("//input/odk:setgeopoint/@ref")).isEqualTo("/data/then");
    }

    @Test
    void namesANoteThatHasNoName() {
        assertThat(asked("note | | Hello |\n| | text").all("//generated_note_name_2"))
                .hasSize(1);
    }
}
