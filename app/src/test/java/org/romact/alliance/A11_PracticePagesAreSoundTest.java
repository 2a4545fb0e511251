package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.house.SoundPages;
import org.romact.journeys.RealBrowser;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;

/** The pages of good practices in a real browser, and what people do there beside the main journey. */
@Tag("browser")
class A11_PracticePagesAreSoundTest {
    private final ToldPractice told = new ToldPractice();
    private final RunningRomact romact = told.romact;
    private final SoundPages sound = new SoundPages(romact);

    @Test
    void everyPageIsSound() throws Exception {
        String slug = told.published();
        RunningRomact.Town town = romact.newTown();
        List<String> faults = new ArrayList<>();
        try (RealBrowser browser = new RealBrowser()) {
            Page stranger = browser.window(360, true);
            for (Language language : Language.values()) {
                for (String path :
                        List.of("/practices", "/practices?q=nothing-such", "/practices/new", "/practices/" + slug)) {
                    faults.addAll(sound.faults(stranger, "/" + language.tag() + path));
                }
            }
            faults.addAll(sound.faults(stranger, told.link()));
            Page secretary = browser.signedIn(romact.someone(ProgrammeRole.SECRETARIAT), 1280, true);
            String desk = "/en/secretariat/practices";
            for (String path : List.of(
                    "", "/" + told.id(), "/" + told.id() + "/translations/bg", "/" + told.id() + "/versions/1")) {
                faults.addAll(sound.faults(secretary, desk + path));
            }
            faults.addAll(sound.faults(
                    browser.signedIn(romact.someone(ProgrammeRole.REVIEWER), 1280, true), "/hu/secretariat/reviews"));
            Page mayor = browser.signedIn(town.email(Role.MAYOR), 360, true);
            for (String path : List.of(
                    "/practices/" + slug + "/adopt",
                    "/practices/" + slug + "/visit",
                    "/office/" + town.slug() + "/adopted",
                    "/office/" + town.slug() + "/visits",
                    "/office/" + town.slug() + "/visits/new?practice=" + slug)) {
                faults.addAll(sound.faults(mayor, "/ro" + path));
            }
        }
        Visitor reader = new Visitor(romact);
        for (String path : List.of("/en/practices", "/bg/practices/new", "/sk/practices/" + slug)) {
            String errors = SoundPages.nu(reader.get(path).body());
            if (!errors.isBlank()) {
                faults.add(path + ": " + errors);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void formerVersionsAndWhatWasTakenBackAreSound() throws Exception {
        String slug = told.published();
        told.correct("More was told.", Map.of("problem", "It rained in."));
        told.publishCorrection(Map.of());
        told.correct("Less was told.", Map.of("problem", "It rained."));
        told.publishCorrection(Map.of());
        told.correct("No names.", Map.of("namesSomebody", "yes"));
        String email = romact.someone(ProgrammeRole.SECRETARIAT);
        Visitor secretariat = Visitor.signedIn(romact, email);
        String desk = "/en/secretariat/practices/" + told.id();
        secretariat.get(desk);
        secretariat.post(desk + "/versions/1/take-back", Map.of("reason", "It named a child."));
        List<String> paths = new ArrayList<>(List.of(
                "/practices/" + slug, "/practices/" + slug + "/versions/1", "/practices/" + slug + "/versions/2"));
        List<String> faults = new ArrayList<>();
        try (RealBrowser browser = new RealBrowser()) {
            Page stranger = browser.window(360, true);
            faults.addAll(soundInEveryLanguage(stranger, paths));
            faults.addAll(sound.faults(stranger, told.link()));
            Page secretary = browser.signedIn(email, 360, true);
            faults.addAll(sound.faults(secretary, desk));
            faults.addAll(sound.faults(secretary, desk + "/versions/1"));
            faults.addAll(sound.faults(secretary, desk + "/versions/2"));
            secretary.click("details.confirm summary");
            faults.addAll(SoundPages.faultsOfOpenPage(secretary, "the question before it is taken back"));
            Visitor author = new Visitor(romact);
            author.get(told.link());
            author.post(told.link() + "/withdraw", Map.of("reason", "The bridge fell."));
            assertThat(new Visitor(romact).get("/en/practices/" + slug).statusCode())
                    .isEqualTo(410);
            faults.addAll(soundInEveryLanguage(stranger, paths));
        }
        assertThat(faults).isEmpty();
    }

    /** By axe, size, requests and width in a window, and by the Nu checker. */
    private List<String> soundInEveryLanguage(Page page, List<String> paths) throws Exception {
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String path : paths) {
                String address = "/" + language.tag() + path;
                faults.addAll(sound.faults(page, address));
                String errors = SoundPages.nu(new Visitor(romact).get(address).body());
                if (!errors.isBlank()) {
                    faults.add(address + ": " + errors);
                }
            }
        }
        return faults;
    }

    @Test
    void filtersNarrowTheList() {
        String slug = told.published();
        Visitor reader = new Visitor(romact);
        String link = "/practices/" + slug;
        assertThat(reader.get("/en/practices?country=HU&theme=housing&year=2023")
                        .body())
                .contains(link);
        assertThat(reader.get("/en/practices?country=SK").body()).doesNotContain(link);
        assertThat(reader.get("/en/practices?theme=health").body()).doesNotContain(link);
    }

    @Test
    void theSecretariatTranslatesAndTheReaderSeesIt() {
        String slug = told.published();
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String page = "/en/secretariat/practices/" + told.id() + "/translations/bg";
        secretary.get(page);
        Map<String, String> fields = told.fields();
        fields.put("title", "Топла вода " + told.word);
        fields.put("problem", "За проблема.");
        assertThat(secretary.post(page, fields).statusCode()).isEqualTo(303);
        assertThat(new Visitor(romact).get("/bg/practices/" + slug).body())
                .contains("Топла вода " + told.word, "За проблема.");
        assertThat(new Visitor(romact).get("/en/practices/" + slug).body()).doesNotContain("Топла");
    }

    @Test
    void theAuthorDoesNotReviewTheirOwn() {
        told.sentIn(new Visitor(romact));
        String reviewer = romact.someone(ProgrammeRole.REVIEWER);
        told.owner.update("update alliance.practice set email = ? where id = ?", reviewer, told.id());
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        java.util.UUID id = told.owner.queryForObject(
                "select id from alliance.practice where email = ?", java.util.UUID.class, reviewer);
        java.util.UUID person = told.owner.queryForObject(
                "select id from platform.person where email = ?", java.util.UUID.class, reviewer);
        secretary.get("/en/secretariat/practices/" + id);
        secretary.post("/en/secretariat/practices/" + id + "/reviewers", Map.of("reviewer", person.toString()));
        assertThat(told.owner.queryForObject(
                        "select count(*) from alliance.practice_review where practice_id = ?", Integer.class, id))
                .isZero();
    }
}
