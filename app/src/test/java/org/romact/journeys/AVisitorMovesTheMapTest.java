package org.romact.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.alliance.MappedParticipants;
import org.romact.house.SoundPages;
import org.romact.platform.page.Bundles;

@Tag("browser")
class AVisitorMovesTheMapTest {
    /** Associations in Italy are of this test alone. */
    private static final String REGISTER = "/alliance?country=IT&kind=association";

    private static final RunningRomact ROMACT = RunningRomact.get();
    private static int torino;

    @BeforeAll
    static void participants() {
        torino = MappedParticipants.admit("Unione di Torino", "association", "IT", 7.68, 45.07);
        MappedParticipants.admit("Unione di Lecce", "association", "IT", 18.17, 40.35);
        MappedParticipants.admit("Unione di Catania", "association", "IT", 15.08, 37.5);
        MappedParticipants.admit("Consorzio di Catania", "association", "IT", 15.08, 37.5);
    }

    @Test
    void opensAParticipantByKeyboardAndNobodyElseIsAsked() {
        assumeTrue(Bundles.path("map").isPresent(), "web/ was not bundled; see docs/decisions/0011");
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(1280, true);
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            List<String> faults = faults(page);
            page.navigate("/en" + REGISTER);
            assertThat(asked).hasSizeLessThan(10).noneMatch(address -> address.contains("/web/"));

            button(page, "Move and enlarge the map").press("Enter");
            Locator mark = button(page, "Unione di Torino");
            mark.waitFor();
            assertThat(page.locator("canvas")).isFocused();
            assertThat(page.locator(".sheet-of-map").isVisible()).isFalse();

            mark.press("Enter");
            Locator popup = page.locator(".maplibregl-popup");
            assertThat(popup).containsText("participant number " + torino + ", Italy");
            assertThat(popup.getByRole(AriaRole.LINK)).isFocused();
            assertThat(SoundPages.faultsOfOpenPage(page, "map at 1280")).isEmpty();
            page.keyboard().press("Escape");
            assertThat(popup).hasCount(0);
            assertThat(mark).isFocused();

            mark.press("Enter");
            page.setViewportSize(360, 900);
            assertThat(SoundPages.faultsOfOpenPage(page, "map at 360")).isEmpty();
            popup.getByText("Unione di Torino").press("Enter");
            assertThat(page.locator("h1")).hasText("Unione di Torino");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void seesWhatLiesTogetherAsAListAndChoosesAgainWithTheMapOpen() {
        assumeTrue(Bundles.path("map").isPresent(), "web/ was not bundled; see docs/decisions/0011");
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(360, true);
            List<String> faults = faults(page);
            page.navigate("/en" + REGISTER + "#map");
            Locator together = button(page, "Close together: 2. Look closer.");
            together.click();
            assertThat(page.locator(".maplibregl-popup li")).hasCount(2);
            assertThat(page.locator(".maplibregl-popup")).containsText("Consorzio di Catania");
            assertThat(SoundPages.faultsOfOpenPage(page, "two at one place")).isEmpty();

            page.selectOption("#kind", "");
            page.selectOption("#country", "IT");
            page.click("form.sieve button");
            page.waitForURL(Pattern.compile("country=IT&kind=#map$"));
            button(page, "Unione di Lecce").waitFor();
            button(page, "Back to the still map").click();
            assertThat(page.locator(".sheet-of-map")).isVisible();
            assertThat(page.locator("canvas")).hasCount(0);
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void readsItsControlsInHungarian() {
        assumeTrue(Bundles.path("map").isPresent(), "web/ was not bundled; see docs/decisions/0011");
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(768, true);
            page.navigate("/hu" + REGISTER);
            button(page, "Mozgatható, nagyítható térkép").click();
            button(page, "Unione di Torino").click();
            assertThat(button(page, "Térkép nagyítása")).isVisible();
            assertThat(button(page, "Térkép kicsinyítése")).isVisible();
            assertThat(button(page, "Bezárás")).isVisible();
            assertThat(button(page, "Egymáshoz közel: 2. Nézze meg közelebbről."))
                    .isVisible();
            assertThat(page.locator("canvas").getAttribute("aria-label")).startsWith("Térkép.");
            assertThat(page.locator(".maplibregl-popup")).containsText("Olaszország");
        }
    }

    @Test
    void printsTheDrawnMap() {
        assumeTrue(Bundles.path("map").isPresent(), "web/ was not bundled; see docs/decisions/0011");
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(1280, true);
            page.navigate("/sk" + REGISTER + "#map");
            button(page, "Unione di Torino").waitFor();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".sheet-of-map")).isVisible();
            assertThat(page.locator(".chart-of-places")).isHidden();
            assertThat(page.locator(".move")).isHidden();
        }
    }

    @Test
    void hasTheDrawnMapAloneWithoutScript() {
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(360, false);
            page.navigate("/en" + REGISTER + "#map");
            assertThat(page.locator(".sheet-of-map")).isVisible();
            assertThat(page.locator(".map button:visible")).hasCount(0);
        }
    }

    @Test
    void isToldWhereTheBrowserCannotShowIt() {
        assumeTrue(Bundles.path("map").isPresent(), "web/ was not bundled; see docs/decisions/0011");
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(768, true);
            page.addInitScript("HTMLCanvasElement.prototype.getContext = () => null");
            page.navigate("/ro" + REGISTER);
            button(page, "Mutați și măriți harta").click();
            assertThat(page.locator(".move [role=status]")).containsText("Acest browser nu poate afișa harta mobilă");
            assertThat(page.locator(".sheet-of-map")).isVisible();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Whatever the console complains of, the policy refuses, or somebody else is asked for. */
    private static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(ROMACT.address) && !request.url().startsWith("data:")) {
                faults.add("asks " + request.url());
            }
        });
        return faults;
    }
}
