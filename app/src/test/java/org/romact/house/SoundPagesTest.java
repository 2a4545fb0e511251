package org.romact.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.romact.FortyHouseholds;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.article.Article;
import org.romact.alliance.article.Editing;
import org.romact.alliance.register.Participant;
import org.romact.alliance.register.Participants;
import org.romact.journeys.RealBrowser;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every page is accessible (axe-core, WCAG 2.2 AA), is sound HTML (Nu checker), stays small and asks nobody else for anything. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoundPagesTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final String secretary = romact.someone(ProgrammeRole.SECRETARIAT);
    private final SoundPages sound = new SoundPages(romact);
    private RealBrowser browser;
    private UUID article;
    private int participant;

    @BeforeAll
    void open() {
        browser = new RealBrowser();
        Scope.nobody("test")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .run(() -> romact.bean(TransactionTemplate.class).executeWithoutResult(status -> publishSomething()));
        FortyHouseholds.publishOne(town);
    }

    private void publishSomething() {
        article = romact.bean(Editing.class)
                .begin(
                        Article.Kind.NEWS,
                        Language.EN,
                        "Pages that are sound",
                        "A summary.",
                        "# One\n\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> three");
        romact.bean(Editing.class).publish(article, Instant.EPOCH);
        participant = romact.bean(Participants.class)
                .admit(new Participant(
                        UUID.randomUUID(),
                        0,
                        null,
                        "Sound Town",
                        "municipality",
                        "SK",
                        UUID.randomUUID().toString().substring(0, 12),
                        21.0,
                        48.0,
                        1_000,
                        "https://sound.example",
                        List.of("housing"),
                        "Some **offer**",
                        town.slug(),
                        LocalDate.of(2026, 1, 1),
                        null,
                        null,
                        Participant.State.ACTIVE,
                        null))
                .number();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void everyPublicPageInEveryLanguage() {
        Page page = browser.window(360, true);
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String path : List.of(
                    "",
                    "/towns",
                    "/towns/" + town.slug(),
                    "/towns/" + town.slug() + "/figures",
                    "/towns/" + town.slug() + "/themes/own",
                    "/towns/" + town.slug() + "/figures/BUS",
                    "/sign-in",
                    "/reset",
                    "/privacy",
                    "/data",
                    "/data/communities",
                    "/data/figures",
                    "/accessibility",
                    "/style",
                    "/alliance",
                    "/alliance/" + participant,
                    "/join",
                    "/news",
                    "/news/pages-that-are-sound",
                    "/adopted-texts",
                    "/about",
                    "/feeds",
                    "/search?q=sound",
                    "/no/such/page")) {
                faults.addAll(sound.faults(page, "/" + language.tag() + path));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageOfTheDesk() {
        Page page = browser.signedIn(town.email(Role.ADMINISTRATOR), 1280, true);
        UUID interview = new JdbcTemplate(romact.database.owner())
                .queryForObject(
                        "select id from assess.submission where authority_id = ? limit 1",
                        UUID.class,
                        town.id().value());
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "",
                "/communities",
                "/communities/new",
                "/questionnaires",
                "/questionnaires/" + town.questionnaire(),
                "/questionnaires/" + town.questionnaire() + "/indicators",
                "/phones",
                "/interviews",
                "/interviews/" + interview,
                "/figures",
                "/figures/" + town.questionnaire(),
                "/team",
                "/audit",
                "/quarantine")) {
            faults.addAll(sound.faults(page, "/en/office/" + town.slug() + path));
        }
        faults.addAll(sound.faults(page, "/en/account"));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageOfTheProgrammesDesk() {
        Page page = browser.signedIn(secretary, 1280, true);
        List<String> faults = new ArrayList<>();
        for (String path :
                List.of("", "/team", "/applications", "/articles", "/articles/new", "/articles/" + article)) {
            faults.addAll(sound.faults(page, "/en/secretariat" + path));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageOfAnApplication() {
        Page page = browser.window(360, true);
        page.navigate("/bg/join");
        List<String> faults = new ArrayList<>();
        Visitor stranger = new Visitor(romact);
        stranger.get("/bg/join");
        String first = stranger.postOpen(
                        "join", "/bg/join", Map.of("name", "Община", "country", "BG", "email", "sound@pages.example"))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String link = first.substring(0, first.lastIndexOf('/'));
        for (String group : List.of("", "/authority", "/leader", "/contact", "/plan", "/agreement")) {
            faults.addAll(sound.faults(page, link + group));
        }
        page.navigate(link + "/authority");
        page.click("form.stack button");
        faults.addAll(SoundPages.faultsOfOpenPage(page, "authority with mistakes"));
        assertThat(faults).isEmpty();
    }

    @Test
    void aFormWithMistakesToo() {
        Page page = browser.signedIn(town.email(Role.ADMINISTRATOR), 360, true);
        page.navigate("/hu/office/" + town.slug() + "/communities/new");
        page.click("form.stack button");
        assertThat(SoundPages.faultsOfOpenPage(page, "communities/new with mistakes"))
                .isEmpty();
    }

    @Test
    void everyPageIsSoundHtml() throws Exception {
        Visitor visitor = Visitor.signedIn(romact, town.email(Role.ADMINISTRATOR));
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "/en",
                "/bg/towns",
                "/ro/towns/" + town.slug(),
                "/en/privacy",
                "/hu/data",
                "/bg/data/communities",
                "/en/style",
                "/it/join",
                "/en/alliance",
                "/sk/alliance/" + participant,
                "/hu/news/pages-that-are-sound",
                "/ro/feeds",
                "/en/search?q=sound",
                "/en/account",
                "/en/office/" + town.slug(),
                "/sk/office/" + town.slug() + "/communities",
                "/it/office/" + town.slug() + "/communities/new",
                "/en/office/" + town.slug() + "/questionnaires",
                "/en/office/" + town.slug() + "/questionnaires/" + town.questionnaire(),
                "/en/office/" + town.slug() + "/questionnaires/" + town.questionnaire() + "/indicators",
                "/en/office/" + town.slug() + "/phones",
                "/en/office/" + town.slug() + "/interviews",
                "/hu/office/" + town.slug() + "/figures/" + town.questionnaire(),
                "/en/office/" + town.slug() + "/team",
                "/en/office/" + town.slug() + "/audit",
                "/en/mailbox")) {
            String errors = SoundPages.nu(visitor.get(path).body());
            if (!errors.isBlank()) {
                faults.add(path + ":\n" + errors);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theCheckerFindsAPlantedFault() throws Exception {
        assertThat(
                        SoundPages.nu(
                                "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><p><div></p></body></html>"))
                .contains("error");
    }
}
