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
import org.romact.alliance.contact.LateLetters;
import org.romact.alliance.doors.DoorRetention;
import org.romact.platform.ProgrammeRole;
import org.springframework.jdbc.core.JdbcTemplate;

/** A letter to the programme has somebody who takes it, a day by which it is answered, a thread, an end, and an end of being kept. */
class A33_ALetterIsFollowedToItsEndTest {
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final Tray tray = new Tray();
    private final Visitor stranger = new Visitor(romact);
    private final String email = "c-" + UUID.randomUUID().toString().substring(0, 8) + "@letters.example";

    @Test
    void reachesEverySecretaryUntilOneTakesItAndThenThatOneAlone() {
        String one = romact.someone(ProgrammeRole.SECRETARIAT);
        String two = romact.someone(ProgrammeRole.SECRETARIAT);
        String thread = sent();
        String number = number();
        assertThat(tray.count(one, "no. " + number)).isEqualTo(1);
        assertThat(tray.count(two, "no. " + number)).isEqualTo(1);
        assertThat(tray.count(one, "May I visit?"))
                .as("the tray of letters is no place for what was written")
                .isZero();
        Visitor secretary = Visitor.signedIn(romact, one);
        secretary.get(page());
        String person = owner.queryForObject("select id::text from platform.person where email = ?", String.class, one);
        secretary.post(page() + "/assign", Map.of("person", person));
        stranger.get(thread);
        assertThat(stranger.post(thread, Map.of("message", "One more thing.")).statusCode())
                .isEqualTo(303);
        assertThat(tray.count(one, "no. " + number)).isEqualTo(2);
        assertThat(tray.count(two, "no. " + number)).isEqualTo(1);
        assertThat(secretary.get("/en/secretariat/inbox").body()).contains("Person secretariat");
    }

    @Test
    void isAnsweredClosedWrittenToAgainAndOpenOnceMore() {
        String thread = sent();
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        secretary.get(page());
        secretary.post(page() + "/answer", Map.of("answer", "Yes, on Monday."));
        assertThat(state()).isEqualTo("answered");
        assertThat(secretary.post(page() + "/close", Map.of("outcome", "")).statusCode())
                .as("an end says what came of it")
                .isEqualTo(422);
        secretary.post(page() + "/close", Map.of("outcome", "Visit agreed"));
        assertThat(state()).isEqualTo("closed");
        assertThat(secretary.get("/en/secretariat/inbox").body()).doesNotContain(page());
        assertThat(secretary.get("/en/secretariat/inbox?closed=yes").body()).contains(page());
        assertThat(stranger.get(thread).body()).contains("Yes, on Monday.", "Visit agreed");
        stranger.post(thread, Map.of("message", "Tuesday would be better."));
        assertThat(state()).isEqualTo("open");
        assertThat(owner.queryForObject(
                        "select due_on > current_date from alliance.contact_message where email = ?",
                        Boolean.class,
                        email))
                .isTrue();
        assertThat(secretary.get("/en/secretariat/inbox").body()).contains(page());
        assertThat(secretary.get(page()).body())
                .contains("May I visit?", "Yes, on Monday.", "Tuesday would be better.");
    }

    @Test
    void isShownAsLateWhenItsDayHasPassed() {
        sent();
        owner.update("update alliance.contact_message set due_on = current_date - 3 where email = ?", email);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        assertThat(secretary.get("/en/secretariat/inbox").body()).contains("3 days late");
    }

