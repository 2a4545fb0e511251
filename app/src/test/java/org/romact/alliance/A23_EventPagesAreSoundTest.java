package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.house.SoundPages;
import org.romact.journeys.RealBrowser;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;

/** The pages of events in each of their states: accessible, small, sound, no wider than a phone. */
@Tag("browser")
class A23_EventPagesAreSoundTest {
    private final RunningRomact romact = RunningRomact.get();
    private final SoundPages sound = new SoundPages(romact);

    @Test
    void publicPagesInAllLanguagesOnAPhone() {
        HeldEvent coming = new HeldEvent().with("total", "1").published();
        String seated = coming.confirmed(HeldEvent.someEmail(), "roma");
        String waiting = coming.confirmed(HeldEvent.someEmail(), "civil_servants");
        String email = HeldEvent.someEmail();
        coming.register(email, "ngos");
        String unconfirmed = coming.linkFor(email);
        HeldEvent past = new HeldEvent().published();
        String came = HeldEvent.someEmail();
        String afterwards = past.confirmed(came, "officials");
        past.beganHoursAgo(30).came(came);
        String code = past.owner.queryForObject(
                "select code from alliance.event_certificate where event_id = ?::uuid", String.class, past.id);
        HeldEvent cancelled = new HeldEvent().published();
        cancelled.act("cancel");
        List<String> faults = new ArrayList<>();
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(360, true);
            for (Language language : Language.values()) {
                for (String path : List.of(
                        "/events",
                        "/events?country=SK&theme=health",
                        "/events/" + coming.slug(),
                        "/events/" + past.slug(),
                        "/events/" + cancelled.slug(),
                        "/events/" + coming.slug() + "/register",
                        "/events/" + past.slug() + "/register",
                        seated.substring(3),
                        waiting.substring(3),
                        unconfirmed.substring(3),
                        afterwards.substring(3),
                        "/certificates/" + code,
                        "/certificates/NONE")) {
                    faults.addAll(sound.faults(page, "/" + language.tag() + path));
                }
            }
            page.navigate(coming.page() + "/register");
            page.evaluate("document.querySelectorAll('main form').forEach(form => form.noValidate = true)");
            page.click("main form.stack button[type=submit]");
            assertThat(page.content()).contains("Without your consent");
            faults.addAll(SoundPages.faultsOfOpenPage(page, "a refused registration"));
            page.navigate(afterwards);
            page.evaluate("document.querySelectorAll('main form').forEach(form => form.noValidate = true)");
            page.click("section[aria-labelledby=evaluation] button[type=submit]");
            assertThat(page.content()).contains("Choose a mark");
            faults.addAll(SoundPages.faultsOfOpenPage(page, "a refused evaluation"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theSecretariatsPagesOnAPhoneAndAtADesk() {
        HeldEvent event = new HeldEvent().with("total", "2").published();
        event.confirmed(HeldEvent.someEmail(), "roma");
        event.confirmed(HeldEvent.someEmail(), "officials");
        HeldEvent draft = new HeldEvent().added();
        List<String> faults = new ArrayList<>();
        try (RealBrowser browser = new RealBrowser()) {
            for (int width : List.of(360, 1280)) {
                Page page = browser.signedIn(romact.someone(ProgrammeRole.SECRETARIAT), width, true);
                for (String path : List.of(
                        "/events",
                        "/events/new",
                        "/events/" + event.id,
                        "/events/" + draft.id,
                        "/events/" + draft.id + "/preview",
                        "/events/" + event.id + "/people",
                        "/events/" + event.id + "/sheet",
                        "/events/" + event.id + "/evaluation")) {
                    faults.addAll(sound.faults(page, (width == 360 ? "/hu" : "/bg") + "/secretariat" + path));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theyAreSoundHtml() throws Exception {
        HeldEvent event = new HeldEvent().published();
        String link = event.confirmed(HeldEvent.someEmail(), "roma");
        event.beganHoursAgo(30);
        Visitor reader = new Visitor(romact);
        StringBuilder errors = new StringBuilder();
        for (String path : List.of("/en/events", event.page(), event.page() + "/register", link)) {
            errors.append(SoundPages.nu(reader.get(path).body()));
        }
        for (String path : List.of("", "/people", "/sheet", "/evaluation", "/preview")) {
            errors.append(SoundPages.nu(event.secretary.get(event.desk() + path).body()));
        }
        assertThat(errors.toString()).isEmpty();
    }
}
