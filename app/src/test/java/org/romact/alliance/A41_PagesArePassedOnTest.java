package org.romact.alliance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.FortyHouseholds;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.article.Article;
import org.romact.alliance.article.Editing;
import org.romact.house.SoundPages;
import org.romact.journeys.RealBrowser;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Public pages are passed on by addresses alone: no network's script, picture or counter. */
class A41_PagesArePassedOnTest {
    private static final Pattern LINK = Pattern.compile("<li><a href=\"([^\"]+)\"([^>]*)>([^<]+)</a></li>");

    private final RunningRomact romact = RunningRomact.get();

    @Test
    void everyPublicTextHasWholeAndEncodedAddresses() {
        String word = UUID.randomUUID().toString().substring(0, 8);
        RunningRomact.Town town = romact.newTown();
        FortyHouseholds.publishOne(town);
        OfferedHelp help = new OfferedHelp();
        help.sent();
        Map<String, String> titles = Map.of(
                news("Вода & светлина: 100 %? " + word),
                "Вода & светлина: 100 %? " + word,
                new HeldEvent().added().published().page(),
                "Training ",
                "/en/practices/" + new ToldPractice().published(),
                "",
                "/sk/alliance/" + MappedParticipants.admit("Obec + mesto", "municipality", "SK", 21, 48.7),
                "Obec + mesto",
                "/hu/towns/" + town.slug(),
                "Town town-",
                "/it/towns/" + town.slug() + "/figures/BUS",
                "Children who go to school by bus",
                "/ro/organisations/" + help.accepted(secretary()),
                "Association " + help.word,
                "/bg/newsletter/issues/" + issue(),
                "");
        titles.forEach((path, title) -> {
            String html = new Visitor(romact).get(path).body();
            List<MatchResult> links = LINK.matcher(share(html)).results().toList();
            assertThat(links)
                    .as(path)
                    .extracting(link -> link.group(3))
                    .endsWith("WhatsApp", "Viber", "Facebook", "Telegram")
                    .hasSize(5);
            for (MatchResult link : links) {
                // A URI that is not well formed is refused here.
                URI address = URI.create(link.group(1).replace("&amp;", "&"));
                String said = URLDecoder.decode(address.toString().replace("+", "%2B"), StandardCharsets.UTF_8);
                assertThat(said).contains(romact.address + path);
                assertThat(address.toString()).doesNotContain(romact.address);
                if (!link.group(3).equals("Facebook")) {
                    assertThat(said).contains(title);
                }
                assertThat(link.group(2))
                        .isEqualTo("mailto".equals(address.getScheme()) ? "" : " rel=\"noopener noreferrer\"");
            }
        });
    }

    @Test
    @Tag("browser")
    void theAddressIsCopiedAndNobodyElseIsAsked() {
        String path = news("To be copied " + UUID.randomUUID());
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(360, true);
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            List<String> faults = new ArrayList<>(new SoundPages(romact).faults(page, path));
            assertThat(page.locator("[data-share]")).isHidden();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Копиране на адреса"))
                    .click();
            assertThat(page.locator(".share [role=status]")).hasText("Адресът е копиран.");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(romact.address + path);
            faults.addAll(SoundPages.faultsOfOpenPage(page, "copied"));
            assertThat(faults).isEmpty();
        }
    }

    @Test
    @Tag("browser")
    void aPhoneOffersItsApps() {
        String path = news("To be shared");
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(360, true);
            page.addInitScript("navigator.share = what => { window.shared = what; return Promise.resolve() }");
            page.navigate(path);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Чрез приложение"))
                    .click();
            assertThat(page.evaluate("window.shared"))
                    .isEqualTo(Map.of("title", "To be shared", "url", romact.address + path));
        }
    }

    @Test
    @Tag("browser")
    void withoutScriptTheAddressIsThereToBeSelected() {
        String path = news("To be selected");
        try (RealBrowser browser = new RealBrowser()) {
            Page page = browser.window(360, false);
            page.navigate(path);
            assertThat(page.locator("#share-address")).hasValue(romact.address + path);
            assertThat(page.locator(".share button:visible")).hasCount(0);
        }
    }

    private Visitor secretary() {
        return Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
    }

    /** @return the number of an issue that was sent */
    private String issue() {
        Visitor secretary = secretary();
        secretary.get("/en/secretariat/newsletter");
        String issue = secretary
                .post("/en/secretariat/newsletter", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        secretary.get(issue);
        secretary.post(issue, Map.of("words-en", "To be passed on."));
        secretary.post(issue + "/send", Map.of());
        return new JdbcTemplate(romact.database.owner())
                .queryForObject(
                        "select number::text from alliance.newsletter_issue where id = ?::uuid",
                        String.class,
                        issue.substring(issue.lastIndexOf('/') + 1));
    }

    private static String share(String html) {
        int begin = html.indexOf("<section class=\"share\"");
        assertThat(begin).isPositive();
        return html.substring(begin, html.indexOf("</section>", begin));
    }

    /** @return the path of its page in Bulgarian */
    private String news(String title) {
        UUID id = Scope.nobody("test")
                .forProgramme(Set.of(ProgrammeRole.SECRETARIAT))
                .call(() -> romact.bean(TransactionTemplate.class).execute(status -> {
                    UUID begun = romact.bean(Editing.class)
                            .begin(Article.Kind.NEWS, Language.BG, title, "Кратко.", "Повече.");
                    romact.bean(Editing.class).publish(begun, Instant.EPOCH);
                    return begun;
                }));
        String slug = new JdbcTemplate(romact.database.owner())
                .queryForObject("select slug from alliance.article where id = ?", String.class, id);
        return "/bg/news/" + slug;
    }
}
