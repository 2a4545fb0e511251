package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;

/** The first page somebody sees brings its look along; every other takes it from the browser's own store. */
@Tag("browser")
class AVisitorArrivesFromElsewhereTest {
    private static final String GROUND = "getComputedStyle(document.body).backgroundColor";
    private static final String WAITS = "head link[rel=stylesheet][href*='romact.css']:not([media=print])";

    private static final String FETCHED = """
            performance.getEntriesByType('resource').find(one => one.name.includes('romact.css')).transferSize""";

    private final RunningRomact romact = RunningRomact.get();

    @Test
    void andWaitsForNoStylesheet() {
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(1280, false);
            List<String> said = new ArrayList<>();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.navigate("/en/alliance");
            assertThat(page.locator("head style").count()).isEqualTo(1);
            assertThat(page.locator(WAITS).count()).isZero();
            assertThat(page.evaluate(GROUND)).isEqualTo("rgb(251, 250, 247)");
            assertThat(said).noneMatch(text -> text.contains("Content Security Policy"));

            Response next =
                    page.waitForResponse("**/en/practices", () -> page.click("nav.places a[href='/en/practices']"));
            assertThat(next.text()).doesNotContain("<style");
            page.waitForLoadState();
            assertThat(page.locator(WAITS).count()).isEqualTo(1);
            assertThat(page.evaluate(GROUND)).isEqualTo("rgb(251, 250, 247)");
            assertThat(page.evaluate(FETCHED))
                    .as("bytes fetched of a sheet that is there")
                    .isEqualTo(0);
        }
    }

    @Test
    void andWithScriptTheNextPageFindsTheSheetToo() {
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(1280, true);
            page.waitForResponse("**/static/romact.css*", () -> page.navigate("/en/alliance"));
            assertThat(page.locator("link[rel=prefetch]").count()).isEqualTo(1);
            page.waitForResponse("**/en/practices", () -> page.click("nav.places a[href='/en/practices']"));
            page.waitForLoadState();
            assertThat(page.locator(WAITS).count()).isEqualTo(1);
            assertThat(page.evaluate(FETCHED))
                    .as("bytes fetched of a sheet that is there")
                    .isEqualTo(0);
        }
    }

    @Test
    void andNoOtherStyleWithinAPageIsAllowed() {
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(360, true);
            page.navigate("/en");
            page.evaluate("""
                    () => { const style = document.createElement('style'); style.textContent = 'body { background: red !important }';
                            document.head.append(style); }""");
            assertThat(page.evaluate(GROUND)).isEqualTo("rgb(251, 250, 247)");
        }
    }

    @Test
    void aProgramThatSaysNothingOfItselfGetsTheLink() {
        assertThat(new Visitor(romact).get("/en").body())
                .doesNotContain("<style")
                .contains("<link rel=\"stylesheet\" href=\"/static/romact.css?v=");
    }

    @Test
    void whoIsSignedInHasItAlready() {
        RunningRomact.Town town = romact.newTown();
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.signedIn(town.email(org.romact.platform.Role.COORDINATOR), 1280, true);
            page.navigate("/en");
            assertThat(page.locator("head style").count()).isZero();
        }
    }
}
