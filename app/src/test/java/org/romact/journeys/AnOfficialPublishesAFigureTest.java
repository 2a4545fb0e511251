package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.FortyHouseholds;
import org.romact.RunningRomact;
import org.romact.platform.Role;

@Tag("browser")
class AnOfficialPublishesAFigureTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();

    /** Without script throughout: every step is a link or a form. */
    @Test
    void reviewsInterviewsPublishesAndAResidentReadsIt() {
        FortyHouseholds.answer(town);
        try (RealBrowser browser = new RealBrowser()) {
            publish(browser.signedIn(town.email(Role.COORDINATOR), 1280, false));
            Page resident = browser.window(360, false);
            resident.navigate("/ro/towns/" + town.slug());
            assertThat(resident.textContent(".glances li"))
                    .contains("Children with a bus")
                    .contains("25");
            resident.click("details.drop summary");
            resident.click("text=Magyar");
            assertThat(resident.textContent("h2#figures")).isEqualTo("Amit megmértünk");
            resident.click("h3 a.theme");
            resident.click(".figure summary");
            assertThat(resident.innerText(".figure table")).contains("25").contains("40");
            resident.click(".figure a");
            assertThat(resident.textContent("main")).contains("Hogyan mértük", "Korn");
        }
    }

    private void publish(Page page) {
        page.navigate("/en/office/" + town.slug() + "/questionnaires/" + town.questionnaire() + "/indicators");
        page.fill("#field-code", "BUS");
        page.fill("#field-name", "Children with a bus");
        page.fill("#field-numerator", "${bus} = 'yes'");
        page.click("form.stack button");
        assertThat(page.textContent(".flash")).contains("has been added");
        page.navigate("/en/office/" + town.slug() + "/interviews");
        page.click("text=Approve all without remarks");
        assertThat(page.textContent(".flash")).contains("40 interviews have been approved");
        page.navigate("/en/office/" + town.slug() + "/figures/" + town.questionnaire());
        page.click("form.stack button");
        assertThat(page.textContent(".flash")).contains("published");
    }
}
