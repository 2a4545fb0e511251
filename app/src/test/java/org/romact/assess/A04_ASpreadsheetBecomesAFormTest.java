package org.romact.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;
import org.springframework.jdbc.core.JdbcTemplate;

class A04_ASpreadsheetBecomesAFormTest {
    private static final String SMALL = """
            | survey |               |          |                        |            |
            |        | type          | name     | label                  | relevant   |
            |        | select_one yn | consent  | May I ask you?         |            |
            |        | integer       | rooms    | How many rooms?        | ${consent} = 'yes' |
            | choices |              |          |                        |            |
            |        | list_name     | name     | label                  |            |
            |        | yn            | yes      | Yes                    |            |
            |        | yn            | no       | No                     |            |
            | settings |             |          |                        |            |
            |        | form_title    | form_id  | version                |            |
            |        | Rooms         | rooms    | 3                      |            |
            """;

    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final Visitor expert = Visitor.signedIn(romact, town.email(Role.EXPERT));
    private final String page = "/en/office/" + town.slug() + "/questionnaires";

    @Test
    void theHouseholdSurveyIsPublishedFromItsSpreadsheet() throws IOException {
        byte[] spreadsheet = household();
        expert.get(page);
        HttpResponse<String> answer = expert.upload(page, "form", "household.xlsx", spreadsheet);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String detail = answer.headers().firstValue("Location").orElseThrow();
        assertThat(expert.get(detail).body()).contains("dwellings_in_segment", "Download the spreadsheet");
        assertThat(expert.download(detail + "/source")).isEqualTo(spreadsheet);
        assertThat(count("assess.indicator")).isGreaterThan(40);
        assertThat(new Visitor(romact)
                        .get("/openrosa/" + town.phoneKey() + "/formList")
                        .body())
                .contains("<formID>romact-household");
    }

    @Test
    void anInterviewOfACompiledFormIsRead() {
        expert.get(page);
        assertThat(expert.upload(page, "form", "rooms.md", SMALL.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> sent = new Visitor(romact)
                .submit(
                        town.phoneKey(),
                        "<data id=\"rooms\" version=\"3\"><consent>yes</consent><rooms>4</rooms><meta><instanceID>uuid:rooms-1</instanceID></meta></data>");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(owner().queryForObject(
                                "select answers::text from assess.submission where instance_id = 'uuid:rooms-1' and outcome = 'interview'",
                                String.class))
                .contains("rooms", "4");
    }

    @Test
    void everyProblemIsShownBesideItsCellAndNothingIsPublished() {
        long before = count("assess.questionnaire");
        expert.get(page);
        String broken = SMALL.replace(
                        "| choices |",
                        "|        | intger        | beds     | How many beds?         |            |\n| choices |")
                .replace("${consent}", "${agree}");
        HttpResponse<String> answer = expert.upload(page, "form", "rooms.md", broken.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<code>survey A4</code>", "<code>survey D3</code>", "intger", "agree");
        assertThat(count("assess.questionnaire")).isEqualTo(before);
    }

    @Test
    void aFormCanBeLookedAtWithoutBeingPublished() {
        long before = count("assess.questionnaire");
        expert.get(page);
        HttpResponse<String> answer = expert.upload(
                page, "form", "rooms.md", SMALL.getBytes(StandardCharsets.UTF_8), Map.of("then", "check"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("“Rooms” has 2 questions and can be published.");
        assertThat(count("assess.questionnaire")).isEqualTo(before);
    }

    @Test
    void whatIsNoFormIsRefusedInWords() {
        for (String nonsense : new String[] {
            "hello",
            "\0\1\2",
            "PK\3\4nonsense",
            "<a>",
            " <?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
        }) {
            expert.get(page);
            HttpResponse<String> answer =
                    expert.upload(page, "form", "x.xlsx", nonsense.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer.statusCode()).as(nonsense).isEqualTo(422);
            assertThat(answer.body()).contains("the whole file").doesNotContain("Exception", "root:");
        }
    }

    private long count(String table) {
        Long count = owner().queryForObject(
                        "select count(*) from " + table + " where authority_id = ?",
                        Long.class,
                        town.id().value());
        return count == null ? 0 : count;
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(romact.database.owner());
    }

    private static byte[] household() throws IOException {
        try (var stream =
                A04_ASpreadsheetBecomesAFormTest.class.getResourceAsStream("/questionnaires/household.xlsx")) {
            return stream.readAllBytes();
        }
    }
}
