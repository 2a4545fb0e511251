package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.doors.DoorRetention;
import org.romact.alliance.newsletter.Sending;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Twice yes, once no; an issue in six languages goes to each reader once, whatever happens in between. */
class A32_TheNewsletterComesToWhoWantsItTest {
    private static final String LINK = "/[a-z]{2}/newsletter/[A-Za-z0-9_-]{43}";
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Tray tray = new Tray();
    private final String word = "Zn" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anIssueGoesOnceToEachWhoConfirmedInTheirLanguageAndToNobodyElse() {
        String english = reader("en", "");
        String bulgarian = reader("bg", "");
        String hungarian = reader("hu", "");
        String unconfirmed = asked("en", "");
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String issue = composed(secretary, Map.of("words-en", "Water " + word, "words-bg", "Вода " + word));
        assertThat(secretary.get(issue + "/preview?language=bg").body()).contains("Вода " + word);
        secretary.get(issue);
        assertThat(secretary.post(issue + "/send", Map.of()).statusCode()).isEqualTo(303);
        secretary.post(issue + "/send", Map.of());
        sendAll();
        sendAll();
        assertThat(tray.count(english, "Water " + word)).isEqualTo(1);
        assertThat(tray.count(bulgarian, "Вода " + word)).isEqualTo(1);
        assertThat(tray.count(bulgarian, "Water " + word)).isZero();
        assertThat(tray.newest(hungarian, "Water " + word))
                .as("borrowed words say that they are borrowed")
                .contains("English");
        assertThat(tray.count(unconfirmed, word)).isZero();
        assertThat(owner.queryForList(
                        "select one_click from platform.mail where recipient = ? and body like ?",
                        String.class,
                        english,
                        "%" + word + "%"))
                .singleElement()
                .asString()
                .startsWith(romact.address)
                .endsWith("/end");

        String number = owner.queryForObject(
                "select number::text from alliance.newsletter_text where language = 'en' and words = ?",
                String.class,
                "Water " + word);
        Visitor anybody = new Visitor(romact);
        assertThat(anybody.get("/bg/newsletter/issues/" + number).body()).contains("Вода " + word);
        assertThat(anybody.get("/sk/newsletter/issues/" + number).body())
                .contains("Water " + word, "lang=\"en\"", "English");
        assertThat(secretary.post(issue, Map.of("words-en", "Changed")).statusCode())
                .as("what was sent is frozen")
                .isEqualTo(404);
    }

