package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.cooperation.Reminding;
import org.romact.alliance.doors.DoorRetention;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;

/** From an organisation's first page to the towns' answers, the directory, and leaving it. */
class A31_AnOrganisationOffersToCooperateTest {
    private final OfferedHelp help = new OfferedHelp();
    private final RunningRomact romact = help.romact;
    private final Visitor stranger = help.stranger;

    @Test
    void isAskedPageByPageAndKeptAsItGoesRightOrWrong() {
        String link = help.begun();
        stranger.get(link + "/work");
        Map<String, String> half = new HashMap<>(help.work());
        half.remove("mission");
        half.put("references", "<script>alert(1)</script>");
        HttpResponse<String> wrong = stranger.post(link + "/work", half);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Cluj county", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
        String byLetter = help.tray.link(help.email, OfferedHelp.LINK);
        assertThat(new Visitor(romact).get(byLetter + "/work").body())
                .as("kept, and found by another browser")
                .contains("Cluj county");
        help.filledIn(link);
        assertThat(stranger.get(link).body())
                .as("the browser's own link does not prove the address")
                .contains("Mentors " + help.word)
                .doesNotContain(link + "/send");
        assertThat(stranger.post(link + "/send", Map.of()).statusCode()).isEqualTo(422);
        assertThat(help.state()).isEqualTo("draft");
    }

    @Test
    void isSentOnceHoweverOftenTheButtonIsPressedAndFrozen() {
        String secretary = romact.someone(ProgrammeRole.SECRETARIAT);
        String link = help.sent();
        assertThat(stranger.post(link + "/send", Map.of()).statusCode()).isEqualTo(303);
        assertThat(help.tray.count(help.email, "We have received your proposal"))
                .isEqualTo(1);
        assertThat(help.tray.count(secretary, "Mentors " + help.word))
                .as("the secretariat is told, once")
                .isEqualTo(1);
        Map<String, String> other = new HashMap<>(help.work());
        other.put("area", "Everywhere");
        stranger.get(link + "/work");
        stranger.post(link + "/work", other);
        assertThat(versions()).containsExactly("Cluj county");
        HttpResponse<String> without = stranger.post(link + "/send", Map.of());
        assertThat(without.statusCode()).as("a correction says why").isEqualTo(422);
        assertThat(stranger.post(link + "/send", Map.of("reason", "We grew.")).statusCode())
                .isEqualTo(303);
        assertThat(versions()).containsExactly("Cluj county", "Everywhere");
        assertThat(stranger.get(link).body()).contains("We grew.");
    }