    @Test
    void whoeverTookItIsToldOnceWhenItsDayHasPassed() {
        String mine = romact.someone(ProgrammeRole.SECRETARIAT);
        String colleague = romact.someone(ProgrammeRole.SECRETARIAT);
        String thread = sent();
        String late = "Letter no. " + number() + " is late";
        Visitor secretary = Visitor.signedIn(romact, mine);
        secretary.get(page());
        secretary.post(page() + "/assign", Map.of("person", person(mine)));
        LateLetters clock = romact.bean(LateLetters.class);
        clock.remind(due());
        assertThat(tray.count(mine, late)).as("on its day it is not late").isZero();
        clock.remind(due().plusDays(1));
        clock.remind(due().plusDays(2));
        assertThat(tray.count(mine, late)).as("once").isEqualTo(1);
        assertThat(tray.count(colleague, late)).isZero();
        assertThat(tray.newest(mine, late)).contains(page()).doesNotContain("May I visit?", "Wera", email);

        secretary.post(page() + "/answer", Map.of("answer", "Yes, on Monday."));
        owner.update(
                "update alliance.contact_message set due_on = due_on - 30, late_told_for = due_on - 30 where email = ?",
                email);
        clock.remind(due().plusDays(9));
        assertThat(tray.count(mine, late)).as("answered").isEqualTo(1);
        stranger.get(thread);
        stranger.post(thread, Map.of("message", "Tuesday would be better."));
        clock.remind(due().plusDays(1));
        assertThat(tray.count(mine, late)).as("open again, and late again").isEqualTo(2);
    }

    @Test
    void theWholeSecretariatIsToldWhereNobodyTookItOrWhoDidHasLeft() {
        String one = romact.someone(ProgrammeRole.SECRETARIAT);
        String two = romact.someone(ProgrammeRole.SECRETARIAT);
        sent();
        String late = "Letter no. " + number() + " is late";
        owner.update(
                "update alliance.contact_message set assigned_to = ?::uuid where email = ?",
                person(romact.someone(ProgrammeRole.REVIEWER)),
                email);
        romact.bean(LateLetters.class).remind(due().plusDays(1));
        assertThat(tray.count(one, late)).isEqualTo(1);
        assertThat(tray.count(two, late)).isEqualTo(1);
    }

    @Test
    void whatIsWrongComesBackWholeWithASentence() {
        stranger.get("/en/contact");
        Map<String, String> fields = new HashMap<>(fields());
        fields.put("email", "nowhere");
        fields.put("message", "x".repeat(10_001) + "END");
        HttpResponse<String> wrong = stranger.postOpen("contact", "/en/contact", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("xEND", "value=\"nowhere\"", "field-email", "field-message");
        fields.put("message", "<img src=x onerror=alert(1)>");
        fields.put("email", email);
        assertThat(stranger.postOpen("contact", "/en/contact", fields).statusCode())
                .isEqualTo(303);
        String thread = tray.link(email, "/en/contact/[A-Za-z0-9_-]+");
        assertThat(stranger.get(thread).body()).contains("&lt;img src").doesNotContain("<img src=x");
    }

    @Test
    void isForgottenThreeYearsAfterItsEndAndItsLinkWithIt() {
        String thread = sent();
        owner.update(
                "update alliance.contact_message set state = 'closed', outcome = 'x', closed_at = now() - interval '37 months' where email = ?",
                email);
        owner.update(
                "update alliance.door_link set created_at = now() - interval '37 months' where dossier = (select id from alliance.contact_message where email = ?)",
                email);
        romact.bean(DoorRetention.class).delete();
        assertThat(owner.queryForObject(
                        "select count(*) from alliance.contact_message where email = ?", Long.class, email))
                .isZero();
        assertThat(stranger.get(thread).statusCode()).isEqualTo(404);
    }

    private Map<String, String> fields() {
        return Map.of("subject", "press", "message", "May I visit?", "name", "Wera", "email", email, "town", "");
    }

    private String sent() {
        stranger.get("/en/contact");
        HttpResponse<String> answer = stranger.postOpen("contact", "/en/contact", fields());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return tray.link(email, "/en/contact/[A-Za-z0-9_-]+");
    }

    private String person(String address) {
        return owner.queryForObject("select id::text from platform.person where email = ?", String.class, address);
    }

    private LocalDate due() {
        return owner.queryForObject(
                "select due_on from alliance.contact_message where email = ?", LocalDate.class, email);
    }

    private String number() {
        return owner.queryForObject(
                "select number::text from alliance.contact_message where email = ?", String.class, email);
    }

    private String page() {
        return "/en/secretariat/inbox/"
                + owner.queryForObject(
                        "select id::text from alliance.contact_message where email = ?", String.class, email);
    }

    private String state() {
        return owner.queryForObject("select state from alliance.contact_message where email = ?", String.class, email);
    }
}
