package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.ProgrammeRole;
import org.springframework.jdbc.core.JdbcTemplate;

/** A good practice that a stranger tells, with a word that occurs nowhere else; and what people do with it. */
public final class ToldPractice {
    private static final Pattern LINK = Pattern.compile("/en/practices/dossier/[A-Za-z0-9_-]+");
    final RunningRomact romact = RunningRomact.get();
    final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    public final String word = "quay" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    final String author = "author-" + word + "@hall.example";

    UUID id() {
        return owner.queryForObject("select id from alliance.practice where email = ?", UUID.class, author);
    }

    /** Through two reviews to the public page: its word in addresses. */
    public String published() {
        sentIn(new Visitor(romact));
        String desk = "/en/secretariat/practices/" + id();
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String first = romact.someone(ProgrammeRole.REVIEWER);
        String second = romact.someone(ProgrammeRole.REVIEWER);
        secretary.get(desk);
        assign(secretary, desk, first);
        assign(secretary, desk, second);
        review(first, second);
        review(second, first);
        secretary.get(desk);
        secretary.post(desk, Map.of("verb", "publish"));
        return owner.queryForObject("select slug from alliance.published_practice where id = ?", String.class, id());
    }

    /** What its author sends as a correction, with these fields changed. */
    HttpResponse<String> correct(String reason, Map<String, String> changes) {
        Visitor writer = new Visitor(romact);
        String link = link();
        writer.get(link);
        Map<String, String> fields = fields();
        fields.put("then", "send");
        fields.put("reason", reason);
        fields.putAll(changes);
        return writer.post(link, fields);
    }

    String sentIn(Visitor stranger) {
        stranger.get("/en/practices/new");
        Map<String, String> fields = fields();
        fields.put("email", author);
        assertThat(stranger.postOpen("practice", "/en/practices/new", fields).statusCode())
                .isEqualTo(303);
        String link = link();
        stranger.get(link);
        fields.put("then", "send");
        assertThat(stranger.post(link, fields).statusCode()).isEqualTo(303);
        return link;
    }

    String link() {
        Matcher found = LINK.matcher(romact.letterTo(author).body());
        if (!found.find()) {
            found = LINK.matcher(owner.queryForObject(
                    "select body from platform.mail where recipient = ? and body like '%/dossier/%' order by created_at desc limit 1",
                    String.class, author));
            assertThat(found.find()).isTrue();
        }
        return found.group();
    }

    /** A correction as the secretariat publishes it: with what it decides about the former version. */
    HttpResponse<String> publishCorrection(Map<String, String> decision) {
        String desk = "/en/secretariat/practices/" + id();
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        secretary.get(desk);
        Map<String, String> fields = new HashMap<>(decision);
        fields.put("verb", "publish");
        return secretary.post(desk, fields);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String part : new String[] {"problem", "action", "result", "measured", "transfer"}) {
            fields.put(part, "About the " + part + ".");
        }
        fields.putAll(Map.of("title", "Warm water " + word, "language", "en", "place", "Miskolc", "country", "HU"));
        fields.putAll(Map.of("from", "03/2023", "themes", "housing", "contactName", "A. Author", "consent", "yes"));
        fields.putAll(Map.of("cost", "125 000", "currency", "EUR"));
        return fields;
    }

    void assign(Visitor secretary, String desk, String reviewer) {
        UUID person = owner.queryForObject("select id from platform.person where email = ?", UUID.class, reviewer);
        assertThat(secretary
                        .post(desk + "/reviewers", Map.of("reviewer", person.toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(romact.letterTo(reviewer).body()).contains(word);
    }

    int reviewOf(String reviewer) {
        return owner.queryForObject(
                "select count(*) from alliance.practice_review r join platform.person p on p.id = r.reviewer_id where p.email = ?",
                Integer.class,
                reviewer);
    }

    UUID reviewId(String reviewer) {
        return owner.queryForObject(
                "select r.id from alliance.practice_review r join platform.person p on p.id = r.reviewer_id where p.email = ?",
                UUID.class,
                reviewer);
    }

    void review(String reviewer, String colleague) {
        Visitor peer = Visitor.signedIn(romact, reviewer);
        assertThat(peer.get("/en/secretariat/reviews/" + reviewId(colleague)).statusCode())
                .isEqualTo(404);
        String page = "/en/secretariat/reviews/" + reviewId(reviewer);
        assertThat(peer.get(page).body()).contains(word);
        Map<String, String> marks = new HashMap<>(Map.of("recommendation", "publish"));
        for (String criterion : new String[] {"relevance", "evidence", "involvement", "transferability"}) {
            marks.put(criterion, "4");
            marks.put(criterion + "Comment", "Good.");
        }
        assertThat(peer.post(page, marks).statusCode()).isEqualTo(303);
    }

    String state(UUID id) {
        return owner.queryForObject("select state from alliance.practice where id = ?", String.class, id);
    }
}
