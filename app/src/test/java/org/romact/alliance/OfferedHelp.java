package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** An organisation that offers to cooperate, and the people on its proposal's way. */
final class OfferedHelp {
    static final String LINK = "/en/cooperate/[A-Za-z0-9_-]+";
    final RunningRomact romact = RunningRomact.get();
    final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    final Tray tray = new Tray();
    final Visitor stranger = new Visitor(romact);
    final String word = "help" + UUID.randomUUID().toString().substring(0, 8);
    final String email = word + "@ngo.example";
    final String registration = "RO " + word.substring(4, 8) + "/" + word.substring(8);

    Map<String, String> contact() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "Association " + word);
        fields.put("country", "RO");
        fields.put("registration", registration);
        fields.put("contact-name", "Ana Pop");
        fields.put("email", email);
        fields.put("language", "en");
        return fields;
    }

    Map<String, String> work() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("area", "Cluj county");
        fields.put("roma-led", "yes");
        fields.put("mission", "School for every child, says " + word + ".");
        fields.put("fields", "education");
        return fields;
    }

    List<Map.Entry<String, String>> proposal(RunningRomact.Town... towns) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("kinds", "training"));
        fields.add(Map.entry("title", "Mentors " + word));
        fields.add(Map.entry("text", "We train **mentors** " + word + "."));
        for (RunningRomact.Town town : towns) {
            fields.add(Map.entry("towns", town.slug()));
        }
        if (towns.length == 0) {
            fields.add(Map.entry("other-towns", "Turda"));
        }
        return fields;
    }

    Map<String, String> declaration() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("conflict", "no");
        fields.put("consent", "yes");
        fields.put("signature", "Ana Pop");
        fields.put("signed-on", LocalDate.now(romact.bean(Clock.class)).toString());
        return fields;
    }

    /** The first page; the address with which this browser goes on. */
    String begun() {
        stranger.get("/en/cooperate");
        return goesOn(stranger.postOpen("cooperate", "/en/cooperate", contact()));
    }

    String goesOn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(to).endsWith("/work");
        return to.substring(0, to.lastIndexOf('/'));
    }

    /** All pages after the first. */
    void filledIn(String link, RunningRomact.Town... towns) {
        stranger.get(link + "/work");
        taken(stranger.post(link + "/work", work()));
        taken(stranger.post(link + "/proposal", proposal(towns)));
        taken(stranger.post(link + "/declaration", declaration()));
    }

    private static void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    /** Begun, filled in, sent with the link of the letter, which is given back. */
    String sent(RunningRomact.Town... towns) {
        filledIn(begun(), towns);
        String link = tray.link(email, LINK);
        stranger.get(link);
        taken(stranger.post(link + "/send", Map.of()));
        assertThat(state()).isEqualTo("sent");
        return link;
    }

    String id() {
        return owner.queryForObject(
                "select id::text from alliance.ngo_proposal where draft -> 'email' ->> 0 = ?", String.class, email);
    }

    String state() {
        return owner.queryForObject(
                "select state from alliance.ngo_proposal where draft -> 'email' ->> 0 = ?", String.class, email);
    }

    /** Accepted by the secretariat: its word in the directory. */
    String accepted(Visitor secretary) {
        String page = "/en/secretariat/cooperation/" + id();
        secretary.get(page);
        taken(secretary.post(page + "/accept", Map.of()));
        return owner.queryForObject(
                "select e.slug from alliance.ngo_offer o join alliance.ngo_entry e using (ngo_id) where o.proposal_id = ?::uuid",
                String.class,
                id());
    }

    Visitor mayor(RunningRomact.Town town) {
        return Visitor.signedIn(romact, town.email(Role.MAYOR));
    }

    String desk(RunningRomact.Town town) {
        return "/en/office/" + town.slug() + "/proposals/" + id();
    }
}
