package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Language;
import org.romact.platform.ProgrammeRole;

/** A practice named somebody and was corrected: what stood there before is taken back, and of the name nothing public stays. */
class A38_AFormerVersionIsTakenBackTest {
    private static final String REASON = "It named a child.";
    private final ToldPractice told = new ToldPractice();
    private final RunningRomact romact = told.romact;
    private final Tray tray = new Tray();
    private final Visitor reader = new Visitor(romact);
    private final String name = "Nomen" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    private final String slug = told.published();
    private final String former = "/practices/" + slug + "/versions/2";

    @Test
    void itsAddressSaysThatItWasTakenBackAndNothingOfItIsPublic() {
        name();
        translate();
        hide(Map.of());
        assertThat(reader.get("/en" + former).body()).contains(name);
        assertThat(reader.get("/bg/practices/" + slug).body())
                .as("a translation of what was corrected")
                .contains(name);
        HttpResponse<String> done = takeBack(secretary(), 2, REASON);
        assertThat(done.statusCode()).isEqualTo(303);

        Map<Language, String> said = Map.of(
                Language.EN, "Version 2 was taken back",
                Language.BG, "Версия 2 е оттеглена",
                Language.HU, "A(z) 2. változatot visszavonták",
                Language.IT, "La versione 2 è stata ritirata",
                Language.RO, "Versiunea 2 a fost retrasă",
                Language.SK, "Verzia 2 bola stiahnutá");
        said.forEach((language, words) -> {
            HttpResponse<String> gone = reader.get("/" + language.tag() + former);
            assertThat(gone.statusCode()).as(language.tag()).isEqualTo(410);
            assertThat(gone.body())
                    .contains(words, "/" + language.tag() + "/practices/" + slug)
                    .doesNotContain(name, REASON, "class=\"share\"");
        });
        String page = reader.get("/en/practices/" + slug).body();
        assertThat(page)
                .contains("version 2, taken back on ", slug + "/versions/1", "No names.")
                .doesNotContain(name, REASON, former);
        for (String path : List.of(
                "/bg/practices/" + slug,
                "/en/practices",
                "/en/practices?q=" + name,
                "/bg/search?q=" + name,
                "/data/publications.csv",
                "/data/publications.json",
                "/en/feeds/all.atom",
                "/bg/feeds/all.rss",
                "/sitemap.xml")) {
            HttpResponse<String> answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            // A search repeats what was asked for; the title would be there only with a hit.
            assertThat(answer.body()).as(path).doesNotContain("About " + name, former);
        }
        assertThat(reader.get("/en/practices/" + slug + "/versions/1").statusCode())
                .as("the others stay")
                .isEqualTo(200);
    }

    /** The name stood in the very first title, so it stands in the address too. */
    @Test
    void anAddressThatWasMadeOfItsTitleGoesWithIt() {
        String named = told.word;
        told.correct("No names.", Map.of("title", "Warm water for everybody", "problem", "It was cold."));
        told.publishCorrection(Map.of());
        assertThat(reader.get("/en/practices/" + slug).statusCode())
                .as("a correction alone moves nothing")
                .isEqualTo(200);
        takeBack(secretary(), 1, REASON);
        HttpResponse<String> old = reader.get("/en/practices/" + slug);
        assertThat(old.statusCode()).as("who comes by an old link is led on").isEqualTo(303);
        String now = old.headers().firstValue("Location").orElseThrow();
        assertThat(now).startsWith("/en/practices/warm-water-for-everybody").doesNotContain(named);
        assertThat(reader.get("/en/practices/" + slug + "/versions/1").statusCode())
                .isEqualTo(410);
        assertThat(reader.get(now + "/versions/1").statusCode()).isEqualTo(410);
        for (String path : List.of(
                now,
                now + "/versions/1",
                "/en/practices",
                "/data/publications.csv",
                "/data/publications.json",
                "/en/feeds/all.atom",
                "/en/feeds/practice.rss",
                "/sitemap.xml")) {
            assertThat(reader.get(path).body()).as(path).doesNotContain(named);
        }
        told.correct("A word.", Map.of("title", "Warm water for everybody", "problem", "It was very cold."));
        told.publishCorrection(Map.of());
        assertThat(reader.get(now).body()).as("and stays there").contains("It was very cold.");
    }

    @Test
    void theReasonIsKeptForTheSecretariatAndTheDeedIsInTheBook() {
        name();
        hide(Map.of());
        Visitor secretary = secretary();
        String desk = "/en/secretariat/practices/" + told.id();
        assertThat(secretary.get(desk + "/versions/2").body()).contains("/versions/2/take-back\"");
        assertThat(takeBack(secretary, 2, " ").statusCode()).isEqualTo(303);
        assertThat(reader.get("/en" + former).statusCode())
                .as("not without a reason")
                .isEqualTo(200);
        takeBack(secretary, 2, REASON);
        assertThat(secretary.get(desk).body()).contains("Version 2 was taken back on ", REASON);
        assertThat(secretary.get(desk + "/versions/2").body())
                .contains(REASON)
                .doesNotContain("/versions/2/take-back\"");
        assertThat(told.owner.queryForObject(
                        "select details->>'version' from platform.audit where action = 'practice.version-taken-back' and subject = ?",
                        String.class,
                        "practice " + told.id()))
                .isEqualTo("2");
        assertThat(tray.count(told.author, REASON)).isEqualTo(1);
        takeBack(secretary, 2, REASON);
        assertThat(tray.count(told.author, REASON)).as("once").isEqualTo(1);
    }