    @Test
    void aStopInTheMiddleSendsNothingTwiceAndLosesNobody() {
        List<String> readers = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            readers.add(reader("en", ""));
        }
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String issue = composed(secretary, Map.of("words-en", "Stop " + word));
        secretary.get(issue);
        Scope.nobody("newsletter")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .run(() -> romact.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    romact.bean(Sending.class).batch();
                    status.setRollbackOnly();
                }));
        secretary.post(issue + "/send", Map.of());
        Scope.nobody("newsletter")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .run(() -> romact.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                    romact.bean(Sending.class).batch();
                    status.setRollbackOnly();
                }));
        sendAll();
        assertThat(readers)
                .allSatisfy(
                        email -> assertThat(tray.count(email, "Stop " + word)).isEqualTo(1));
    }

    @Test
    void whoWishedForOneThemeGetsNoIssueThatHasNothingOfIt() {
        String housing = reader("en", "housing");
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String health = news(secretary, "Clinic " + word, "health");
        String issue = composed(secretary, Map.of("words-en", "", "chosen", "news:" + health));
        secretary.get(issue);
        secretary.post(issue + "/send", Map.of());
        sendAll();
        assertThat(tray.count(housing, "Clinic " + word)).isZero();
        assertThat(tray.count(reader("en", "health"), "Clinic " + word))
                .as("who came after the sending waits for the next")
                .isZero();
    }

    @Test
    void aReaderChangesLanguageAndThemesByTheLinkOfALetter() {
        String email = reader("en", "housing");
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String first = news(secretary, "Roofs " + word, "housing");
        send(secretary, Map.of("words-en", "", "chosen", "news:" + first));
        assertThat(tray.count(email, "Roofs " + word)).isEqualTo(1);
        String link = tray.link(email, "/en/newsletter/[A-Za-z0-9_-]{43}");
        Visitor mail = new Visitor(romact);
        assertThat(mail.get(link).body())
                .contains("value=\"en\" selected", "value=\"housing\" checked")
                .doesNotContain("value=\"health\" checked");
        HttpResponse<String> wrong = mail.post(link + "/choices", Map.of("language", "xx", "themes", "health"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Choose a language", "value=\"health\" checked");
        assertThat(themes(email)).as("nothing was changed").isEqualTo("housing");
        assertThat(mail.post(link + "/choices", Map.of("language", "hu", "themes", "health"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(mail.get(link).body()).contains("value=\"hu\" selected", "value=\"health\" checked");

        String second = news(secretary, "Walls " + word, "housing");
        send(secretary, Map.of("words-en", "", "chosen", "news:" + second));
        assertThat(tray.count(email, "Walls " + word)).as("no more of housing").isZero();
        String third = news(secretary, "Clinic " + word, "health");
        send(secretary, Map.of("words-en", "", "chosen", "news:" + third));
        assertThat(tray.newest(email, "Clinic " + word)).contains("/hu/newsletter/", "Leiratkozás");
    }

    @Test
    void whoHasNotConfirmedChangesNothingAndNobodyChangesAnother() {
        String asked = asked("en", "housing");
        String link = tray.link(asked, LINK);
        Visitor mail = new Visitor(romact);
        assertThat(mail.get(link).body()).doesNotContain("/choices");
        assertThat(mail.post(link + "/choices", Map.of("language", "hu")).statusCode())
                .isEqualTo(404);
        String reader = reader("en", "health");
        Visitor other = new Visitor(romact);
        String own = tray.link(reader, LINK);
        other.get(own);
        other.post(own + "/choices", Map.of("language", "en", "themes", "trust"));
        assertThat(themes(asked)).isEqualTo("housing");
        assertThat(themes(reader)).isEqualTo("trust");
        assertThat(other.post("/en/newsletter/" + "A".repeat(43) + "/choices", Map.of("language", "en"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anEmptyIssueIsNotSent() {
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String issue = composed(secretary, Map.of("words-en", "  "));
        secretary.get(issue);
        HttpResponse<String> empty = secretary.post(issue + "/send", Map.of());
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("opening words in English");
    }

    @Test
    void oneClickEndsItOnceAndTheSecondClickIsNoError() {
        String email = reader("en", "");
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String issue = composed(secretary, Map.of("words-en", "Leave " + word));
        secretary.get(issue);
        secretary.post(issue + "/send", Map.of());
        sendAll();
        String end = owner.queryForObject(
                        "select one_click from platform.mail where recipient = ? and body like ?",
                        String.class,
                        email,
                        "%Leave " + word + "%")
                .substring(romact.address.length());
        assertThat(new Visitor(romact).get(end).body())
                .as("looking ends nothing")
                .contains("Leave the newsletter");
        assertThat(rows(email)).isEqualTo(1);
        assertThat(oneClick(end).statusCode()).isEqualTo(200);
        assertThat(rows(email)).isZero();
        HttpResponse<String> again = oneClick(end);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("This link ends nothing any more");
        assertThat(new Visitor(romact).get(end).body()).contains("This link ends nothing any more");
    }

    @Test
    void anAddressThatDoesNotAnswerIsWrittenToThreeTimesAndForgottenAfterAWeek() {
        String email = asked("en", "");
        for (int n = 0; n < 4; n++) {
            askFor(email, "en", "");
        }
        assertThat(tray.subjects(email)).hasSize(3);
        owner.update(
                "update alliance.newsletter_reader set created_at = now() - interval '8 days' where email = ?", email);
        romact.bean(DoorRetention.class).delete();
        assertThat(rows(email)).isZero();
        String confirmed = reader("en", "");
        owner.update(
                "update alliance.newsletter_reader set created_at = now() - interval '3 years' where email = ?",
                confirmed);
        romact.bean(DoorRetention.class).delete();
        assertThat(rows(confirmed)).isEqualTo(1);
    }

    @Test
    void theFormTellsNobodyWhetherAnAddressReadsAlready() {
        String email = reader("en", "");
        Visitor other = new Visitor(romact);
        other.get("/en/newsletter");
        HttpResponse<String> again =
                other.postOpen("newsletter", "/en/newsletter", Map.of("email", email, "language", "bg"));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(other.get("/en/newsletter").body()).doesNotContain("already");
        assertThat(tray.newest(email, "already")).contains("/newsletter/");
        assertThat(owner.queryForObject(
                        "select language from alliance.newsletter_reader where email = ?", String.class, email))
                .as("nobody else changes what a reader chose")
                .isEqualTo("en");
    }

    private String asked(String language, String theme) {
        String email = "n-" + UUID.randomUUID().toString().substring(0, 12) + "@readers.example";
        askFor(email, language, theme);
        return email;
    }

    private void askFor(String email, String language, String theme) {
        Visitor stranger = new Visitor(romact);
        stranger.get("/en/newsletter");
        Map<String, String> wish = theme.isEmpty()
                ? Map.of("email", email, "language", language)
                : Map.of("email", email, "language", language, "themes", theme);
        assertThat(stranger.postOpen("newsletter", "/en/newsletter", wish).statusCode())
                .isEqualTo(303);
    }

    private String reader(String language, String theme) {
        String email = asked(language, theme);
        String link = tray.link(email, LINK);
        Visitor mail = new Visitor(romact);
        mail.get(link);
        assertThat(mail.post(link, Map.of()).statusCode()).isEqualTo(303);
        return email;
    }

    /** The draft that is open, with these words and nothing else in it. */
    private String composed(Visitor secretary, Map<String, String> fields) {
        secretary.get("/en/secretariat/newsletter");
        String issue = secretary
                .post("/en/secretariat/newsletter", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        secretary.get(issue);
        assertThat(secretary.post(issue, fields).statusCode()).isEqualTo(303);
        return issue;
    }

    private String news(Visitor secretary, String title, String theme) {
        secretary.get("/en/secretariat/articles/new");
        String article = secretary
                .post("/en/secretariat/articles/new", Map.of("kind", "news", "title", title, "text", "Text."))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        secretary.get(article);
        secretary.post(article.replaceAll("\\?.*", "") + "/sort", Map.of("themes", theme));
        secretary.post(article.replaceAll("\\?.*", "") + "/publish", Map.of("at", ""));
        return owner.queryForObject(
                "select article_id::text from alliance.article_text where title = ?", String.class, title);
    }

    private void send(Visitor secretary, Map<String, String> fields) {
        String issue = composed(secretary, fields);
        secretary.get(issue);
        assertThat(secretary.post(issue + "/send", Map.of()).statusCode()).isEqualTo(303);
        sendAll();
    }

    private String themes(String email) {
        return owner.queryForObject(
                "select array_to_string(themes, ' ') from alliance.newsletter_reader where email = ?",
                String.class,
                email);
    }

    private void sendAll() {
        while (romact.bean(Sending.class).batch() > 0) {
            // until every reader has theirs
        }
    }

    private long rows(String email) {
        return owner.queryForObject(
                "select count(*) from alliance.newsletter_reader where email = ?", Long.class, email);
    }

    /** As a mail program does it (RFC 8058): no cookie, no token of a form. */
    private HttpResponse<String> oneClick(String path) {
        return new Visitor(romact)
                .send(HttpRequest.newBuilder(romact.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }
}
