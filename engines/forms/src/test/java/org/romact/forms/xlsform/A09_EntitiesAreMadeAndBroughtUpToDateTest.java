package org.romact.forms.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Entities. Behaviour as in pyxform's tests/entities and ODK's entities specification. */
class A09_EntitiesAreMadeAndBroughtUpToDateTest {
    @Test
    void makesAnEntityOfAFilledForm() {
        Sheets.Xml form = Sheets.formUnread("""
                | survey | | | | |
                | | type | name | label | save_to |
                | | text | species | Species | kind |
                | entities | | | |
                | | list_name | label | create_if |
                | | trees | ${species} | ${species} != '' |
                """);
        assertThat(form.one("//data/meta/entity/@dataset")).isEqualTo("trees");
        assertThat(form.one("//data/meta/entity/@create")).isEqualTo("1");
        assertThat(form.bind("/data/species", "entities:saveto")).isEqualTo("kind");
        assertThat(form.bind("/data/meta/entity/@create", "calculate")).isEqualTo(" /data/species  != ''");
        assertThat(form.bind("/data/meta/entity/label", "calculate").strip()).isEqualTo("/data/species");
        assertThat(form.one("//setvalue[@ref='/data/meta/entity/@id']/@value")).isEqualTo("uuid()");
        assertThat(form.one("//model/@entities:entities-version")).isEqualTo("2024.1.0");
    }

    @Test
    void bringsAnEntityUpToDate() {
        Sheets.Xml form = Sheets.formUnread("""
                | survey | | | | |
                | | type | name | label | save_to |
                | | select_one_from_file trees.csv | tree | Which? | |
                | | integer | height | Height | height |
                | entities | | | |
                | | list_name | entity_id | update_if |
                | | trees | ${tree} | ${height} > 0 |
                """);
        assertThat(form.one("//data/meta/entity/@update")).isEqualTo("1");
        assertThat(form.bind("/data/meta/entity/@id", "calculate").strip()).isEqualTo("/data/tree");
        assertThat(form.bind("/data/meta/entity/@baseVersion", "calculate"))
                .isEqualTo("instance('trees')/root/item[name= /data/tree ]/__version");
        assertThat(form.all("//setvalue")).isEmpty();
    }

    @Test
    void makesAnEntityOfEachTurnOfARepeat() {
        Sheets.Xml form = Sheets.formUnread("""
                | survey | | | | |
                | | type | name | label | save_to |
                | | begin repeat | tree | Tree | |
                | | text | species | Species | kind |
                | | end repeat | | | |
                | entities | | |
                | | list_name | label |
                | | trees | ${species} |
                """);
        assertThat(form.bind("/data/tree/meta/entity/label", "calculate").strip())
                .isEqualTo("../../../species");
        assertThat(form.one("//repeat/setvalue[@event='odk-new-repeat']/@ref")).isEqualTo("/data/tree/meta/entity/@id");
        assertThat(form.one("//model/@entities:entities-version")).isEqualTo("2025.1.0");
    }

    @Test
    void refusesWhatNoServerCouldSave() {
        assertThat(Sheets.problems("""
                | survey | | | | |
                | | type | name | label | save_to |
                | | text | a | A | name |
                | | text | b | B | x#y#z |
                | | text | c | C | bees#size |
                | entities | | |
                | | list_name | label |
                | | trees | ${a} |
                """)).hasSize(3).allMatch(p -> p.contains(":D "));
    }

    @Test
    void refusesTwoEntitiesMadeOfTheSameGroup() {
        assertThat(Sheets.problems("""
                | survey | | | | |
                | | type | name | label | save_to |
                | | begin group | g | G | |
                | | text | a | A | trees#kind |
                | | text | b | B | bees#size |
                | | end group | | | |
                | entities | | |
                | | list_name | label |
                | | trees | ${a} |
                | | bees | ${b} |
                """))
                .singleElement()
                .asString()
                .startsWith("entities!3:A")
                .contains("bees");
    }
}
