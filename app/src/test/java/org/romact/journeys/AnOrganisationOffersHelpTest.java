package org.romact.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;

/** An association that has nothing but an old telephone offers its help: from the first page to the answer that everybody can read, without script. */
@Tag("browser")
class AnOrganisationOffersHelpTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final String word = "help" + UUID.randomUUID().toString().substring(0, 8);
    private final String email = word + "@ngo.example";

    @Test
    void fromTheFirstPageToThePublishedAnswer() {
        try (RealBrowser browser = new RealBrowser()) {
            Page phone = browser.window(360, false);
            phone.navigate("/en");
            phone.click(".ways a[href='/en/cooperate']");
            saysWhoItIs(browser, phone);
            saysWhatItDoes(phone);
            offers(phone);
            declares(phone);
            assertThat(phone.textContent("main")).contains("Mentors " + word);
            String link = link();
            phone.navigate(link);
            press(phone, "form[action$='/send'] button");
            assertThat(phone.textContent("main")).contains("has been sent");

            accepts(browser.signedIn(romact.someone(ProgrammeRole.SECRETARIAT), 360, false));
            answers(browser.signedIn(town.email(Role.MAYOR), 360, false));
            assertThat(reads(browser.window(360, false)))
                    .as("one side alone publishes nothing")
                    .doesNotContain("Come in autumn");

            phone.navigate(link);
            assertThat(phone.textContent("main")).contains("Come in autumn, " + word);
            press(phone, "form[action$='/publish'] button");
            assertThat(reads(browser.window(360, false)))
                    .contains("Town " + town.slug(), "Accepted", "Come in autumn, " + word)
                    .doesNotContain(email, "Ana Pop");
        }
    }

    private void saysWhoItIs(RealBrowser browser, Page phone) {
        phone.fill("#field-name", "Association " + word);
        phone.selectOption("#field-country", "RO");
        phone.fill("#field-registration", "RO/" + word);
        phone.fill("#field-contact-name", "Ana Pop");
        phone.fill("#field-email", email);
        phone.selectOption("#field-language", "en");
        browser.sealAMinuteAgo(phone, "cooperate");
        goOn(phone, "work");
    }

    private static void saysWhatItDoes(Page phone) {
        phone.fill("#field-area", "Cluj county");
        phone.selectOption("#field-roma-led", "yes");
        phone.fill("#field-mission", "School for every child.");
        phone.check("input[name=fields][value=education]");
        goOn(phone, "proposal");
    }

    private void offers(Page phone) {
        phone.check("input[name=kinds][value=training]");
        phone.fill("#field-title", "Mentors " + word);
        phone.fill("#field-text", "We train **mentors**.");
        phone.check("input[name=towns][value=" + town.slug() + "]");
        goOn(phone, "declaration");
    }

    private static void declares(Page phone) {
        phone.selectOption("#field-conflict", "no");
        phone.selectOption("#field-consent", "yes");
        phone.fill("#field-signature", "Ana Pop");
        phone.fill("#field-signed-on", "2026-01-15");
        press(phone, "main form button[value=on]");
        assertThat(phone.url()).matches(".*/en/cooperate/[A-Za-z0-9_-]{43}");
    }

    private void accepts(Page secretary) {
        secretary.navigate("/en/secretariat");
        secretary.click("main a[href='/en/secretariat/cooperation']");
        secretary.click("main a:has-text('Mentors " + word + "')");
        press(secretary, "form[action$='/accept'] button");
        assertThat(secretary.textContent("main")).contains("Accepted");
    }

    private void answers(Page mayor) {
        mayor.navigate("/en/office/" + town.slug());
        mayor.click("main a[href='/en/office/" + town.slug() + "/proposals']");
        mayor.click("main a:has-text('Mentors " + word + "')");
        mayor.selectOption("#field-answer", "accepted");
        mayor.fill("#field-reason", "Come in autumn, " + word + ".");
        mayor.check("input[name=agrees]");
        press(mayor, "form[action$='/answer'] button");
        assertThat(mayor.textContent("main")).contains("Come in autumn, " + word);
    }

    /** What somebody who has never been here reads of the organisation. */
    private String reads(Page anybody) {
        anybody.navigate("/en/organisations");
        anybody.click("main a:has-text('Association " + word + "')");
        fits(anybody);
        return anybody.textContent("main");
    }

    private static void goOn(Page phone, String next) {
        press(phone, "main form button[value=on]");
        assertThat(phone.url()).endsWith("/" + next);
    }

    private static void press(Page page, String button) {
        fits(page);
        page.click(button);
        fits(page);
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(page.url() + " fits the telephone")
                .isEqualTo(true);
    }

    private String link() {
        Matcher found = Pattern.compile("/en/cooperate/[A-Za-z0-9_-]+")
                .matcher(romact.letterTo(email).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
