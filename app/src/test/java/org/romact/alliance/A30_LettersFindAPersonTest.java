package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.house.SoundPages;
import org.romact.journeys.RealBrowser;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** A letter to the programme reaches a person and is answered; a reader of the newsletter says yes twice and no once. */
class A30_LettersFindAPersonTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Visitor stranger = new Visitor(romact);
    private final String email = "w-" + UUID.randomUUID().toString().substring(0, 8) + "@letters.example";

    @Test
    void aLetterIsAnsweredAndClosedAndTheSenderReadsIt() {
        stranger.get("/en/contact");
        HttpResponse<String> sent = stranger.postOpen(
                "contact",
                "/en/contact",
                Map.of("subject", "press", "message", "May I visit?", "name", "Wera", "email", email, "town", ""));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String thread = path(romact.letterTo(email).body(), "/en/contact/[A-Za-z0-9_-]+");
        assertThat(stranger.get(thread).body()).contains("May I visit?");
        String id = owner.queryForObject(
                "select id::text from alliance.contact_message where email = ?", String.class, email);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        assertThat(secretary.get("/en/secretariat/inbox").body()).contains(id);
        secretary.get("/en/secretariat/inbox/" + id);
        assertThat(secretary
                        .post("/en/secretariat/inbox/" + id + "/answer", Map.of("answer", " "))
                        .statusCode())
                .isEqualTo(422);
        assertThat(secretary
                        .post("/en/secretariat/inbox/" + id + "/answer", Map.of("answer", "Yes, on Monday."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(romact.letterTo(email).body()).contains("Yes, on Monday.");
        assertThat(stranger.get(thread).body()).contains("Yes, on Monday.");
        assertThat(new Visitor(romact).get(thread + "x").statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(romact, romact.someone(ProgrammeRole.REVIEWER))
                        .get("/en/secretariat/inbox/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReaderConfirmsByAButtonAndLeavesByOneClickWithoutASession() {
        stranger.get("/en/newsletter");
        HttpResponse<String> asked =
                stranger.postOpen("newsletter", "/en/newsletter", Map.of("email", email, "language", "en"));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        String confirm = path(romact.letterTo(email).body(), "/en/newsletter/[A-Za-z0-9_-]+");
        stranger.get(confirm);
        assertThat(confirmed()).as("looking confirms nothing").isZero();
        stranger.post(confirm, Map.of());
        assertThat(confirmed()).isEqualTo(1);
        assertThat(oneClick(confirm + "x").statusCode()).isNotEqualTo(500);
        assertThat(confirmed()).as("a forged link ends nothing").isEqualTo(1);
        oneClick(confirm);
        assertThat(owner.queryForObject(
                        "select count(*) from alliance.newsletter_reader where email = ?", Long.class, email))
                .isZero();
    }

    @Test
    void anOrganisationBeginsAndItsLinkOpensOnlyItsOwnProposal() {
        assertThat(stranger.get("/en/cooperate").statusCode()).isEqualTo(200);
        assertThat(new Visitor(romact).get("/en/cooperate/" + "A".repeat(43)).statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(romact).get("/en/organisations").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("browser")
    void theirPagesAreSound() throws Exception {
        List<String> faults = new ArrayList<>();
        SoundPages sound = new SoundPages(romact);
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(360, true);
            for (Language language : Language.values()) {
                for (String path :
                        List.of("/contact", "/newsletter", "/newsletter/issues", "/cooperate", "/organisations")) {
                    faults.addAll(sound.faults(page, "/" + language.tag() + path));
                }
            }
            Page desk = browser.signedIn(romact.someone(ProgrammeRole.SECRETARIAT), 1280, true);
            for (String path : List.of("/inbox", "/newsletter", "/cooperation")) {
                faults.addAll(sound.faults(desk, "/hu/secretariat" + path));
            }
        }
        for (String path : List.of("/en/contact", "/en/newsletter", "/en/cooperate", "/en/organisations")) {
            String errors = SoundPages.nu(new Visitor(romact).get(path).body());
            if (!errors.isBlank()) {
                faults.add(path + ": " + errors);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @Tag("browser")
    void aTownsProposalsAndAReadersChoicesAreSound() throws Exception {
        RunningRomact.Town town = romact.newTown();
        OfferedHelp help = new OfferedHelp();
        help.sent(town);
        String desk = help.desk(town).substring("/en".length());
        stranger.get("/en/newsletter");
        stranger.postOpen("newsletter", "/en/newsletter", Map.of("email", email, "language", "en"));
        String reader = path(romact.letterTo(email).body(), "/en/newsletter/[A-Za-z0-9_-]+");
        stranger.get(reader);
        stranger.post(reader, Map.of());
        List<String> faults = new ArrayList<>();
        SoundPages sound = new SoundPages(romact);
        Visitor mayor = help.mayor(town);
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.signedIn(town.email(Role.MAYOR), 360, true);
            for (Language language : Language.values()) {
                faults.addAll(sound.faults(page, "/" + language.tag() + desk));
                faults.addAll(nu(mayor, "/" + language.tag() + desk));
                faults.addAll(sound.faults(page, "/" + language.tag() + reader.substring("/en".length())));
            }
            faults.addAll(nu(stranger, reader));
            faults.addAll(sound.faults(page, "/en/office/" + town.slug() + "/proposals"));
            mayor.get("/en" + desk);
            assertThat(mayor.post("/en" + desk + "/answer", Map.of("answer", "rejected", "reason", " "))
                            .statusCode())
                    .isEqualTo(422);
            faults.addAll(refused(page, "/en" + desk));
            mayor.post("/en" + desk + "/answer", Map.of("answer", "accepted", "reason", "Yes.", "agrees", "yes"));
            faults.addAll(sound.faults(page, "/en" + desk));
            faults.addAll(nu(mayor, "/en" + desk));
        }
        assertThat(faults).isEmpty();
    }

    /** The form with its complaints. */
    private static List<String> refused(Page page, String path) {
        page.navigate(path);
        page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        page.click("form[action$='/answer'] button");
        page.waitForSelector(".problem");
        return SoundPages.faultsOfOpenPage(page, path + " refused");
    }

    private static List<String> nu(Visitor visitor, String path) throws Exception {
        String errors = SoundPages.nu(visitor.get(path).body());
        return errors.isBlank() ? List.of() : List.of(path + ": " + errors);
    }

    private long confirmed() {
        return owner.queryForObject(
                "select count(*) from alliance.newsletter_reader where email = ? and confirmed_at is not null",
                Long.class,
                email);
    }

    /** As a mail program does it (RFC 8058): no cookie, no token of a form. */
    private HttpResponse<String> oneClick(String link) {
        return new Visitor(romact)
                .send(HttpRequest.newBuilder(romact.at(link + "/end"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    private static String path(String body, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(body).isTrue();
        return found.group();
    }
}