    @Test
    void onlyTheSecretariatTakesBackAndOnlyWhatWasCorrected() {
        name();
        hide(Map.of());
        for (Visitor other :
                List.of(new Visitor(romact), Visitor.signedIn(romact, romact.someone(ProgrammeRole.REVIEWER)))) {
            other.get("/en/sign-in");
            assertThat(takeBack(other, 2, REASON).statusCode()).isNotEqualTo(200);
            assertThat(reader.get("/en" + former).statusCode()).isEqualTo(200);
        }
        takeBack(secretary(), 3, REASON);
        takeBack(secretary(), 4, REASON);
        assertThat(reader.get("/en/practices/" + slug).statusCode()).isEqualTo(200);
        assertThat(reader.get("/en/practices/" + slug + "/versions/3").statusCode())
                .as("the one that everybody reads")
                .isEqualTo(200);
        assertThat(reader.get("/en/practices/" + slug + "/versions/4").statusCode())
                .as("never was there")
                .isEqualTo(404);
    }

    @Test
    void theAuthorsWishIsDecidedInTheStepThatPublishesTheCorrection() {
        name();
        String form = new Visitor(romact).get(told.link()).body();
        assertThat(form).contains("name=\"namesSomebody\"", "it is public");
        assertThat(told.correct("No names.", Map.of("namesSomebody", "yes", "problem", "Nobody."))
                        .statusCode())
                .isEqualTo(303);
        // A later correction that does not repeat the wish does not take it back.
        told.correct("A word.", Map.of("problem", "Nobody at all."));
        String desk = "/en/secretariat/practices/" + told.id();
        assertThat(secretary().get(desk).body())
                .contains("The author asks you to take version 2 back", "value=\"take-back\"", "value=\"keep\"");
        for (Map<String, String> open : List.<Map<String, String>>of(
                Map.of(), Map.of("former", "take-back"), Map.of("reason", REASON, "former", "later"))) {
            told.publishCorrection(open);
            assertThat(reader.get("/en/practices/" + slug).body())
                    .as("not decided: " + open)
                    .contains(name);
        }
        told.publishCorrection(Map.of("former", "take-back", "reason", REASON));
        assertThat(reader.get("/en/practices/" + slug).body())
                .contains("Nobody at all.", "version 2, taken back on ")
                .doesNotContain(name);
        assertThat(reader.get("/en" + former).statusCode()).isEqualTo(410);
        assertThat(tray.newest(told.author, "former version taken back")).contains(REASON, "/practices/" + slug);
        assertThat(secretary().get(desk).body()).doesNotContain("The author asks you");
    }

    @Test
    void aWishThatIsNotFollowedIsAnsweredWithItsReason() {
        name();
        hide(Map.of("namesSomebody", "yes"), Map.of("former", "keep", "reason", "It is the name of a street."));
        assertThat(reader.get("/en" + former).body()).contains(name);
        assertThat(reader.get("/en/practices/" + slug).body()).doesNotContain("name of a street");
        assertThat(tray.newest(told.author, "the former version stays")).contains("It is the name of a street.");
        assertThat(secretary().get("/en/secretariat/practices/" + told.id()).body())
                .contains("Version 2 stays readable", "It is the name of a street.");
        takeBack(secretary(), 2, REASON);
        assertThat(reader.get("/en" + former).statusCode())
                .as("a second thought")
                .isEqualTo(410);
    }

    @Test
    void beforeAnythingIsPublicThereIsNothingToTakeBack() {
        ToldPractice young = new ToldPractice();
        String link = young.sentIn(new Visitor(romact));
        assertThat(new Visitor(romact).get(link).body()).doesNotContain("namesSomebody");
        young.correct("A word.", Map.of("namesSomebody", "yes"));
        assertThat(young.owner.queryForObject(
                        "select bool_or(former_names_somebody) from alliance.practice_version where practice_id = ?",
                        Boolean.class,
                        young.id()))
                .isFalse();
    }

    /** The second version names somebody. */
    private void name() {
        told.correct("More was told.", Map.of("title", "About " + name, "problem", "So said " + name + "."));
        told.publishCorrection(Map.of());
    }

    /** The third does not. */
    private void hide(Map<String, String> wish) {
        hide(wish, Map.of());
    }

    private void hide(Map<String, String> wish, Map<String, String> decision) {
        told.correct("No names.", wish);
        told.publishCorrection(decision);
    }

    private void translate() {
        Visitor secretary = secretary();
        String page = "/en/secretariat/practices/" + told.id() + "/translations/bg";
        secretary.get(page);
        Map<String, String> fields = told.fields();
        fields.put("title", "About " + name);
        assertThat(secretary.post(page, fields).statusCode()).isEqualTo(303);
    }

    private Visitor secretary() {
        return Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
    }

    private HttpResponse<String> takeBack(Visitor who, int number, String reason) {
        String page = "/en/secretariat/practices/" + told.id() + "/versions/" + number;
        who.get(page);
        return who.post(page + "/take-back", Map.of("reason", reason));
    }
}
