package org.romact.forms.xlsform;

import java.util.LinkedHashMap;
import java.util.Map;

/** Small workbooks that hold, together, every kind of thing the compiler writes. */
final class FormsOfEveryKind {
    private FormsOfEveryKind() {}

    static Map<String, String> all() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("repeats", REPEATS);
        forms.put("languages and filters", LANGUAGES);
        forms.put("lists from files", FILES);
        forms.put("choices given in a repeat", GIVEN);
        forms.put("numbers and scales", SCALES);
        forms.put("times", TIMES);
        forms.put("places", PLACES);
        forms.put("pictures and sounds", MEDIA);
        forms.put("what the phone tells", PRELOADS);
        forms.put("calculations and defaults", CALCULATIONS);
        forms.put("a new entity", NEW_ENTITY);
        forms.put("an entity brought up to date", OLD_ENTITY);
        forms.put("the answer sent last", LAST_SAVED);
        forms.put("an outside list by query", EXTERNAL);
        forms.put("recording in the background", BACKGROUND);
        return forms;
    }

    static final String REPEATS = """
            | survey |                    |        |                    |               |            |             |              |
            |        | type               | name   | label              | relevant      | constraint | calculation | repeat_count |
            |        | select_one yn      | agree  | May I ask?         |               |            |             |              |
            |        | integer            | rooms  | How many rooms?    | ${agree}='y'  | . > 0      |             |              |
            |        | begin_repeat       | member | Member             |               |            |             |              |
            |        | text               | nick   | What are you called? |             |            |             |              |
            |        | integer            | age    | How old is ${nick}? |              | . < 120    |             |              |
            |        | end_repeat         |        |                    |               |            |             |              |
            |        | begin_repeat       | room   | Room               |               |            |             | ${rooms}     |
            |        | decimal            | size   | How large?         |               |            |             |              |
            |        | end_repeat         |        |                    |               |            |             |              |
            |        | calculate          | people |                    |               |            | count(${member}) |         |
            |        | calculate          | first  |                    |               |            | indexed-repeat(${nick}, ${member}, 1) | |
            |        | select_multiple yn | both   | Both?              |               |            |             |              |
            | choices |                   |        |                    |
            |         | list_name         | name   | label              |
            |         | yn                | y      | Yes                |
            |         | yn                | n      | No                 |
            """;
    private static final String LANGUAGES = """
            | survey |                       |        |                     |                    |                  |
            |        | type                  | name   | label::English (en) | label::Română (ro) | choice_filter    |
            |        | select_one region     | region | Region              | Regiune            |                  |
            |        | select_one town       | town   | Town                | Oraș               | region=${region} |
            |        | rank town             | order  | Order               | Ordine             |                  |
            |        | note                  | thanks | Thank you           | Mulțumim           |                  |
            | choices |                      |        |                     |                    |                  |
            |         | list_name            | name   | label::English (en) | label::Română (ro) | region           |
            |         | region               | n      | North               | Nord               |                  |
            |         | region               | s      | South               | Sud                |                  |
            |         | town                 | a      | Alpha               | Alfa               | n                |
            |         | town                 | b      | Beta                | Beta               | s                |
            """;
    private static final String FILES = """
            | survey |                                   |        |        |                        |             |
            |        | type                              | name   | label  | choice_filter          | calculation |
            |        | select_one_from_file towns.csv    | town   | Town?  |                        |             |
            |        | select_multiple_from_file roads.xml | road | Roads? |                        |             |
            |        | select_one_from_file wells.geojson | well  | Well?  |                        |             |
            |        | csv-external                      | prices |        |                        |             |
            |        | calculate                         | price  |        |                        | pulldata('prices', 'price', 'name', ${town}) |
            |        | calculate                         | named  |        |                        | instance('towns')/root/item[name=${town}]/label |
            """;
    private static final String GIVEN = """
            | survey |                    |        |                    |                  |
            |        | type               | name   | label              | romact::formerly |
            |        | begin_repeat       | member | Member             | person           |
            |        | text               | nick   | What are you called? | called         |
            |        | end_repeat         |        |                    |                  |
            |        | select_one ${nick} | head   | Who is the head?   |                  |
            """;
    private static final String SCALES = """
            | survey |         |       |           |            |                                   |            |
            |        | type    | name  | label     | hint       | parameters                        | appearance |
            |        | range   | pain  | How much? |            |                                   |            |
            |        | range   | share | Share?    | of the day | start=0 end=1 step=0.1            | vertical   |
            |        | integer | count | How many? |            |                                   | counter    |
            |        | decimal | size  | How big?  |            |                                   | thousands-sep |
            |        | acknowledge | seen | Seen?  |            |                                   |            |
            |        | barcode | code  | Code      |            |                                   |            |
            """;
    private static final String TIMES = """
            | survey |          |       |        |            |                    |
            |        | type     | name  | label  | appearance | constraint         |
            |        | date     | since | Since? |            | . <= today()       |
            |        | time     | clock | When?  |            |                    |
            |        | dateTime | both  | Both?  |            |                    |
            |        | date     | year  | Year?  | year       |                    |
            """;
    private static final String PLACES = """
            | survey |                   |       |        |               |
            |        | type              | name  | label  | appearance    |
            |        | start-geopoint    | begun |        |               |
            |        | geopoint          | spot  | Where? | placement-map |
            |        | geotrace          | way   | Way?   |               |
            |        | geoshape          | field | Field? |               |
            |        | select_one_from_file wells.geojson | well | Well? | map |
            """;
    private static final String MEDIA = """
            | survey |               |       |            |            |              |          |
            |        | type          | name  | label      | appearance | media::image | parameters |
            |        | image         | photo | Photo?     | new        |              | max-pixels=800 |
            |        | image         | sign  | Signature? | signature  |              | max-pixels=800 |
            |        | audio         | voice | Voice?     |            |              | quality=normal |
            |        | video         | film  | Film?      |            |              |          |
            |        | file          | paper | Paper?     |            |              |          |
            |        | select_one yn | hand  | Which?     | columns-2  | hand.png     |          |
            | choices |              |       |            |            |              |
            |         | list_name    | name  | label      | media::image |            |
            |         | yn           | y     | Yes        | yes.png    |              |
            |         | yn           | n     | No         | no.png     |              |
            """;
    private static final String PRELOADS = """
            | survey |          |       |       |            |
            |        | type     | name  | label | parameters |
            |        | start    | begun |       |            |
            |        | end      | ended |       |            |
            |        | today    | day   |       |            |
            |        | deviceid | phone |       |            |
            |        | username | who   |       |            |
            |        | email    | mail  |       |            |
            |        | audit    | audit |       | identify-user=true |
            |        | text     | word  | Word? |            |
            """;
    private static final String CALCULATIONS = """
            | survey |           |       |        |             |          |         |              |                    |          |
            |        | type      | name  | label  | calculation | required | default | trigger      | constraint         | readonly |
            |        | integer   | a     | A?     |             | yes      | 3       |              | . >= 0 and . < 10  |          |
            |        | date      | day   | Day?   |             |          | today() |              |                    |          |
            |        | calculate | twice |        | ${a} * 2    |          |         |              |                    |          |
            |        | datetime  | when  | When?  | now()       |          |         | ${a}         |                    |          |
            |        | text      | shown | Shown? |             |          | x       |              |                    | yes      |
            |        | calculate | lot   |        | once(random()) |       |         |              |                    |          |
            |        | calculate | text  |        | if(${a} > 2, concat('a', ${twice}), coalesce(${shown}, 'b')) | | | | |  |
            |        | begin_group | more | More  |             |          |         |              |                    |          |
            |        | note      | said  | You said ${a}, twice is ${twice}. | | |      |              |                    |          |
            |        | end_group |       |        |             |          |         |              |                    |          |
            """;
    private static final String NEW_ENTITY = """
            | survey   |           |          |          |
            |          | type      | name     | label    | save_to |
            |          | text      | street   | Street?  | street  |
            |          | geopoint  | spot     | Where?   | geometry |
            | entities |           |          |          |
            |          | list_name | label    |          |
            |          | houses    | ${street} |         |
            """;
    private static final String OLD_ENTITY = """
            | survey   |                                 |       |         |         |
            |          | type                            | name  | label   | save_to |
            |          | select_one_from_file houses.csv | house | House?  |         |
            |          | integer                         | taps  | Taps?   | taps    |
            | entities |                                 |       |         |         |
            |          | list_name                       | entity_id | update_if |   |
            |          | houses                          | ${house}  | ${taps} > 0 |  |
            """;
    private static final String LAST_SAVED = """
            | survey |      |      |       |                      |
            |        | type | name | label | default              |
            |        | text | town | Town? | ${last-saved#town}   |
            """;
    private static final String EXTERNAL = """
            | survey           |                           |        |         |                  |
            |                  | type                      | name   | label   | choice_filter    |
            |                  | text                      | region | Region? |                  |
            |                  | select_one_external towns | town   | Town?   | region=${region} |
            | external_choices |                           |        |         |                  |
            |                  | list_name                 | name   | label   | region           |
            |                  | towns                     | a      | Alpha   | n                |
            """;
    private static final String BACKGROUND = """
            | survey |                     |       |       |                    |         |
            |        | type                | name  | label | parameters         | trigger |
            |        | background-audio    | voice |       | quality=voice-only |         |
            |        | text                | word  | Word? |                    |         |
            |        | background-geopoint | spot  |       |                    | ${word} |
            """;
}
