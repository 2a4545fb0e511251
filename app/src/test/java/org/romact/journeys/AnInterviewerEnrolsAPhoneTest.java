package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;

@Tag("browser")
class AnInterviewerEnrolsAPhoneTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();

    @Test
    void scansTheSquareAndSendsAnInterview() {
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.signedIn(town.email(Role.INTERVIEWER), 390, true);
            page.click("text=Town " + town.slug());
            page.click("text=Phones");
            page.fill("#field-name", "Phone of Florica");
            page.click("text=Show the square to scan");
            assertThat(page.locator("svg.qr").isVisible()).isTrue();
            String server = page.textContent("#server-address");
            assertThat(server).startsWith(romact.address + "/openrosa/");
            String key = server.substring(server.lastIndexOf('/') + 1);
            String xml = RunningRomact.interview("uuid:" + UUID.randomUUID(), "A1", true, 15, "yes");
            assertThat(new Visitor(romact).submit(key, xml).statusCode()).isEqualTo(201);
            page.navigate("/en/office/" + town.slug() + "/phones");
            assertThat(page.content()).contains("Phone of Florica");
            assertThat(page.content()).as("the key is shown once").doesNotContain(key);
        }
    }
}