    @Test
    void eachTownNamedSeesItAndNoOtherTownDoes() {
        RunningRomact.Town one = romact.newTown();
        RunningRomact.Town two = romact.newTown();
        RunningRomact.Town third = romact.newTown();
        help.sent(one, two);
        for (RunningRomact.Town named : new RunningRomact.Town[] {one, two}) {
            Visitor mayor = help.mayor(named);
            assertThat(mayor.get("/en/office/" + named.slug() + "/proposals").body())
                    .contains("Mentors " + help.word);
            assertThat(mayor.get(help.desk(named)).body()).contains("mentors", "30 days left");
        }
        Visitor stranger = help.mayor(third);
        assertThat(stranger.get("/en/office/" + third.slug() + "/proposals").body())
                .doesNotContain(help.word);
        assertThat(stranger.get(help.desk(third)).statusCode()).isEqualTo(404);
        assertThat(stranger.get(help.desk(one)).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(romact, one.email(Role.INTERVIEWER))
                        .get(help.desk(one))
                        .statusCode())
                .isEqualTo(404);
        Visitor member = Visitor.signedIn(romact, one.email(Role.CAG_MEMBER));
        assertThat(member.get(help.desk(one)).body()).contains("mentors").doesNotContain("/answer");
        assertThat(member.post(help.desk(one) + "/answer", Map.of("answer", "accepted", "reason", "Yes"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theClockRemindsTheTownBeforeAndTellsTownAndSecretariatAfter() {
        RunningRomact.Town town = romact.newTown();
        String secretary = romact.someone(ProgrammeRole.SECRETARIAT);
        help.sent(town);
        String mayor = town.email(Role.MAYOR);
        LocalDate due = help.owner.queryForObject(
                "select due_on from alliance.ngo_town where proposal_id = ?::uuid", LocalDate.class, help.id());
        Reminding clock = romact.bean(Reminding.class);
        clock.remind(due.minusDays(30));
        clock.remind(due.minusDays(8));
        assertThat(help.tray.subjects(mayor))
                .containsExactly("Association " + help.word + " propune o colaborare cu Town " + town.slug());
        clock.remind(due.minusDays(7));
        clock.remind(due.minusDays(1));
        clock.remind(due);
        assertThat(help.tray.subjects(mayor)).hasSize(2);
        assertThat(help.tray.subjects(mayor).get(1)).startsWith("Se așteaptă un răspuns până la");
        assertThat(help.tray.count(secretary, "owes an answer")).isZero();
        clock.remind(due.plusDays(1));
        clock.remind(due.plusDays(2));
        assertThat(help.tray.subjects(mayor)).hasSize(3);
        assertThat(help.tray.count(secretary, "Town " + town.slug() + " owes an answer"))
                .isEqualTo(1);
        assertThat(help.tray.subjects(town.email(Role.INTERVIEWER)))
                .as("only who may answer is written to")
                .isEmpty();

        help.owner.update("update alliance.ngo_town set due_on = due_on - 31 where proposal_id = ?::uuid", help.id());
        assertThat(help.mayor(town)
                        .get("/en/office/" + town.slug() + "/proposals")
                        .body())
                .contains("1 day late");
        assertThat(Visitor.signedIn(romact, secretary)
                        .get("/en/secretariat/cooperation?state=sent")
                        .body())
                .contains("Town " + town.slug() + ": Mentors " + help.word);
    }

    @Test
    void anAnswerIsPublicOnlyWhileBothAgree() {
        RunningRomact.Town town = romact.newTown();
        String link = help.sent(town);
        String slug = help.accepted(Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT)));
        Visitor mayor = help.mayor(town);
        mayor.get(help.desk(town));
        assertThat(mayor.post(help.desk(town) + "/answer", Map.of("answer", "accepted", "reason", " "))
                        .statusCode())
                .as("an answer has its reason")
                .isEqualTo(422);
        Map<String, String> answer = Map.of("answer", "partly", "reason", "In autumn, " + help.word, "agrees", "yes");
        assertThat(mayor.post(help.desk(town) + "/answer", answer).statusCode()).isEqualTo(303);
        assertThat(help.tray.newest(help.email, "In autumn")).contains("In autumn");
        mayor.post(help.desk(town) + "/answer", Map.of("answer", "rejected", "reason", "No"));
        assertThat(mayor.get(help.desk(town)).body())
                .as("given once")
                .contains("In autumn")
                .doesNotContain("rejected</span>");
        assertThat(shown(slug)).as("one side alone").isFalse();
        organisation(link, town, "yes");
        assertThat(shown(slug)).isTrue();
        mayor.get(help.desk(town));
        mayor.post(help.desk(town) + "/publish", Map.of("version", "1", "agree", "no"));
        assertThat(shown(slug)).as("the town took it back").isFalse();
        mayor.post(help.desk(town) + "/publish", Map.of("version", "1", "agree", "yes"));
        assertThat(shown(slug)).isTrue();
        organisation(link, town, "no");
        assertThat(shown(slug)).as("the organisation took it back").isFalse();
    }

    @Test
    void aTownTakesAnEarlierAnswerBackEvenAfterACorrectionCame() {
        RunningRomact.Town town = romact.newTown();
        String link = help.sent(town);
        String slug = help.accepted(Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT)));
        Visitor mayor = help.mayor(town);
        mayor.get(help.desk(town));
        mayor.post(
                help.desk(town) + "/answer",
                Map.of("answer", "accepted", "reason", "In autumn, " + help.word, "agrees", "yes"));
        organisation(link, town, "yes");
        Map<String, String> other = new HashMap<>(help.work());
        other.put("area", "Everywhere");
        stranger.get(link + "/work");
        stranger.post(link + "/work", other);
        stranger.post(link + "/send", Map.of("reason", "We grew."));
        assertThat(shown(slug)).isTrue();
        assertThat(mayor.get(help.desk(town)).body()).contains("In autumn", "/answer");
        mayor.post(help.desk(town) + "/publish", Map.of("version", "1", "agree", "no"));
        assertThat(shown(slug)).isFalse();
    }

