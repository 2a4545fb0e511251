package org.romact.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.assess.questionnaire.Publishing;
import org.romact.forms.xlsform.Compiled;
import org.romact.forms.xlsform.XlsForm;
import org.romact.platform.Scope;

/** A small questionnaire in versions that differ in the ways in which questionnaires do. */
public final class HomesForm {
    /** Asks a well, and a colour to choose. */
    public static final String FIRST = form(1, """
            |        | select_one yn | consent  | May I ask you?     |            |
            |        | integer       | rooms    | How many rooms?    |            |
            |        | text          | well     | Which well?        |            |
            |        | select_one rf | roof     | What is the roof of? |          |
            |        | text          | street   | Which street?      |            |
            |        | begin repeat  | member   | Member             |            |
            |        | integer       | age      | How old?           |            |
            |        | end repeat    |          |                    |            |
            """, """
            |        | rf            | tin      | Tin                |
            |        | rf            | straw    | Straw              |
            """);

    /** Consent, rooms, members and ages have other names; rooms may be halves, the well is gone, the street is asked of each person, roofs differ. */
    public static final String SECOND = form(2, """
            |        | select_one yn | agreed   | Do you agree?      | consent    |
            |        | decimal       | space    | How many rooms are there? | rooms |
            |        | select_one rf | roof     | What is the roof of? |          |
            |        | integer       | floors   | How many floors?   |            |
            |        | begin repeat  | person   | Person             | member     |
            |        | integer       | years    | Age in years?      | age        |
            |        | text          | street   | Which street?      |            |
            |        | end repeat    |          |                    |            |
            """, """
            |        | rf            | tin      | Metal              |
            |        | rf            | tiles    | Tiles              |
            """);

    public static final String WITHOUT_CONSENT = form(3, """
            |        | integer       | rooms    | How many rooms?    |            |
            """, "");

    private HomesForm() {}

    private static String form(int version, String rows, String choices) {
        return """
            | survey |               |          |                    |            |
            |        | type          | name     | label              | romact::formerly |
            %s| choices |              |          |                    |
            |        | list_name     | name     | label              |
            |        | yn            | yes      | Yes                |
            |        | yn            | no       | No                 |
            %s| settings |             |          |                    |
            |        | form_title    | form_id  | version            |
            |        | Homes         | homes    | %d                 |
            """.formatted(rows, choices, version);
    }

    /** Publishes it without anybody looking; the questionnaire it is a version of. */
    public static UUID publish(RunningRomact romact, RunningRomact.Town town, String spreadsheet) {
        Compiled compiled = XlsForm.compile(spreadsheet.getBytes(StandardCharsets.UTF_8), "");
        byte[] xform = ((Compiled.CompiledForm) compiled).xml().getBytes(StandardCharsets.UTF_8);
        return Scope.nobody("test")
                .inside(town.id())
                .call(() -> ((Publishing.Outcome.Published)
                                romact.bean(Publishing.class).publish(town.id(), xform, List.of()))
                        .questionnaire());
    }

    /** What a phone sends. */
    public static void send(Visitor phone, RunningRomact.Town town, int version, String answers) {
        String xml = "<data id=\"homes\" version=\"%d\">%s<meta><instanceID>uuid:%s</instanceID></meta></data>"
                .formatted(version, answers, UUID.randomUUID());
        assertThat(phone.submit(town.phoneKey(), xml).statusCode()).as(xml).isEqualTo(201);
    }
}
