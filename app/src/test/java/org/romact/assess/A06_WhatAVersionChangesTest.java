package org.romact.assess;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.house.SoundPages;
import org.romact.journeys.RealBrowser;
import org.romact.platform.Role;

/** Before phones get a newer version, the town reads what it changes and what becomes of the answers it has. */
class A06_WhatAVersionChangesTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final RunningRomact.Town other = romact.newTown();
    private final Visitor expert = Visitor.signedIn(romact, town.email(Role.EXPERT));
    private final String desk = "/en/office/" + town.slug() + "/questionnaires";
    private UUID questionnaire;

    @BeforeEach
    void twelveHouseholdsAnswered() {
        questionnaire = HomesForm.publish(romact, town, HomesForm.FIRST);
        Visitor phone = new Visitor(romact);
        for (int i = 0; i < 12; i++) {
            String street = i < 3 ? "<street>Mill</street>" : "";
            HomesForm.send(
                    phone,
                    town,
                    1,
                    "<consent>yes</consent><rooms>2</rooms><well>upper</well><roof>tin</roof>" + street
                            + "<member><age>8</age></member>");
        }
    }

    @Test
    void theReportStandsBeforePublishingAndSaysWhatBecomesOfTheAnswers() {
        String changes = uploaded(HomesForm.SECOND);
        assertThat(changes).matches(desk + "/[0-9a-f-]{36}/changes");
        String report = expert.get(changes).body();
        assertThat(rows(report, "affected"))
                .contains(
                        "Which well?",
                        "It is no longer asked. 12 interviews answer it. What was answered is kept",
                        "The kind of answer was: whole number. It is now: number. 12 interviews answer it.",
                        "It was asked once and is now asked for each “person”. Fewer than 10 interviews answer it.",
                        "It no longer offers: Straw (straw).");
        assertThat(rows(report, "unsure"))
                .contains("It asked “How many rooms?” and now asks “How many rooms are there?”.", "“Tin”", "“Metal”");
        assertThat(rows(report, "other"))
                .contains(
                        "Its short name was rooms and is now space.",
                        "How many floors?",
                        "It is new.",
                        "Tiles (tiles)");
        assertThat(report)
                .contains("Consent was given in the question consent; with the new version it is given in agreed.");
        assertThat(report.indexOf("id=\"affected\"")).isLessThan(report.indexOf("id=\"unsure\""));
        assertThat(expert.get(desk + "/" + questionnaire).body())
                .contains("Version 1")
                .doesNotContain("Version 2");
    }

    @Test
    void whereNobodyHasAnsweredNothingIsAffected() {
        RunningRomact.Town fresh = romact.newTown();
        HomesForm.publish(romact, fresh, HomesForm.FIRST);
        Visitor coordinator = Visitor.signedIn(romact, fresh.email(Role.COORDINATOR));
        String there = "/en/office/" + fresh.slug() + "/questionnaires";
        coordinator.get(there);
        HttpResponse<String> answer = coordinator.upload(
                there, "form", "homes.md", HomesForm.WITHOUT_CONSENT.getBytes(StandardCharsets.UTF_8));
        String report = coordinator
                .get(answer.headers().firstValue("Location").orElseThrow())
                .body();
        assertThat(report).doesNotContain("id=\"affected\"").contains("No interview answers it so far.");
    }

    @Test
    void publishesWhatWasSeenAndKeepsTheReport() {
        String changes = uploaded(HomesForm.SECOND);
        String seen = expert.get(changes).body().replaceFirst("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> published = expert.post(changes.replace("/changes", "/publish"), Map.of("seen", seen));
        assertThat(published.headers().firstValue("Location")).contains(desk + "/" + questionnaire);
        String page = expert.get(desk + "/" + questionnaire).body();
        String report = desk + "/" + questionnaire + "/versions/"
                + page.replaceFirst("(?s).*/versions/([0-9a-f-]{36}).*", "$1");
        assertThat(rows(expert.get(report).body(), "affected"))
                .contains("It is no longer asked. 12 interviews answer it.");
        assertThat(expert.get(changes).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(romact, other.email(Role.ADMINISTRATOR))
                        .get(report.replace(town.slug(), other.slug()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void neitherThePreviewNorAnOldReportPublishesUnseenChanges() {
        String changes = uploaded(HomesForm.SECOND);
        String publish = changes.replace("/changes", "/publish");
        String seen = expert.get(changes).body().replaceFirst("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        assertThat(expert.post(publish, Map.of()).headers().firstValue("Location"))
                .contains(changes);
        HomesForm.publish(romact, town, HomesForm.WITHOUT_CONSENT);
        assertThat(expert.post(publish, Map.of("seen", seen)).headers().firstValue("Location"))
                .contains(changes);
        assertThat(expert.get(changes).body())
                .contains("Another version has been published in the meantime.", "version 3");
    }

    @Test
    void aVersionWithoutAnyChangeIsPublishedAtOnce() {
        assertThat(uploaded(HomesForm.FIRST.replace("homes    | 1 ", "homes    | 9 ")))
                .isEqualTo(desk + "/" + questionnaire);
    }

    @Test
    void consentThatIsNoLongerAskedIsSaidInTheReadersLanguage() {
        String changes = uploaded(HomesForm.WITHOUT_CONSENT);
        assertThat(expert.get(changes).body())
                .contains("The question on consent (consent) is gone and there is no other.");
        String hungarian = expert.get(changes.replaceFirst("/en/", "/hu/")).body();
        assertThat(hungarian)
                .contains("A hozzájárulásra vonatkozó kérdés (consent) hiányzik")
                .doesNotContain("no longer asked");
        assertThat(rows(hungarian, "affected")).contains("Már nem szerepel. 12 interjúban van rá válasz.");
        String bulgarian = expert.get(changes.replaceFirst("/en/", "/bg/")).body();
        assertThat(bulgarian).contains("Още нищо не е публикувано.");
        assertThat(rows(bulgarian, "affected")).contains("Вече не се задава. 12 интервюта съдържат отговор.");
    }

    @Test
    @Tag("browser")
    void isReadAndPublishedWithoutScriptOnASmallScreen() {
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.signedIn(town.email(Role.COORDINATOR), 360, false);
            page.navigate(desk.replaceFirst("/en/", "/hu/"));
            page.setInputFiles(
                    "#field-form",
                    new FilePayload("homes.md", "text/plain", HomesForm.SECOND.getBytes(StandardCharsets.UTF_8)));
            page.click("button[value=publish]");
            assertThat(page.textContent("h1")).isEqualTo("Mit változtat a(z) 2. változat");
            assertThat(page.textContent("main")).contains("Érintett válaszok", "Még semmi nem jelent meg.");
            String report = page.url().replace(romact.address, "");
            page.click("form[action$='/publish'] button");
            assertThat(page.textContent("h1")).isEqualTo("Homes");
            page.click("a[href*='/versions/']");
            assertThat(page.textContent("h1")).isEqualTo("Mi változott a(z) 2. változatban");
            String kept = page.url().replace(romact.address, "");

            Page sighted = browser.signedIn(town.email(Role.COORDINATOR), 360, true);
            assertThat(new SoundPages(romact).faults(sighted, kept)).isEmpty();
            assertThat(sighted.navigate(report).status()).isEqualTo(404);
        }
    }

    /** Where an upload to be published leads. */
    private String uploaded(String spreadsheet) {
        expert.get(desk);
        HttpResponse<String> answer =
                expert.upload(desk, "form", "homes.md", spreadsheet.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** A section of the report as it is read aloud. */
    private static String rows(String html, String section) {
        return html.replaceFirst("(?s).*<section aria-labelledby=\"" + section + "\">(.*?)</section>.*", "$1")
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }
}
