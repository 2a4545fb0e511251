package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.practice.PracticeRetention;
import org.romact.alliance.practice.ReviewReminding;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;

/** What happens after a practice was published: visits, twinning, corrections, adoption; and the clock of its reviews before. */
class A34_APracticeIsVisitedAndCorrectedTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    private final ToldPractice told = new ToldPractice();
    private final RunningRomact romact = told.romact;
    private final Tray tray = new Tray();

    @Test
    void aTownAsksForAVisitAndTheSecretariatStandsBetween() {
        String slug = told.published();
        RunningRomact.Town town = romact.newTown();
        Visitor mayor = Visitor.signedIn(romact, town.email(Role.MAYOR));
        assertThat(mayor.get("/en/practices/" + slug + "/visit").body()).contains(town.slug());
        String form = "/en/office/" + town.slug() + "/visits/new?practice=" + slug;
        assertThat(mayor.get(form).body()).contains(told.word);
        HttpResponse<String> wrong = mayor.post(
                "/en/office/" + town.slug() + "/visits",
                Map.of("practice", slug, "purpose", "To learn", "officials", "many"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("To learn", "value=\"many\"", "field-officials", "field-dates");
        assertThat(mayor.post("/en/office/" + town.slug() + "/visits", visit(slug, "visit"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Visitor.signedIn(romact, town.email(Role.INTERVIEWER))
                        .post("/en/office/" + town.slug() + "/visits", visit(slug, "visit"))
                        .statusCode())
                .isNotEqualTo(303);
        RunningRomact.Town other = romact.newTown();
        assertThat(Visitor.signedIn(romact, other.email(Role.MAYOR))
                        .get("/en/office/" + other.slug() + "/visits")
                        .body())
                .doesNotContain("Learn from " + told.word);

        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        assertThat(secretary.get("/en/secretariat/visits").body()).contains("Learn from " + told.word);
        step(secretary, town, "held", "Nice");
        assertThat(state(town)).as("not before it was accepted").isEqualTo("asked");
        step(secretary, town, "forwarded", "");
        assertThat(tray.newest(told.author, "Learn from " + told.word)).contains(town.email(Role.MAYOR));
        step(secretary, town, "accepted", "");
        step(secretary, town, "held", "");
        assertThat(state(town)).as("a visit that was held leaves a report").isEqualTo("accepted");
        step(secretary, town, "held", "Twelve people saw the pipes.");
        assertThat(state(town)).isEqualTo("held");
        assertThat(mayor.get("/en/office/" + town.slug() + "/visits").body()).contains("Twelve people saw the pipes.");
    }

    @Test
    void aTwinningIsDeclinedWithItsReason() {
        String slug = told.published();
        RunningRomact.Town town = romact.newTown();
        Visitor mayor = Visitor.signedIn(romact, town.email(Role.MAYOR));
        mayor.get("/en/office/" + town.slug() + "/visits/new?practice=" + slug);
        mayor.post("/en/office/" + town.slug() + "/visits", visit(slug, "twinning"));
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        secretary.get("/en/secretariat/visits");
        step(secretary, town, "declined", "");
        assertThat(state(town)).isEqualTo("asked");
        step(secretary, town, "declined", "They have a twin.");
        assertThat(tray.newest(town.email(Role.MAYOR), "They have a twin.")).contains(told.word);
        assertThat(tray.count(told.author, "They have a twin."))
                .as("the hosts never heard of it")
                .isZero();
    }

    @Test
    void aCorrectionIsANewVersionWithItsReasonAndTheOldOneStaysReadable() {
        String slug = told.published();
        Visitor author = new Visitor(romact);
        String link = told.link();
        author.get(link);
        Map<String, String> fields = told.fields();
        fields.put("then", "send");
        fields.put("cost", "12 500");
        fields.put("result", "Forty families have warm water.");
        assertThat(author.post(link, fields).statusCode())
                .as("a correction says why")
                .isEqualTo(422);
        fields.put("reason", "A nought too many.");
        assertThat(author.post(link, fields).statusCode()).isEqualTo(303);
        Visitor reader = new Visitor(romact);
        assertThat(reader.get("/en/practices/" + slug).body())
                .as("not public before the secretariat looked at it")
                .doesNotContain("Forty families");
        String desk = "/en/secretariat/practices/" + told.id();
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        secretary.get(desk);
        secretary.post(desk, Map.of("verb", "publish"));
        String page = reader.get("/en/practices/" + slug).body();
        assertThat(page).contains("Forty families", "12,500", "A nought too many.", slug + "/versions/1");
        HttpResponse<String> old = reader.get("/en/practices/" + slug + "/versions/1");
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.body())
                .contains("About the result.", "125,000", "This is not the newest version")
                .doesNotContain("Forty families", told.author);
        assertThat(reader.get("/en/practices/" + slug + "/versions/7").statusCode())
                .isEqualTo(404);
        author.get(link);
        author.post(link + "/withdraw", Map.of("reason", "The bridge fell."));
        assertThat(reader.get("/en/practices/" + slug + "/versions/1").statusCode())
                .as("what was taken back is taken back in all its versions")
                .isEqualTo(410);
    }

    @Test
    void aReviewerIsRemindedBeforeAndAfterTheDayAndTheSecretariatIsTold() {
        told.sentIn(new Visitor(romact));
        String desk = "/en/secretariat/practices/" + told.id();
        String secretary = romact.someone(ProgrammeRole.SECRETARIAT);
        Visitor atTheDesk = Visitor.signedIn(romact, secretary);
        String reviewer = romact.someone(ProgrammeRole.REVIEWER);
        String quick = romact.someone(ProgrammeRole.REVIEWER);
        atTheDesk.get(desk);
        told.assign(atTheDesk, desk, reviewer);
        told.assign(atTheDesk, desk, quick);
        told.review(quick, reviewer);
        LocalDate due = told.owner.queryForObject(
                "select due_on from alliance.practice_review where id = ?", LocalDate.class, told.reviewId(reviewer));
        ReviewReminding clock = romact.bean(ReviewReminding.class);
        clock.remind(due.minusDays(4));
        assertThat(tray.subjects(reviewer)).hasSize(1);
        clock.remind(due.minusDays(3));
        clock.remind(due);
        assertThat(tray.subjects(reviewer)).hasSize(2);
        clock.remind(due.plusDays(1));
        clock.remind(due.plusDays(2));
        assertThat(tray.subjects(reviewer)).hasSize(3);
        assertThat(tray.subjects(quick)).as("who is done is left alone").hasSize(1);
        assertThat(tray.count(secretary, "Warm water " + told.word)).isEqualTo(1);
        told.owner.update(
                "update alliance.practice_review set due_on = current_date - 2 where id = ?", told.reviewId(reviewer));
        assertThat(atTheDesk.get(desk).body()).contains("2 days late");
        assertThat(Visitor.signedIn(romact, reviewer)
                        .get("/en/secretariat/reviews")
                        .body())
                .contains("2 days late");
    }

    @Test
    void papersAreTakenByWhatTheyAreAndReadByWhoMay() {
        Visitor author = new Visitor(romact);
        author.get("/en/practices/new");
        Map<String, String> fields = new HashMap<>(told.fields());
        fields.put("email", told.author);
        author.postOpen("practice", "/en/practices/new", fields);
        String link = told.link();
        author.get(link);
        HttpResponse<String> refused =
                author.upload(link, "files", "plan.pdf", "MZ a program".getBytes(), told.fields());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("About the problem.", "This kind of file is not taken");
        assertThat(author.upload(link, "files", "photo.png", PICTURE, told.fields())
                        .statusCode())
                .isEqualTo(303);
        UUID file = told.owner.queryForObject("select id from platform.file where dossier = ?", UUID.class, told.id());
        assertThat(author.download(link + "/files/" + file)).isEqualTo(PICTURE);
        ToldPractice second = new ToldPractice();
        String theirs = second.sentIn(new Visitor(romact));
        assertThat(new Visitor(romact).get(theirs + "/files/" + file).statusCode())
                .as("another dossier's link")
                .isEqualTo(404);
        assertThat(new Visitor(romact).get("/en/files/" + file).statusCode()).isEqualTo(404);
        Map<String, String> more = new HashMap<>(told.fields());
        for (int n = 1; n < 10; n++) {
            author.upload(link, "files", n + ".png", PICTURE, more);
        }
        HttpResponse<String> many = author.upload(link, "files", "11.png", PICTURE, more);
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(told.owner.queryForObject(
                        "select count(*) from platform.file where dossier = ?", Integer.class, told.id()))
                .isEqualTo(10);
    }

    @Test
    void whatIsPastItsTimeGoesAndWhatIsPublicStays() {
        String slug = told.published();
        told.owner.update(
                "update alliance.practice set changed_at = now() - interval '9 years' where id = ?", told.id());
        ToldPractice declined = new ToldPractice();
        declined.sentIn(new Visitor(romact));
        told.owner.update(
                "update alliance.practice set state = 'declined', changed_at = now() - interval '37 months' where id = ?",
                declined.id());
        ToldPractice draft = new ToldPractice();
        draft.sentIn(new Visitor(romact));
        told.owner.update(
                "update alliance.practice set state = 'draft', changed_at = now() - interval '181 days' where id = ?",
                draft.id());
        romact.bean(PracticeRetention.class).delete();
        assertThat(new Visitor(romact).get("/en/practices/" + slug).statusCode())
                .isEqualTo(200);
        for (ToldPractice gone : new ToldPractice[] {declined, draft}) {
            assertThat(told.owner.queryForObject(
                            "select count(*) from alliance.practice where email = ?", Integer.class, gone.author))
                    .isZero();
        }
    }

    @Test
    void isAdoptedOnceAndTheDeskSaysWhenItWasTakenBack() {
        String slug = told.published();
        RunningRomact.Town town = romact.newTown();
        Visitor mayor = Visitor.signedIn(romact, town.email(Role.MAYOR));
        String desk = "/en/office/" + town.slug() + "/adopted";
        mayor.get(desk);
        mayor.post(desk, Map.of("practice", slug));
        mayor.post(desk, Map.of("practice", slug));
        assertThat(told.owner.queryForObject(
                        "select count(*) from alliance.adoption where practice_id = ?", Integer.class, told.id()))
                .isEqualTo(1);
        Visitor author = new Visitor(romact);
        author.get(told.link());
        author.post(told.link() + "/withdraw", Map.of("reason", "The bridge fell."));
        assertThat(mayor.get(desk).body()).contains("/practices/" + slug, "tag rejected\">Withdrawn");
        assertThat(mayor.post(desk, Map.of("practice", slug)).statusCode()).isEqualTo(404);
        String adoption = told.owner.queryForObject(
                "select id::text from alliance.adoption where practice_id = ?", String.class, told.id());
        assertThat(Visitor.signedIn(romact, romact.newTown().email(Role.MAYOR))
                        .post(desk + "/" + adoption + "/end", Map.of())
                        .statusCode())
                .isNotEqualTo(303);
        mayor.post(desk + "/" + adoption + "/end", Map.of());
        assertThat(mayor.get(desk).body()).doesNotContain("/practices/" + slug);
    }

    private Map<String, String> visit(String slug, String kind) {
        return Map.of(
                "practice",
                slug,
                "kind",
                kind,
                "purpose",
                "Learn from " + told.word,
                "officials",
                "4",
                "community",
                "8",
                "dates",
                "May",
                "offer",
                "Our school bus");
    }

    private void step(Visitor secretary, RunningRomact.Town town, String to, String note) {
        String id = told.owner.queryForObject(
                "select id::text from alliance.visit_request where authority_id = ?",
                String.class,
                town.id().value());
        secretary.post("/en/secretariat/visits/" + id, Map.of("to", to, "note", note));
    }

    private String state(RunningRomact.Town town) {
        return told.owner.queryForObject(
                "select state from alliance.visit_request where authority_id = ?",
                String.class,
                town.id().value());
    }
}
