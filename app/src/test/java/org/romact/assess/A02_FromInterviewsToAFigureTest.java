package org.romact.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.FortyHouseholds;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;
import org.romact.platform.audit.AuditSealer;
import org.romact.platform.audit.VerifyAudit;
import org.springframework.jdbc.core.JdbcTemplate;

/** A form and interviews of a stranger's making, an indicator of the town's own, a review, a release, the public page. */
class A02_FromInterviewsToAFigureTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());

    @Test
    void publishesWhatIsSafeAndWithholdsTheRest() {
        FortyHouseholds households = FortyHouseholds.answer(town)
                .share("BUS", "Indicator BUS", "${bus} = 'yes'")
                .with(FortyHouseholds.indicator("WALK", "Indicator WALK", "mean", "${minutes}"))
                .share("FAR", "Indicator FAR", "${minutes} > 48")
                .with(FortyHouseholds.indicator(
                        "GOES", "Indicator GOES", "proportion", "${goes} = 'yes'", "child", "${years} >= 6"));
        assertThat(households
                        .propose(FortyHouseholds.indicator("BAD", "Indicator BAD", "proportion", "${nothing} = 1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(households.approve().draft()).contains("From 40 approved interviews");
        assertThat(households.publish("Walk to school", "").statusCode()).isEqualTo(303);

        String json = new Visitor(romact)
                .get("/en/towns/" + town.slug() + "/figures.json")
                .body();
        assertThat(json).contains("\"indicator\":\"BUS\"", "\"estimate\":0.25", "\"answers\":40");
        assertThat(json).contains("\"indicator\":\"WALK\"", "\"estimate\":29.5");
        assertThat(owner.queryForObject(
                        "select withheld from assess.figure where indicator = 'FAR' and community_id is null and authority_id = ?",
                        String.class,
                        town.id().value()))
                .isEqualTo("derivable");
        assertThat(owner.queryForObject(
                        "select answers from assess.figure where indicator = 'GOES' and community_id is null and authority_id = ?",
                        Integer.class,
                        town.id().value()))
                .isEqualTo(80);
        String page = new Visitor(romact).get("/ro/towns/" + town.slug()).body();
        assertThat(page).contains("<circle class=\"dot\"", "25").doesNotContain("uuid:");
        assertThat(new Visitor(romact)
                        .get("/en/towns/" + town.slug() + "/figures/BUS")
                        .body())
                .contains("Korn");
    }

    @Test
    void publishesAFormThroughThePageAndSaysWhatIsWrongWithABadOne() {
        Visitor coordinator = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
        String page = "/en/office/" + town.slug() + "/questionnaires";
        coordinator.get(page);
        String next = new String(RunningRomact.form("stranger"), java.nio.charset.StandardCharsets.UTF_8)
                .replace("version=\"7\"", "version=\"8\"");
        assertThat(coordinator
                        .upload(page, "form", "walk.xml", RunningRomact.utf8(next))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> again = coordinator.upload(page, "form", "walk.xml", RunningRomact.utf8(next));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("published already");
        HttpResponse<String> broken = coordinator.upload(page, "form", "walk.xml", RunningRomact.utf8("<html>no form"));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("cannot be published", "line 1");
    }

    @Test
    void aCorrectionNeedsItsReason() {
        publishesWhatIsSafeAndWithholdsTheRest();
        Visitor coordinator = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
        String figures = "/en/office/" + town.slug() + "/figures/" + town.questionnaire();
        coordinator.get(figures);
        assertThat(coordinator
                        .post(figures, Map.of("title", "Again", "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(coordinator
                        .post(figures, Map.of("title", "Again", "reason", "A typing error."))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void readingAnInterviewIsWrittenDownAndTheBookHolds() {
        new Visitor(romact)
                .submit(town.phoneKey(), RunningRomact.interview("uuid:" + UUID.randomUUID(), "A1", true, 25, "yes"));
        UUID id = owner.queryForObject(
                "select id from assess.submission where authority_id = ?",
                UUID.class,
                town.id().value());
        HttpResponse<String> page = Visitor.signedIn(romact, town.email(Role.EXPERT))
                .get("/en/office/" + town.slug() + "/interviews/" + id);
        assertThat(page.body()).contains("How many minutes is the walk to school?", "25");
        assertThat(owner.queryForObject(
                        "select count(*) from platform.audit where action = 'read' and subject = ? and person_id = ?",
                        Integer.class,
                        "interview " + id,
                        town.people().get(Role.EXPERT).value()))
                .isEqualTo(1);
        while (romact.bean(AuditSealer.class).seal() > 0) {
            // until nothing waits
        }
        assertThat(VerifyAudit.run(romact.database, System.out, System.err)).isZero();
    }
}
