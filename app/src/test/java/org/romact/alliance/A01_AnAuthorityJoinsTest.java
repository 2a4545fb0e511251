package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.join.Renewing;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.mail.Letters;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a stranger's first click to a number in the register, a town in romact, renewal and leaving. */
class A01_AnAuthorityJoinsTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Visitor stranger = new Visitor(romact);
    private final String email = "ana-" + UUID.randomUUID().toString().substring(0, 8) + "@town.example";
    private final String code = "T" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void joinsFromTheFirstClickToTheFirstAdministrator() {
        String link = begin("Primăria Câmpulung " + code);
        confirm();
        fillIn(link);
        assertThat(stranger.get(link).body()).contains("Send the application");
        assertThat(stranger.post(link + "/send", Map.of()).statusCode()).isEqualTo(303);
        assertThat(stranger.get(link).body())
                .contains("The secretariat is reading it")
                .doesNotContain(link + "/contact");

        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String review = "/en/secretariat/applications/" + id();
        assertThat(secretary.get("/en/secretariat/applications").body()).contains(code);
        assertThat(secretary.get(review).body()).contains("Maria Pop", "Câmpulung");
        assertThat(secretary.post(review + "/accept", Map.of()).statusCode()).isEqualTo(303);
        assertThat(secretary.get(review).body()).contains("Accepted as participant number");

        String number = owner.queryForObject(
                "select number from alliance.participant where code = ?", String.class, code.toUpperCase());
        Visitor reader = new Visitor(romact);
        assertThat(reader.get("/ro/alliance/" + number).body())
                .contains("Primăria Câmpulung", "participantul numărul " + number);
        assertThat(reader.get("/en/alliance?country=RO").body()).contains(code);
        assertThat(reader.get("/en/alliance?country=SK").body()).doesNotContain(code);
        assertThat(reader.get("/data/alliance.csv").body()).contains(code.toUpperCase() + ",");

        Letters.Letter invitation = romact.letterTo(email, "/password/");
        String password = path(invitation, "/en/password/[^\\s]+");
        Visitor administrator = new Visitor(romact);
        administrator.get(password);
        assertThat(administrator
                        .post(password, Map.of("fresh", RunningRomact.PASSWORD))
                        .statusCode())
                .isEqualTo(303);
        String slug = owner.queryForObject(
                "select town from alliance.participant where code = ?", String.class, code.toUpperCase());
        assertThat(Visitor.signedIn(romact, email)
                        .get("/en/office/" + slug + "/team")
                        .statusCode())
                .isEqualTo(200);
        assertThat(owner.queryForObject(
                        "select currency || time_zone from platform.authority where slug = ?", String.class, slug))
                .isEqualTo("RONEurope/Bucharest");
    }

    @Test
    void isNotSentBeforeTheAddressIsProved() {
        String link = begin("Unproved " + code);
        fillIn(link);
        stranger.post(link + "/send", Map.of());
        assertThat(stranger.get(link).body()).contains("Confirm your address first", "Being written");
        assertThat(stranger.post(link + "/confirm", Map.of("mail", "guessed")).statusCode())
                .isEqualTo(303);
        assertThat(stranger.get(link).body()).contains("This link does not fit");
        assertThat(state()).isEqualTo("draft");
    }

    @Test
    void keepsWhatWasTypedEvenWhereItIsWrong() {
        String link = begin("Kept " + code);
        HttpResponse<String> answer = stranger.upload(
                link + "/authority",
                "unused",
                "x",
                new byte[0],
                Map.of(
                        "name",
                        "Kept town",
                        "kind",
                        "municipality",
                        "code",
                        "no/good",
                        "population",
                        "many",
                        "roma_people",
                        "300"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "value=\"no/good\"",
                        "value=\"many\"",
                        "A code has 2 to 20",
                        "Type a whole number",
                        "Say where the estimate");
        assertThat(new Visitor(romact).get(link + "/authority").body()).contains("value=\"many\"");
    }

    @Test
    void aPlaceIsLookedUpAndChosenWithoutScript() {
        String link = begin("Placed " + code);
        Map<String, String> fields = new LinkedHashMap<>(authority());
        fields.put("place", "Câmpu");
        HttpResponse<String> asked = stranger.upload(link + "/authority", "unused", "x", new byte[0], fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Which place is it?", "Câmpulung");
        Matcher radio = Pattern.compile("name=\"place_id\" value=\"(\\d+)\"").matcher(asked.body());
        assertThat(radio.find()).isTrue();
        fields.put("place_id", radio.group(1));
        assertThat(stranger.upload(link + "/authority", "unused", "x", new byte[0], fields)
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner.queryForObject(
                        "select answers ->> 'place_id' from alliance.application where email = ?", String.class, email))
                .isEqualTo(radio.group(1));
    }

    @Test
    void aPaperIsTakenAndAProgramIsNot() {
        String link = begin("Papers " + code);
        HttpResponse<String> refused = stranger.upload(
                link + "/leader",
                "decision_file",
                "decision.pdf",
                "MZ\u0090 a program".getBytes(StandardCharsets.ISO_8859_1),
                leader());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This kind of file is not taken");
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};
        assertThat(stranger.upload(link + "/leader", "decision_file", "../../scan.png", picture, leader())
                        .statusCode())
                .isEqualTo(303);
        assertThat(stranger.get(link).body()).contains("scan.png").doesNotContain("../");
    }

    @Test
    void isAskedBackCorrectedAndDeclinedWithItsReason() {
        String link = sent("Asked " + code);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String review = "/en/secretariat/applications/" + id();
        assertThat(secretary.post(review + "/ask", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        secretary.post(review + "/ask", Map.of("reason", "Which council decided?"));
        assertThat(stranger.get(link).statusCode()).as("the old link has ended").isEqualTo(404);
        String fresh = path(romact.letterTo(email), "/en/join/[A-Za-z0-9_-]+");
        assertThat(stranger.get(fresh).body()).contains("Which council decided?", "Asked back");
        stranger.upload(fresh + "/leader", "unused", "x", new byte[0], leader());
        stranger.post(fresh + "/send", Map.of("reason", "Named the council"));
        assertThat(state()).isEqualTo("submitted");
        secretary.get(review);
        secretary.post(review + "/decline", Map.of("reason", "The council voted against it."));
        assertThat(romact.letterTo(email).body()).contains("The council voted against it.");
        assertThat(owner.queryForList(
                        "select reason from alliance.application_version where application_id = ?::uuid order by version",
                        String.class,
                        id()))
                .containsExactly("", "Named the council");
        secretary.post(review + "/accept", Map.of());
        assertThat(state()).as("decided once").isEqualTo("declined");
    }

    @Test
    void aCodeJoinsOnce() {
        String link = sent("First " + code);
        Visitor second = new Visitor(romact);
        String other = "bob-" + UUID.randomUUID() + "@town.example";
        second.get("/en/join");
        second.postOpen("join", "/en/join", Map.of("name", "Second", "country", "RO", "email", other));
        String theirs = path(romact.letterTo(other), "/en/join/[A-Za-z0-9_-]+");
        second.get(theirs);
        HttpResponse<String> answer = second.upload(theirs + "/authority", "unused", "x", new byte[0], authority());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Another application with this code");
        assertThat(stranger.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void isAskedToRenewAfterTheMandateAndLapsesInSilenceAndComesBack() {
        sent("Renewed " + code);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        secretary.get("/en/secretariat/applications/" + id());
        secretary.post("/en/secretariat/applications/" + id() + "/accept", Map.of());
        Renewing.night(romact, LocalDate.of(2031, 1, 1));
        assertThat(romact.letterTo(email).subject()).isEqualTo("Do you go on in the Alliance?");
        Renewing.night(romact, LocalDate.of(2031, 12, 31));
        assertThat(participantState()).isEqualTo("active");
        Renewing.night(romact, LocalDate.of(2032, 1, 2));
        assertThat(participantState()).isEqualTo("lapsed");
        String link = path(romact.letterTo(email), "/en/join/[A-Za-z0-9_-]+");
        stranger.get(link);
        stranger.post(link + "/renew", Map.of("leader", "Ion Nou", "mandate_ends", "2019-01-01"));
        assertThat(participantState())
                .as("a mandate that is over renews nothing")
                .isEqualTo("lapsed");
        stranger.get(link);
        stranger.post(link + "/renew", Map.of("leader", "Ion Nou", "mandate_ends", "2036-10-31"));
        assertThat(participantState()).isEqualTo("active");
        stranger.get(link);
        stranger.post(link + "/leave", Map.of("reason", "Merged with the next town"));
        assertThat(participantState()).isEqualTo("left");
        String number = owner.queryForObject(
                "select number from alliance.participant where code = ?", String.class, code.toUpperCase());
        assertThat(stranger.get("/en/alliance/" + number).body()).contains("This authority left the Alliance");
        assertThat(owner.queryForList(
                        "select what from alliance.participant_change c join alliance.participant p on p.id = c.participant_id where code = ? order by c.id",
                        String.class,
                        code.toUpperCase()))
                .containsExactly("joined", "renewal_asked", "lapsed", "renewed", "left");
    }

    @Test
    void nobodyElseSeesAnApplication() {
        sent("Secret " + code);
        assertThat(new Visitor(romact).get("/en/join/" + "A".repeat(43)).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(romact)
                        .get("/en/secretariat/applications/" + id())
                        .statusCode())
                .isEqualTo(303);
        Visitor reviewer = Visitor.signedIn(romact, romact.someone(ProgrammeRole.REVIEWER));
        assertThat(reviewer.get("/en/secretariat/applications/" + id()).statusCode())
                .isEqualTo(404);
        Visitor mayor = Visitor.signedIn(romact, romact.newTown().email(org.romact.platform.Role.MAYOR));
        assertThat(mayor.get("/en/secretariat/applications").statusCode()).isEqualTo(404);
    }

    @Test
    void aMachineIsNotTaken() {
        stranger.get("/en/join");
        Map<String, String> fields = new LinkedHashMap<>(Map.of("name", "Bot", "country", "RO", "email", email));
        assertThat(stranger.post("/en/join", fields).body()).contains("open for more than a day");
        fields.put("sealed", stranger.sealed("join"));
        fields.put("website", "https://spam.example");
        HttpResponse<String> trapped = stranger.post("/en/join", fields);
        assertThat(trapped.statusCode()).isEqualTo(422);
        assertThat(trapped.body()).contains("as if a machine", "value=\"Bot\"");
    }

    private String begin(String name) {
        stranger.get("/en/join");
        HttpResponse<String> answer =
                stranger.postOpen("join", "/en/join", Map.of("name", name, "country", "RO", "email", email));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String first = answer.headers().firstValue("Location").orElseThrow();
        stranger.get(first);
        return first.substring(0, first.lastIndexOf('/'));
    }

    private void confirm() {
        String address = path(romact.letterTo(email), "/en/join/[^\\s]+");
        stranger.get(address);
        String link = address.substring(0, address.indexOf('?'));
        assertThat(stranger.post(link + "/confirm", Map.of("mail", address.substring(address.indexOf('=') + 1)))
                        .statusCode())
                .isEqualTo(303);
    }

    private String sent(String name) {
        String link = begin(name);
        confirm();
        fillIn(link);
        stranger.post(link + "/send", Map.of());
        assertThat(state()).isEqualTo("submitted");
        return link;
    }

    private void fillIn(String link) {
        fill(link, "authority", authority());
        fill(link, "leader", leader());
        fill(
                link,
                "contact",
                Map.of("contact", "Ana Ionescu", "contact_function", "Adviser", "contact_language", "ro"));
        fill(
                link,
                "plan",
                Map.of(
                        "plan",
                        "draft",
                        "interests",
                        "housing",
                        "offers",
                        "A **good** school bus",
                        "wishes",
                        "training"));
        fill(link, "agreement", Map.of("publish", "yes", "signature", "Maria Pop", "signature_function", "Mayor"));
    }

    private void fill(String link, String group, Map<String, String> fields) {
        HttpResponse<String> answer = stranger.upload(link + "/" + group, "unused", "x", new byte[0], fields);
        assertThat(answer.statusCode()).as(group + answer.body()).isEqualTo(303);
    }

    private Map<String, String> authority() {
        return Map.of(
                "name",
                "Primăria Câmpulung " + code,
                "kind",
                "municipality",
                "code",
                code,
                "place",
                "Câmpulung Moldovenesc");
    }

    private static Map<String, String> leader() {
        return Map.of("leader", "Maria Pop", "mandate_ends", "31.10.2030");
    }

    private String id() {
        return owner.queryForObject("select id::text from alliance.application where email = ?", String.class, email);
    }

    private String state() {
        return owner.queryForObject("select state from alliance.application where email = ?", String.class, email);
    }

    private String participantState() {
        return owner.queryForObject(
                "select state from alliance.participant where code = ?", String.class, code.toUpperCase());
    }

    private static String path(Letters.Letter letter, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(letter.body());
        assertThat(found.find()).as(letter.body()).isTrue();
        return found.group();
    }
}