    @Test
    void aRegistrationNumberIsKnownHoweverItIsWrittenAndSpeaksForNobodyElse() {
        help.sent();
        String slug = help.accepted(Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT)));
        OfferedHelp second = new OfferedHelp();
        Map<String, String> contact = new LinkedHashMap<>(second.contact());
        contact.put(
                "registration", help.registration.toLowerCase().replace(" ", "").replace('/', '-'));
        second.stranger.get("/en/cooperate");
        HttpResponse<String> known = second.stranger.postOpen("cooperate", "/en/cooperate", contact);
        assertThat(known.statusCode()).isEqualTo(422);
        assertThat(known.body()).contains("name=\"existing\"", second.email);
        contact.put("existing", "yes");
        second.filledIn(second.goesOn(second.stranger.postOpen("cooperate", "/en/cooperate", contact)));
        String link = second.tray.link(second.email, OfferedHelp.LINK);
        second.stranger.get(link);
        second.stranger.post(link + "/send", Map.of());
        assertThat(second.state()).isEqualTo("sent");
        assertThat(Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT))
                        .get("/en/secretariat/cooperation/" + second.id())
                        .body())
                .as("the secretariat compares the addresses before it accepts")
                .contains(help.email);
        assertThat(second.stranger.get(link).body()).doesNotContain(link + "/leave");
        assertThat(second.stranger.post(link + "/leave", Map.of()).statusCode())
                .as("who merely knows the number takes nobody out of the directory")
                .isEqualTo(404);
        assertThat(new Visitor(romact).get("/en/organisations/" + slug).statusCode())
                .isEqualTo(200);
    }

    @Test
    void isAskedBackAndDeclinedWithTheReasonAndThenClosed() {
        String link = help.sent();
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String page = "/en/secretariat/cooperation/" + help.id();
        secretary.get(page);
        assertThat(secretary.post(page + "/ask", Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        secretary.post(page + "/ask", Map.of("reason", "Which schools?"));
        assertThat(stranger.get(link).body()).contains("Which schools?");
        Map<String, String> better = new HashMap<>(help.work());
        better.put("area", "Two schools");
        stranger.get(link + "/work");
        stranger.post(link + "/work", better);
        stranger.post(link + "/send", Map.of("reason", "Named them."));
        assertThat(help.state()).isEqualTo("sent");
        secretary.post(page + "/decline", Map.of("reason", "Not ours."));
        assertThat(help.tray.newest(help.email, "Not ours.")).contains("Mentors");
        secretary.post(page + "/accept", Map.of());
        assertThat(help.state()).as("decided once").isEqualTo("declined");
        assertThat(stranger.get(link + "/work").statusCode()).isEqualTo(404);
        assertThat(stranger.get(link).body()).contains("Not ours.");
    }

    @Test
    void theDirectoryIsFilteredAndDownloadedAndLeavingItLeavesAWordBehind() {
        String link = help.sent();
        String slug = help.accepted(Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT)));
        Visitor reader = new Visitor(romact);
        String here = "/en/organisations/" + slug;
        for (String query : new String[] {"country=RO", "field=education", "kind=training", "led=yes"}) {
            assertThat(reader.get("/en/organisations?" + query).body())
                    .as(query)
                    .contains(here);
            assertThat(reader.get("/en/organisations.csv?" + query).body())
                    .as(query)
                    .contains(romact.address + here);
        }
        for (String query : new String[] {"country=SK", "field=health", "kind=data", "led=no"}) {
            assertThat(reader.get("/en/organisations?" + query).body())
                    .as(query)
                    .doesNotContain(here);
            assertThat(reader.get("/en/organisations.csv?" + query).body())
                    .as(query)
                    .doesNotContain(here);
        }
        assertThat(reader.get("/en/search?q=" + help.word).body()).contains(here);
        assertThat(reader.get("/en/feeds/all.atom").body()).contains(help.word);

        stranger.get(link);
        assertThat(stranger.post(link + "/leave", Map.of()).statusCode()).isEqualTo(303);
        HttpResponse<String> gone = reader.get(here);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("This page was taken back", "/en/search");
        assertThat(reader.get("/en/organisations").body()).doesNotContain(help.word);
        assertThat(reader.get("/en/organisations.csv").body()).doesNotContain(help.word);
        assertThat(reader.get("/en/search?q=" + help.word).body()).doesNotContain(here);
        assertThat(reader.get("/en/feeds/all.atom").body()).doesNotContain(help.word);
    }

    @Test
    void withoutConsentNothingIsPublic() {
        String link = help.begun();
        help.filledIn(link);
        Map<String, String> discreet = help.declaration();
        discreet.put("consent", "no");
        stranger.post(link + "/declaration", discreet);
        String byLetter = help.tray.link(help.email, OfferedHelp.LINK);
        stranger.get(byLetter);
        stranger.post(byLetter + "/send", Map.of());
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String page = "/en/secretariat/cooperation/" + help.id();
        secretary.get(page);
        secretary.post(page + "/accept", Map.of());
        assertThat(help.state()).isEqualTo("accepted");
        assertThat(new Visitor(romact).get("/en/organisations").body()).doesNotContain(help.word);
        assertThat(new Visitor(romact).get("/en/search?q=" + help.word).body())
                .doesNotContain("/organisations/association-" + help.word);
    }

    @Test
    void whatIsTooLongOrUnlikelyComesBackWholeWithASentence() {
        String link = help.begun();
        stranger.get(link + "/work");
        Map<String, String> endless = new HashMap<>(help.work());
        endless.put("mission", "x".repeat(3_000) + "END");
        HttpResponse<String> wrong = stranger.post(link + "/work", endless);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("xEND", "too long");
        Map<String, String> declared = help.declaration();
        declared.put("conflict", "yes");
        declared.put("signed-on", "2999-01-01");
        HttpResponse<String> unsaid = stranger.post(link + "/declaration", declared);
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("field-conflict-text", "field-signed-on", "Ana Pop");
        assertThat(stranger.post(link + "/proposal", Map.of("towns", "no-such-town"))
                        .body())
                .contains("field-towns");
    }

    @Test
    void anotherAddressMustProveItselfAnew() {
        String link = help.begun();
        String byLetter = help.tray.link(help.email, OfferedHelp.LINK);
        Map<String, String> contact = help.contact();
        String other = "other-" + help.email;
        contact.put("email", other);
        stranger.get(byLetter + "/contact");
        HttpResponse<String> moved = stranger.post(byLetter + "/contact", contact);
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(stranger.get(byLetter).statusCode())
                .as("the former link ends")
                .isEqualTo(404);
        assertThat(stranger.get(link).statusCode()).isEqualTo(404);
        assertThat(new Visitor(romact)
                        .get(help.tray.link(other, OfferedHelp.LINK))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsPastItsTimeGoesAndWhatIsPublicStays() {
        help.begun();
        help.owner.update(
                "update alliance.ngo_proposal set changed_at = now() - interval '61 days' where id = ?::uuid",
                help.id());
        OfferedHelp declined = new OfferedHelp();
        declined.sent();
        help.owner.update(
                "update alliance.ngo_proposal set state = 'declined', decided_at = now() - interval '37 months' where id = ?::uuid",
                declined.id());
        OfferedHelp shown = new OfferedHelp();
        shown.sent();
        shown.accepted(Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT)));
        help.owner.update(
                "update alliance.ngo_proposal set sent_at = now() - interval '11 years' where id = ?::uuid",
                shown.id());
        romact.bean(DoorRetention.class).delete();
        for (OfferedHelp one : new OfferedHelp[] {help, declined, shown}) {
            assertThat(help.owner.queryForObject(
                            "select count(*) from alliance.ngo_proposal where draft -> 'email' ->> 0 = ?",
                            Long.class,
                            one.email))
                    .as(one == shown ? "in the directory" : "past its time")
                    .isEqualTo(one == shown ? 1 : 0);
        }
        assertThat(new Visitor(romact)
                        .get(help.tray.link(help.email, OfferedHelp.LINK))
                        .statusCode())
                .isEqualTo(404);
    }

    private java.util.List<String> versions() {
        return help.owner.queryForList(
                "select answers -> 'area' ->> 0 from alliance.ngo_version where proposal_id = ?::uuid order by version",
                String.class,
                help.id());
    }

    private boolean shown(String slug) {
        return new Visitor(romact).get("/en/organisations/" + slug).body().contains("In autumn, " + help.word);
    }

    private void organisation(String link, RunningRomact.Town town, String agree) {
        stranger.get(link);
        assertThat(stranger.post(link + "/publish", Map.of("town", town.slug(), "version", "1", "agree", agree))
                        .statusCode())
                .isEqualTo(303);
    }
}
