package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;

/** An old telephone, or a browser that runs no script: whoever comes finds, reads, and begins to take part. */
class AVisitorRunsNoScriptTest extends MainPagesInABrowser {
    private final RunningRomact romact = RunningRomact.get();

    @Test
    void searchesAndReads() {
        Page page = browser.window(390, false);
        page.navigate("/en");
        page.fill("#find", pages.word);
        page.click(".find button");
        page.click(".publications a");
        assertThat(page.textContent("h1")).isEqualTo("News of " + pages.word);
    }

    @Test
    void changesTheLanguageAndFindsTheMenu() {
        Page page = browser.window(390, false);
        page.navigate("/en/alliance");
        page.click("details.drop summary");
        page.click(".languages a[hreflang=sk]");
        assertThat(page.url()).endsWith("/sk/alliance");
        page.click(".only-narrow a");
        assertThat(page.url()).endsWith("#menu");
        assertThat(page.locator("#menu a").count()).isGreaterThan(12);
    }

    @Test
    void looksThroughPracticesAndFigures() {
        Page page = browser.window(390, false);
        page.navigate("/en" + pages.paths().get(3));
        page.fill(".practice-search input[type=search]", "quay");
        page.click(".practice-search button");
        assertThat(page.locator(".practice-hits a").count()).isPositive();
        page.navigate("/en" + pages.paths().get(8));
        page.click("a.theme");
        page.click(".figure summary");
        assertThat(page.isVisible(".figure table")).isTrue();
        page.navigate("/en" + pages.paths().get(8) + "/figures");
        assertThat(page.isVisible(".figure table")).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.isVisible(".figure table"))
                .as("on paper, where nothing opens")
                .isTrue();
    }

    @Test
    void beginsToJoin() {
        Page page = browser.window(390, false);
        page.navigate("/en/join");
        page.fill("#field-name", "Община без скрипт");
        page.selectOption("#field-country", "BG");
        page.fill("#field-email", "scriptless@town.example");
        browser.sealAMinuteAgo(page, "join");
        page.click("main form button");
        assertThat(page.url()).matches(".*/en/join/[^/]+/authority");
        assertThat(page.inputValue("#field-name")).isEqualTo("Община без скрипт");
        page.fill("#field-website", "https://town.example");
        page.click("main form button[name=then]");
        assertThat(page.url()).matches(".*/en/join/[^/]+");
        assertThat(romact.letterTo("scriptless@town.example").body()).contains("/en/join/");
    }
}
