package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.join.Renewing;
import org.romact.house.SoundPages;
import org.romact.journeys.RealBrowser;
import org.romact.platform.ProgrammeRole;
import org.springframework.jdbc.core.JdbcTemplate;

/** What A01 leaves out: mending what was asked, a lost link, two browsers, a new mayor, coming back; and all of it on a telephone without script. */
class A35_AnAuthorityStaysGoesAndComesBackTest {
    private static final String LINK = "/en/join/[A-Za-z0-9_-]{43}";
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 4, 4};
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Tray tray = new Tray();
    private final Visitor stranger = new Visitor(romact);
    private final String email = "j-" + UUID.randomUUID().toString().substring(0, 8) + "@town.example";
    private final String code = "W" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void mendsWhatWasAskedAndIsAcceptedAndWhatWasSentFirstStays() {
        String link = begin(stranger, email, "Mended " + code);
        confirm();
        fillIn(link);
        stranger.upload(link + "/leader", "decision_file", "old.png", PICTURE, leader());
        stranger.post(link + "/send", Map.of());
        String first = owner.queryForObject(
                "select answers ->> 'decision_file' from alliance.application where email = ?", String.class, email);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String review = "/en/secretariat/applications/" + id();
        secretary.get(review);
        secretary.post(review + "/ask", Map.of("reason", "The signature is missing."));
        String fresh = tray.link(email, LINK);
        stranger.get(fresh);
        stranger.upload(fresh + "/leader", "decision_file", "new.png", PICTURE, leader());
        stranger.post(fresh + "/send", Map.of("reason", "Signed."));
        assertThat(state()).isEqualTo("submitted");
        assertThat(secretary.download("/en/secretariat/files/" + first))
                .as("the paper of the first version can still be read")
                .isEqualTo(PICTURE);
        secretary.get(review);
        secretary.post(review + "/accept", Map.of());
        assertThat(state()).isEqualTo("accepted");
        assertThat(tray.newest(email, "participant number")).contains("/join/");
    }

    @Test
    void aLostLinkIsAskedForAgainAndTheFirstGoesOn() {
        String link = begin(stranger, email, "Lost " + code);
        Visitor phone = new Visitor(romact);
        assertThat(phone.get("/en/join").body()).contains("/en/links");
        phone.get("/en/links");
        HttpResponse<String> asked = phone.postOpen("links", "/en/links", Map.of("email", email.toUpperCase()));
        assertThat(asked.statusCode()).isEqualTo(303);
        String letter = tray.newest(email.toUpperCase(), "Lost " + code);
        String again = tray.link(email.toUpperCase(), LINK + "\\?mail=[^\\s]+");
        assertThat(letter).contains("sixty days");
        phone.get(again);
        String mine = again.substring(0, again.indexOf('?'));
        assertThat(mine).isNotEqualTo(link);
        phone.post(mine + "/confirm", Map.of("mail", again.substring(again.indexOf('=') + 1)));
        assertThat(owner.queryForObject(
                        "select confirmed_at is not null from alliance.application where email = ?",
                        Boolean.class,
                        email))
                .as("the letter proves the address")
                .isTrue();
        assertThat(stranger.get(link).statusCode()).as("nobody is thrown out").isEqualTo(200);
        Visitor nobody = new Visitor(romact);
        nobody.get("/en/links");
        String unknown = "nobody-" + code + "@town.example";
        HttpResponse<String> same = nobody.postOpen("links", "/en/links", Map.of("email", unknown));
        assertThat(same.statusCode()).isEqualTo(303);
        assertThat(same.headers().firstValue("Location"))
                .isEqualTo(asked.headers().firstValue("Location"));
        assertThat(tray.subjects(unknown)).isEmpty();
    }

    @Test
    void twoBrowsersWriteOnTwoPagesOfTheSameApplication() {
        String link = begin(stranger, email, "Two " + code);
        Visitor colleague = new Visitor(romact);
        colleague.get(link + "/contact");
        fill(stranger, link, "authority", authority());
        fill(colleague, link, "contact", contact());
        assertThat(stranger.get(link + "/contact").body()).contains("value=\"Ana Ionescu\"");
        assertThat(colleague.get(link + "/authority").body()).contains("value=\"" + code + "\"");
        fillIn(link);
        confirm();
        colleague.get(link + "/contact");
        stranger.post(link + "/send", Map.of());
        colleague.upload(link + "/contact", "unused", "x", new byte[0], Map.of("contact", "Somebody else"));
        assertThat(owner.queryForObject(
                        "select answers ->> 'contact' from alliance.application where email = ?", String.class, email))
                .as("what was sent is frozen in every browser")
                .isEqualTo("Ana Ionescu");
        colleague.post(link + "/send", Map.of());
        assertThat(owner.queryForObject(
                        "select version from alliance.application where email = ?", Integer.class, email))
                .isEqualTo(1);
    }

    @Test
    void anAuthorityThatLeftComesBackByAnApplicationWithTheSameCodeAndNumber() {
        accepted("Back " + code);
        String number = number();
        String link = tray.link(email, LINK);
        stranger.get(link);
        stranger.post(link + "/leave", Map.of("reason", "A new council"));
        String other = "k-" + email;
        Visitor later = new Visitor(romact);
        String again = begin(later, other, "Back " + code);
        String mailed = tray.link(other, LINK + "\\?mail=[^\\s]+");
        later.get(mailed);
        later.post(again + "/confirm", Map.of("mail", mailed.substring(mailed.indexOf('=') + 1)));
        fillIn(later, again);
        later.post(again + "/send", Map.of());
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String review = "/en/secretariat/applications/"
                + owner.queryForObject(
                        "select id::text from alliance.application where email = ?", String.class, other);
        secretary.get(review);
        secretary.post(review + "/accept", Map.of());
        assertThat(number()).as("the number of before").isEqualTo(number);
        assertThat(participantState()).isEqualTo("active");
        assertThat(new Visitor(romact).get("/en/alliance/" + number).body())
                .doesNotContain("This authority left the Alliance");
    }

    @Test
    void aNewMayorRenewsAndTheRegisterSaysUntilWhen() {
        accepted("Mayor " + code);
        Renewing.night(romact, LocalDate.of(2030, 12, 1));
        Renewing.night(romact, LocalDate.of(2030, 12, 2));
        assertThat(tray.count(email, "Do you go on in the Alliance?")).isEqualTo(1);
        String link = tray.link(email, LINK);
        assertThat(stranger.get(link).body()).contains("name=\"leader\"");
        HttpResponse<String> wrong =
                stranger.post(link + "/renew", Map.of("leader", "Ioana Nou", "mandate_ends", "yesterday"));
        assertThat(wrong.statusCode()).isEqualTo(303);
        assertThat(participantState()).isEqualTo("active");
        stranger.get(link);
        stranger.post(link + "/renew", Map.of("leader", "Ioana Nou", "mandate_ends", "2034-10-31"));
        assertThat(owner.queryForObject(
                        "select mandate_ends_on from alliance.participant where code = ?",
                        LocalDate.class,
                        code.toUpperCase()))
                .isEqualTo(LocalDate.of(2034, 10, 31));
        Renewing.night(romact, LocalDate.of(2032, 1, 2));
        assertThat(participantState()).as("renewed, not lapsed").isEqualTo("active");
        assertThat(owner.queryForObject(
                        "select v.answers ->> 'leader' from alliance.application_version v join alliance.application a on a.id = v.application_id where a.email = ?",
                        String.class,
                        email))
                .as("what was sent stays as it was")
                .isEqualTo("Maria Pop");
    }

    @Test
    void twoSecretariesAcceptOnce() {
        sent("Twice " + code);
        Visitor one = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        Visitor two = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String review = "/en/secretariat/applications/" + id();
        one.get(review);
        two.get(review);
        one.post(review + "/accept", Map.of());
        two.post(review + "/decline", Map.of("reason", "No"));
        two.post(review + "/accept", Map.of());
        assertThat(state()).isEqualTo("accepted");
        assertThat(owner.queryForObject(
                        "select count(*) from alliance.participant where code = ?", Long.class, code.toUpperCase()))
                .isEqualTo(1);
        assertThat(tray.count(email, "/en/password/"))
                .as("one first administrator, one invitation")
                .isEqualTo(1);
    }

    @Test
    @Tag("browser")
    void everyPageWorksOnATelephoneWithoutScript() {
        List<String> faults = new ArrayList<>();
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(360, false);
            page.navigate("/en/join");
            faults.addAll(wide(page, "join"));
            String first = begin(stranger, email, "Phone " + code);
            page.navigate(first);
            for (String group : List.of("authority", "leader", "contact", "plan", "agreement")) {
                page.navigate(first + "/" + group);
                assertThat(page.locator("form button[type=submit]").first().isVisible())
                        .as(group)
                        .isTrue();
                faults.addAll(wide(page, group));
            }
            page.navigate(first + "/contact");
            page.fill("#field-contact", "Ana Ionescu");
            page.fill("#field-contact_function", "Adviser");
            page.selectOption("#field-contact_language", "ro");
            page.locator("form.stack button[type=submit]").first().click();
            page.waitForURL("**/plan");
            assertThat(owner.queryForObject(
                            "select answers ->> 'contact' from alliance.application where email = ?",
                            String.class,
                            email))
                    .isEqualTo("Ana Ionescu");
            Page scripted = browser.window(360, true);
            SoundPages sound = new SoundPages(romact);
            faults.addAll(sound.faults(scripted, "/hu/links"));
            faults.addAll(sound.faults(scripted, "/bg/links"));
            faults.addAll(sound.faults(scripted, first));
            faults.addAll(sound.faults(scripted, first + "/leader"));
        }
        assertThat(faults).isEmpty();
    }

    /** Without script nothing can be measured in the page; its picture is as wide as what is in it. */
    private static List<String> wide(Page page, String name) {
        double width = page.locator("body").boundingBox().width;
        return width > 360 ? List.of(name + " is " + width + " wide") : List.of();
    }

    private String begin(Visitor visitor, String address, String name) {
        visitor.get("/en/join");
        HttpResponse<String> answer =
                visitor.postOpen("join", "/en/join", Map.of("name", name, "country", "RO", "email", address));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String first = answer.headers().firstValue("Location").orElseThrow();
        visitor.get(first);
        return first.substring(0, first.lastIndexOf('/'));
    }

    private void confirm() {
        String address = tray.link(email, LINK + "\\?mail=[^\\s]+");
        String link = address.substring(0, address.indexOf('?'));
        stranger.post(link + "/confirm", Map.of("mail", address.substring(address.indexOf('=') + 1)));
    }

    private void sent(String name) {
        String link = begin(stranger, email, name);
        confirm();
        fillIn(link);
        stranger.post(link + "/send", Map.of());
        assertThat(state()).isEqualTo("submitted");
    }

    private void accepted(String name) {
        sent(name);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        secretary.get("/en/secretariat/applications/" + id());
        secretary.post("/en/secretariat/applications/" + id() + "/accept", Map.of());
        assertThat(participantState()).isEqualTo("active");
    }

    private void fillIn(String link) {
        fillIn(stranger, link);
    }

    private void fillIn(Visitor visitor, String link) {
        fill(visitor, link, "authority", authority());
        fill(visitor, link, "leader", leader());
        fill(visitor, link, "contact", contact());
        fill(
                visitor,
                link,
                "plan",
                Map.of("plan", "draft", "interests", "housing", "offers", "A bus", "wishes", "training"));
        fill(
                visitor,
                link,
                "agreement",
                Map.of("publish", "yes", "signature", "Maria Pop", "signature_function", "Mayor"));
    }

    private static void fill(Visitor visitor, String link, String group, Map<String, String> fields) {
        HttpResponse<String> answer = visitor.upload(link + "/" + group, "unused", "x", new byte[0], fields);
        assertThat(answer.statusCode()).as(group + answer.body()).isEqualTo(303);
    }

    private Map<String, String> authority() {
        return new LinkedHashMap<>(Map.of(
                "name", "Primăria " + code, "kind", "municipality", "code", code, "place", "Câmpulung Moldovenesc"));
    }

    private static Map<String, String> leader() {
        return Map.of("leader", "Maria Pop", "mandate_ends", "31.10.2030");
    }

    private static Map<String, String> contact() {
        return Map.of("contact", "Ana Ionescu", "contact_function", "Adviser", "contact_language", "ro");
    }

    private String id() {
        return owner.queryForObject("select id::text from alliance.application where email = ?", String.class, email);
    }

    private String state() {
        return owner.queryForObject("select state from alliance.application where email = ?", String.class, email);
    }

    private String number() {
        return owner.queryForObject(
                "select number::text from alliance.participant where code = ?", String.class, code.toUpperCase());
    }

    private String participantState() {
        return owner.queryForObject(
                "select state from alliance.participant where code = ?", String.class, code.toUpperCase());
    }
}
