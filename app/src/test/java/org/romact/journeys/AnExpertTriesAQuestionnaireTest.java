package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

            assertThat(SoundPages.faultsOfOpenPage(page, "preview")).isEmpty();
            String address = page.url().replace(romact.address, "");
            page.click("button:has-text('Publish a version')");
            assertThat(page.textContent("h1")).isEqualTo("Water");
            assertThat(faults).isEmpty();

            Page neighbour = browser.signedIn(other.email(Role.EXPERT), 390, true);
            assertThat(neighbour.navigate(address).status()).isEqualTo(404);
        }
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private void check(Page page, String spreadsheet) {
        page.navigate(desk);
        page.setInputFiles(
                "#field-form",
                new FilePayload("water.md", "text/markdown", spreadsheet.getBytes(StandardCharsets.UTF_8)));
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
