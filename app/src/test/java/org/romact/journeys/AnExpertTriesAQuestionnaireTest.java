package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.house.SoundPages;
import org.romact.platform.Role;
import org.romact.platform.page.Bundles;

@Tag("browser")
class AnExpertTriesAQuestionnaireTest {
    private static final String WITH_A_FAULT = """
            | survey |               |          |                     |                    |                    |
            |        | type          | name     | label::English (en) | label::Български (bg) | relevant        |
            |        | select_one yn | water    | Is there water?     | Има ли вода?       |                    |
            |        | intger        | taps     | How many taps?      | Колко чешми?       | ${water} = 'yes'   |
            | choices |              |          |                     |                    |                    |
            |        | list_name     | name     | label::English (en) | label::Български (bg) |                 |
            |        | yn            | yes      | Yes                 | Да                 |                    |
            |        | yn            | no       | No                  | Не                 |                    |
            | settings |             |          |                     |                    |                    |
            |        | form_title    | form_id  | version             |                    |                    |
            |        | Water         | water    | 1                   |                    |                    |
            """;
    private static final String MENDED = WITH_A_FAULT.replace("intger", "integer");

    /** The kinds of question whose controls could ask somebody else, run what the policy forbids, or are at fault for a screen reader. */
    private static final String KINDS = """
            | survey |                                |        |                      |               |                |
            |        | type                           | name   | label                | appearance    | parameters     |
            |        | geopoint                       | spot   | Where?               | placement-map |                |
            |        | geoshape                       | area   | Which area?          |               |                |
            |        | image                          | photo  | A photo of <span style="font-style:italic">it</span> | | max-pixels=100 |
            |        | select_one_from_file towns.csv | town   | Which town?          |               |                |
            |        | range                          | far    | How far?             |               | start=0 end=10 step=1 |
            |        | date                           | since  | Since when?          |               |                |
            |        | rank yn                        | order  | In which order?      |               |                |
            |        | begin_repeat                   | member | Member               |               |                |
            |        | text                           | nick   | What are you called? |               |                |
            |        | end_repeat                     |        |                      |               |                |
            | choices |                               |        |                      |
            |         | list_name                     | name   | label                |
            |         | yn                            | y      | Yes                  |
            |         | yn                            | n      | No                   |
            """;
    /** Of version 0.22: the handle of a scale, the arrows of a ranking, the menu of a turn and the field of a date have no name. */
    private static final Set<String> FAULTS_OF_ODK_WEB_FORMS =
            Set.of("aria-input-field-name", "aria-required-attr", "button-name", "label");

    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final RunningRomact.Town other = romact.newTown();
    private final String desk = "/en/office/" + town.slug() + "/questionnaires";

    @Test
    void mendsARowTriesBothLanguagesAndPublishes() {
        assumeTrue(Bundles.path("preview").isPresent(), "web/ was not bundled; see docs/decisions/0011");
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.signedIn(town.email(Role.EXPERT), 1280, true);
            List<String> faults = faults(page);
            page.navigate(desk);
            check(page, WITH_A_FAULT);
            assertThat(page.textContent("main")).contains("survey A3", "intger");
            faults.removeIf(fault -> fault.contains("422"));

            check(page, MENDED);
            page.click("text=Preview");
            assertThat(page.textContent(".flash")).contains("not kept and not sent");
            Locator form = page.frameLocator("iframe.preview").locator("#form");
            Locator taps = form.getByText("How many taps?");
            form.getByText("Is there water?").waitFor();
            assertThat(taps.isVisible()).isFalse();
            form.getByText("Yes", exact()).click();
            taps.waitFor();
            form.getByText("No", exact()).click();
            taps.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

            page.click("text=Български (bg)");
            form.getByText("Има ли вода?").waitFor();
            form.getByText("Да", exact()).click();
            form.getByText("Колко чешми?").waitFor();
            form.getByText("Send").click();
            page.frameLocator("iframe.preview").getByText("nothing was sent").waitFor();
            page.click("text=As on a phone");
            form.getByText("Има ли вода?").waitFor();
            assertThat(page.locator("iframe.preview").boundingBox().width).isLessThanOrEqualTo(390);

            for (int width : new int[] {1280, 360}) {
                page.setViewportSize(width, 800);
                assertThat(SoundPages.faultsOfOpenPage(page, "preview at " + width))
                        .isEmpty();
            }
            String address = page.url().replace(romact.address, "");
            page.click("button:has-text('Publish a version')");
            assertThat(page.textContent("h1")).isEqualTo("Water");
            assertThat(faults).isEmpty();

            Page neighbour = browser.signedIn(other.email(Role.EXPERT), 390, true);
            assertThat(neighbour.navigate(address).status()).isEqualTo(404);
        }
    }

    @Test
    void triesQuestionsOfManyKindsAndNobodyElseIsAsked() {
        assumeTrue(Bundles.path("preview").isPresent(), "web/ was not bundled; see docs/decisions/0011");
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.signedIn(town.email(Role.EXPERT), 1280, true);
            page.setViewportSize(1280, 4000);
            List<String> faults = faults(page);
            page.navigate(desk);
            page.setInputFiles("#field-files", file("towns.csv", "name,label\na,Alpha\n"));
            check(page, KINDS);
            page.click("text=Preview");
            Locator form = page.frameLocator("iframe.preview").locator("#form");
            form.getByText("Alpha").waitFor();
            form.locator(".map-block-component canvas").first().waitFor();
            form.locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("square.png", "image/png", square()));
            form.locator("img[src^='blob:']").waitFor();
            form.getByText("Add Member").click();
            assertThat(faults).isEmpty();
            Set<String> axe = new TreeSet<>();
            new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze()
                    .getViolations()
                    .forEach(rule -> axe.add(rule.getId()));
            assertThat(axe).isEqualTo(FAULTS_OF_ODK_WEB_FORMS);
        }
    }

    @Test
    void readsItAsASheetWithoutScript() {
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.signedIn(town.email(Role.INTERVIEWER), 360, false);
            page.navigate(desk + "/" + town.questionnaire() + "/preview");
            Locator sheet = page.frameLocator("iframe.preview").locator("#sheet");
            assertThat(sheet.textContent()).contains("as it would be printed", "bus");
            assertThat(page.content()).doesNotContain("Publish a version");
        }
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** Larger than the form wishes, so that it is made smaller. */
    private static byte[] square() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void check(Page page, String spreadsheet) {
        page.setInputFiles("#field-form", file("water.md", spreadsheet));
        page.click("button[value=check]");
    }

    /** Whatever the console complains of, the policy refuses, or somebody else is asked for. */
    private List<String> faults(Page page) {
        List<String> faults = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(romact.address)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                faults.add("asks " + request.url());
            }
        });
        return faults;
    }
}
