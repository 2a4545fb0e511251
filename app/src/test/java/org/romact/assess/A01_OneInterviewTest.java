package org.romact.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a phone may expect of the OpenRosa door. */
class A01_OneInterviewTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final Visitor phone = new Visitor(romact);
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());

    @Test
    void offersThePublishedForm() {
        HttpResponse<String> list = phone.get("/openrosa/" + town.phoneKey() + "/formList");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("X-OpenRosa-Version")).contains("1.0");
        assertThat(list.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(list.body()).contains("<formID>school-walk</formID>", "<version>7</version>", "<hash>md5:");
        String address = list.body()
                .replaceAll("(?s).*<downloadUrl>([^<]+)</downloadUrl>.*", "$1")
                .replaceFirst("http://[^/]+", "");
        assertThat(phone.get(address).body()).contains("Walk to school");
    }

    @Test
    void saysHowMuchItTakesBeforeAnythingIsSent() {
        HttpResponse<String> answer =
                phone.send(HttpRequest.newBuilder(romact.at("/openrosa/" + town.phoneKey() + "/submission"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("X-OpenRosa-Accept-Content-Length"))
                .isPresent();
        assertThat(answer.headers().firstValue("Location")).isPresent();
    }

    @Test
    void storesAnInterviewWithItsTypedAnswers() {
        String instance = "uuid:" + UUID.randomUUID();
        HttpResponse<String> answer =
                phone.submit(town.phoneKey(), RunningRomact.interview(instance, "A1", true, 25, "yes"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("http://openrosa.org/http/response", "stored");
        Map<String, Object> row = stored(instance);
        assertThat(row).containsEntry("outcome", "interview").containsEntry("review", "received");
        assertThat(row.get("answers").toString()).contains("\"minutes\": 25", "\"years\": 8");
    }

    @Test
    void answersTheSameInterviewTheSameWayAndStoresItOnce() {
        String xml = RunningRomact.interview("uuid:" + UUID.randomUUID(), "A1", true, 25, "yes");
        HttpResponse<String> first = phone.submit(town.phoneKey(), xml);
        HttpResponse<String> second = phone.submit(town.phoneKey(), xml);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(count("select count(*) from assess.submission where authority_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void keepsOtherContentUnderTheSameNumberBesideTheFirst() {
        String instance = "uuid:" + UUID.randomUUID();
        phone.submit(town.phoneKey(), RunningRomact.interview(instance, "A1", true, 25, "yes"));
        HttpResponse<String> answer =
                phone.submit(town.phoneKey(), RunningRomact.interview(instance, "A1", true, 40, "no"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(stored(instance).get("answers").toString()).contains("\"minutes\": 25");
        assertThat(count("select count(*) from assess.submission_conflict where authority_id = ?"))
                .isEqualTo(1);
        phone.submit(town.phoneKey(), RunningRomact.interview(instance, "A1", true, 40, "no"));
        assertThat(count("select count(*) from assess.submission_conflict where authority_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void storesOfARefusalOnlyThatThereWasOne() {
        String instance = "uuid:" + UUID.randomUUID();
        HttpResponse<String> answer =
                phone.submit(town.phoneKey(), RunningRomact.interview(instance, "A1", false, 0, ""));
        assertThat(answer.statusCode()).isEqualTo(201);
        Map<String, Object> row = stored(instance);
        assertThat(row).containsEntry("outcome", "refusal").containsEntry("xml", null);
        assertThat(row.get("answers")).hasToString("{}");
    }

    @Test
    void setsAsideWhatItCannotRead() {
        HttpResponse<String> answer =
                phone.submit(town.phoneKey(), "<walk id=\"school-walk\" version=\"7\"><place>A1</walk>");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("OpenRosaResponse");
        assertThat(count("select count(*) from assess.quarantine where authority_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void readsNoForeignEntities() {
        String xml = "<!DOCTYPE walk [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
                + RunningRomact.interview("uuid:" + UUID.randomUUID(), "&secret;", true, 25, "yes");
        HttpResponse<String> answer = phone.submit(town.phoneKey(), xml);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("root:");
    }

    @Test
    void keepsWhatWasFilledInAFormItDoesNotKnow() {
        String xml = RunningRomact.interview("uuid:" + UUID.randomUUID(), "A1", true, 25, "yes")
                .replace("version=\"7\"", "version=\"8\"");
        assertThat(phone.submit(town.phoneKey(), xml).statusCode()).isEqualTo(404);
        assertThat(count("select count(*) from assess.quarantine where authority_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void tellsWhySomethingWasSetAsideInTheLanguageOfWhoeverLooks() {
        phone.submit(town.phoneKey(), "<walk id=\"school-walk\" version=\"7\"><place>A1</walk>");
        phone.submit(
                town.phoneKey(),
                RunningRomact.interview("uuid:" + UUID.randomUUID(), "A1", true, 25, "yes")
                        .replace("version=\"7\"", "version=\"8\""));
        owner.update(
                "insert into assess.quarantine (id, authority_id, reason, content, received_at) values (gen_random_uuid(), ?, 'Kept before keys were.', '', now())",
                town.id().value());
        Visitor coordinator = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
        String page = "/office/" + town.slug() + "/quarantine";
        assertThat(coordinator.get("/en" + page).body())
                .contains(
                        "line 1, column",
                        "not well-formed XML",
                        "no published form school-walk, version 8.",
                        "Kept before keys were.");
        assertThat(coordinator.get("/hu" + page).body())
                .contains(
                        "1. sor",
                        "nem szabályos XML",
                        "nincs közzétett school-walk űrlapja 8 változatban.",
                        "Kept before keys were.")
                .doesNotContain("not well-formed XML", "no published form");
    }

    @Test
    void refusesAStrangerAndAStoppedPhone() {
        String xml = RunningRomact.interview("uuid:" + UUID.randomUUID(), "A1", true, 25, "yes");
        assertThat(phone.submit("no-such-key", xml).statusCode()).isEqualTo(401);
        owner.update(
                "update assess.phone set revoked_at = now() where authority_id = ?",
                town.id().value());
        assertThat(phone.submit(town.phoneKey(), xml).statusCode()).isEqualTo(401);
        assertThat(count("select count(*) from assess.submission where authority_id = ?"))
                .isZero();
    }

    @Test
    void refusesWhatIsTooLarge() {
        HttpResponse<String> answer = phone.submit(
                town.phoneKey(), "<walk id=\"school-walk\" version=\"7\">" + "x".repeat(6_000_000) + "</walk>");
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void answersInThePhonesLanguage() {
        HttpResponse<String> answer = phone.send(HttpRequest.newBuilder(romact.at("/openrosa/wrong/formList"))
                .header("Accept-Language", "ro-RO,ro;q=0.9"));
        assertThat(answer.body()).contains("telefon");
    }

    private Map<String, Object> stored(String instance) {
        return owner.queryForMap("select * from assess.submission where instance_id = ?", instance);
    }

    private int count(String sql) {
        return owner.queryForObject(sql, Integer.class, town.id().value());
    }
}
