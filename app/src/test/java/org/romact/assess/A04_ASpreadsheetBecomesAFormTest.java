package org.romact.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.assess.questionnaire.Drafts;
import org.romact.house.SoundPages;
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
    void whatIsToBeMendedIsSaidInTheLanguageOfThePage() {
        String broken = SMALL.replace("| integer       | rooms", "| intger        | rooms")
                .replace("|        | yn            | no       | No ", "|        | yn            | no       |    ");
        assertThat(saidInLanguage("hu", broken, "publish"))
                .contains("<code>survey A3</code>", "Nincs „intger” nevű kérdéstípus. Erre gondolt: „integer”?")
                .doesNotContain("Did you mean");
        assertThat(saidInLanguage("bg", broken, "publish"))
                .contains("<code>survey A3</code>", "Няма вид въпрос с име „intger“. „integer“ ли имахте предвид?");
        assertThat(saidInLanguage("sk", broken.replace("intger ", "integer"), "check"))
                .contains("Možnosť „no“ nemá label.");
    }

    @Test
    void whatATelephoneWouldRefuseIsShownBesideItsRow() {
        String refused = SMALL.replace("${consent} = 'yes'", "no-such-function(1)");
        assertThat(saidInLanguage("en", refused, "publish"))
                .contains("<code>survey 3</code>", "Telephones do not know the function no-such-function()");
        assertThat(saidInLanguage("ro", refused, "check")).contains("Telefoanele nu cunosc funcția no-such-function()");
    }

    private String saidInLanguage(String language, String spreadsheet, String then) {
        String there = page.replaceFirst("^/en/", "/" + language + "/");
        expert.get(there);
        return expert.upload(
                        there, "form", "rooms.md", spreadsheet.getBytes(StandardCharsets.UTF_8), Map.of("then", then))
                .body();
    }

    @Test
    void listsInASheetOfTheirOwnReachThePhoneAsAFile() {
        String external = """
                | survey           |                              |         |              |                 |
                |                  | type                         | name    | label        | choice_filter   |
                |                  | text                         | county  | Which county? |                |
                |                  | select_one_external villages | village | Which village? | county=${county} |
                | external_choices |                              |         |              |                 |
                |                  | list_name                    | name    | label        | county          |
                |                  | villages                     | poieni  | Poieni       | cluj            |
                | settings         |                              |         |              |                 |
                |                  | form_title                   | form_id | version      |                 |
                |                  | Villages                     | villages | 1           |                 |
                """;
        expert.get(page);
        HttpResponse<String> published =
                expert.upload(page, "form", "villages.md", external.getBytes(StandardCharsets.UTF_8));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(303);
        Visitor phone = new Visitor(romact);
        String forms = "/openrosa/" + town.phoneKey();
        Matcher manifest = Pattern.compile("(/openrosa/[^<]+/manifest)</manifestUrl>")
                .matcher(phone.get(forms + "/formList").body());
        assertThat(manifest.find()).isTrue();
        Matcher file = Pattern.compile("(/openrosa/[^<]+/itemsets\\.csv)</downloadUrl>")
                .matcher(phone.get(manifest.group(1)).body());
        assertThat(file.find()).isTrue();
        assertThat(phone.get(file.group(1)).body()).contains("\"villages\",\"poieni\",\"Poieni\",\"cluj\"");
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
    void whatWasCheckedCanBeTriedAndPublishedAsItWasTried() {
        String preview = checked(SMALL);
        assertThat(expert.get(preview + "/form.xml").body()).contains("<h:title>Rooms</h:title>");
        HttpResponse<String> published = expert.post(preview.replace("/preview", "/publish"), Map.of());
        assertThat(published.statusCode()).as(published.body()).isEqualTo(303);
        String detail = published.headers().firstValue("Location").orElseThrow();
        assertThat(expert.download(detail + "/source")).asString().isEqualTo(SMALL);
        assertThat(expert.get(detail + "/preview").body()).contains("/preview/form?language=");
        assertThat(count("assess.questionnaire_draft")).isZero();
        assertThat(expert.get(preview).statusCode()).isEqualTo(404);
    }

    @Test
    void thePreviewHasItsFilesAndTellsWhichAreMissing() {
        String form = SMALL.replace(
                "| choices |",
                "|        | select_one_from_file towns.csv | town | Which town? |         |\n"
                        + "|        | select_one_from_file roads.csv | road | Which road? |         |\n| choices |");
        expert.get(page);
        byte[] towns = "name,label\na,Alpha\n".getBytes(StandardCharsets.UTF_8);
        String body = expert.upload(
                        page,
                        "form",
                        "rooms.md",
                        form.getBytes(StandardCharsets.UTF_8),
                        Map.of("then", "check"),
                        Map.of("towns.csv", towns))
                .body();
        String preview = previewIn(body);
        HttpResponse<String> file = expert.get(preview + "/files/towns.csv");
        assertThat(file.body()).contains("Alpha");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(expert.get(preview + "/files/roads.csv").statusCode()).isEqualTo(404);
        assertThat(expert.get(preview).body())
                .contains("<code>roads.csv</code>")
                .doesNotContain("<code>towns.csv");
    }

    @Test
    void aDraftIsItsTownsAloneAndGoesAfterADay() {
        String preview = checked(SMALL);
        RunningRomact.Town other = romact.newTown();
        Visitor neighbour = Visitor.signedIn(romact, other.email(Role.ADMINISTRATOR));
        for (String part : new String[] {"", "/form", "/form.xml", "/files/towns.csv"}) {
            assertThat(neighbour.get(preview + part).statusCode()).as(part).isEqualTo(404);
            assertThat(neighbour
                            .get(preview.replace(town.slug(), other.slug()) + part)
                            .statusCode())
                    .as(part)
                    .isEqualTo(404);
        }
        romact.bean(Drafts.class).deleteOld();
        assertThat(expert.get(preview).statusCode()).isEqualTo(200);
        owner().update(
                        "update assess.questionnaire_draft set checked_at = checked_at - interval '25 hours' where authority_id = ?",
                        town.id().value());
        assertThat(romact.bean(Drafts.class).deleteOld()).isPositive();
        assertThat(expert.get(preview).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyTheFormInItsFrameMayDoMoreThanOtherPages() {
        String preview = checked(SMALL);
        String everywhere = policy(page);
        assertThat(policy(preview)).isEqualTo(everywhere.replace("form-action", "frame-src 'self'; form-action"));
        assertThat(policy(preview + "/form.xml")).isEqualTo(everywhere);
        assertThat(policy(preview + "/form"))
                .contains("default-src 'none'", "connect-src 'self'", "form-action 'none'", "frame-ancestors 'self'")
                .doesNotContain("'unsafe-eval'", "script-src 'self'", "http:", "https:")
                .isNotEqualTo(policy(preview + "/form"));
    }

    /** What a browser without script reads, and every browser where the bundle was not built. */
    @Test
    void theSheetStandsInThePreviewWithoutScript() {
        assertThat(expert.get(checked(SMALL) + "/form").body())
                .contains("How many rooms?", "class=\"paper-form\"", "as it would be printed");
    }

    @Test
    void thePreviewIsSoundHtml() throws Exception {
        String preview = checked(SMALL);
        assertThat(SoundPages.nu(expert.get(preview).body())).isEmpty();
        assertThat(SoundPages.nu(expert.get(preview + "/form").body())).isEmpty();
    }

    private String policy(String path) {
        return expert.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    /** Has the spreadsheet checked; where its preview is. */
    private String checked(String spreadsheet) {
        expert.get(page);
        return previewIn(expert.upload(
                        page, "form", "rooms.md", spreadsheet.getBytes(StandardCharsets.UTF_8), Map.of("then", "check"))
                .body());
    }

    private static String previewIn(String body) {
        Matcher link = Pattern.compile("href=\"([^\"]+/preview)\"").matcher(body);
        assertThat(link.find()).as(body).isTrue();
        return link.group(1);
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
