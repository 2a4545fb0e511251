package org.romact.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** A questionnaire goes into the field, comes out again with other names, and what was answered before still counts. */
class A05_VersionsAreReadTogetherTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Visitor phone = new Visitor(romact);
    private final Visitor coordinator = Visitor.signedIn(romact, town.email(Role.COORDINATOR));
    private final String desk = "/en/office/" + town.slug();
    private UUID questionnaire;

    @BeforeEach
    void theFirstVersionIsInTheField() {
        questionnaire = HomesForm.publish(romact, town, HomesForm.FIRST);
    }

    @Test
    void figuresCountTheAnswersOfAllVersionsUnderTheNewNames() {
        String indicators = desk + "/questionnaires/" + questionnaire + "/indicators";
        coordinator.get(indicators);
        add(indicators, "ROOMS", "mean", "", "${rooms}");
        add(indicators, "GROWN", "proportion", "member", "${age} >= 18");
        send(
                20,
                1,
                "<consent>yes</consent><rooms>2</rooms><member><age>40</age></member><member><age>8</age></member>");
        HomesForm.publish(romact, town, HomesForm.SECOND);
        send(20, 2, "<agreed>yes</agreed><space>3.5</space><person><years>30</years></person>");

        assertThat(coordinator.get(indicators).body())
                .contains("${space}", "${years} &gt;= 18")
                .doesNotContain("<code>${rooms}");
        coordinator.get(desk + "/interviews");
        coordinator.post(desk + "/interviews/approve", Map.of());
        String figures = desk + "/figures/" + questionnaire;
        assertThat(coordinator.get(figures).body()).contains("From 40 approved interviews");
        assertThat(coordinator
                        .post(figures, Map.of("title", "Homes", "reason", ""))
                        .statusCode())
                .isEqualTo(303);
        assertThat(figure("ROOMS", "answers")).isEqualTo("40");
        assertThat(figure("ROOMS", "estimate")).isEqualTo("2.75");
        assertThat(figure("GROWN", "answers")).isEqualTo("60");
        assertThat(figure("GROWN", "estimate")).startsWith("0.66");
    }

    @Test
    void anInterviewStaysReadableInTheWordsItWasAskedIn() {
        send(1, 1, "<consent>yes</consent><rooms>2</rooms><well>upper</well>");
        HomesForm.publish(romact, town, HomesForm.SECOND);
        UUID id = owner.queryForObject(
                "select id from assess.submission where authority_id = ?",
                UUID.class,
                town.id().value());
        assertThat(coordinator.get(desk + "/interviews/" + id).body())
                .contains("Version 1", "How many rooms?", "Which well?", "upper");
    }

    @Test
    void consentIsKnownByWhateverNameEachVersionHasForIt() {
        HomesForm.publish(romact, town, HomesForm.SECOND);
        send(1, 1, "<consent>yes</consent><rooms>2</rooms>");
        send(1, 1, "<consent>no</consent>");
        send(1, 1, "");
        send(1, 2, "<agreed>yes</agreed><space>3</space>");
        send(1, 2, "<agreed>no</agreed>");
        assertThat(count("interview")).isEqualTo(2);
        assertThat(count("refusal")).isEqualTo(3);
        assertThat(owner.queryForObject(
                        "select design ->> 'consent' from assess.questionnaire where id = ?",
                        String.class,
                        questionnaire))
                .isEqualTo("agreed");
    }

    @Test
    void aVersionThatAsksNoConsentStoresWhatItIsSent() {
        HomesForm.publish(romact, town, HomesForm.WITHOUT_CONSENT);
        send(1, 3, "<rooms>2</rooms>");
        send(1, 1, "<consent>no</consent>");
        assertThat(count("interview")).isEqualTo(1);
        assertThat(count("refusal")).isEqualTo(1);
    }

    @Test
    void aVersionThatAsksForConsentForTheFirstTimeIsListenedTo() {
        RunningRomact.Town fresh = romact.newTown();
        UUID homes = HomesForm.publish(romact, fresh, HomesForm.WITHOUT_CONSENT);
        HomesForm.publish(romact, fresh, HomesForm.FIRST);
        HomesForm.send(phone, fresh, 1, "<consent>no</consent>");
        HomesForm.send(phone, fresh, 3, "<rooms>2</rooms>");
        assertThat(owner.queryForObject(
                        "select string_agg(s.outcome, ' ' order by s.outcome) from assess.submission s join assess.questionnaire_version v on v.id = s.version_id where v.questionnaire_id = ?",
                        String.class,
                        homes))
                .isEqualTo("interview refusal");
    }

    @Test
    void aConsentThatATownChoseIsRememberedForThePhonesThatStillAskIt() {
        RunningRomact.Town other = romact.newTown();
        UUID homes = HomesForm.publish(romact, other, HomesForm.FIRST.replace("| consent  |", "| ok_to_go |"));
        Visitor chooses = Visitor.signedIn(romact, other.email(Role.COORDINATOR));
        String page = "/en/office/" + other.slug() + "/questionnaires/" + homes;
        chooses.get(page);
        assertThat(chooses.post(page + "/design", Map.of("consent", "ok_to_go", "consentBefore", "rooms"))
                        .statusCode())
                .isEqualTo(303);
        HomesForm.publish(romact, other, HomesForm.FIRST.replace("| 1 ", "| 4 "));
        HomesForm.send(phone, other, 1, "<ok_to_go>no</ok_to_go><rooms>2</rooms>");
        HomesForm.send(phone, other, 1, "<ok_to_go>yes</ok_to_go><rooms>2</rooms>");
        HomesForm.send(phone, other, 4, "<consent>no</consent><rooms>2</rooms>");
        assertThat(owner.queryForObject(
                        "select string_agg(s.outcome, ' ' order by s.outcome) from assess.submission s join assess.questionnaire_version v on v.id = s.version_id where v.questionnaire_id = ?",
                        String.class,
                        homes))
                .isEqualTo("interview refusal refusal");
        assertThat(owner.queryForObject(
                        "select design ->> 'consentBefore' from assess.questionnaire where id = ?",
                        String.class,
                        homes))
                .isEqualTo("[\"ok_to_go\"]");
    }

    private void send(int times, int version, String answers) {
        for (int i = 0; i < times; i++) {
            HomesForm.send(phone, town, version, answers);
        }
    }

    private void add(String page, String code, String measure, String repeat, String numerator) {
        Map<String, String> indicator = Map.of(
                "code",
                code,
                "name",
                "Indicator " + code,
                "explanation",
                "",
                "repeat",
                repeat,
                "population",
                "",
                "numerator",
                numerator,
                "measure",
                measure,
                "direction",
                "neutral",
                "source",
                "test");
        assertThat(coordinator.post(page, indicator).statusCode()).as(code).isEqualTo(303);
    }

    private String figure(String indicator, String column) {
        return owner.queryForObject(
                "select " + column
                        + "::text from assess.figure where indicator = ? and community_id is null and authority_id = ?",
                String.class,
                indicator,
                town.id().value());
    }

    private long count(String outcome) {
        return owner.queryForObject(
                "select count(*) from assess.submission where outcome = ? and authority_id = ?",
                Long.class,
                outcome,
                town.id().value());
    }
}
