package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;
import org.romact.platform.Scope;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class A10_APracticeTravelsToThePublicPageTest {
    private static final Pattern LINK = Pattern.compile("/en/practices/dossier/[A-Za-z0-9_-]+");
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final String word = "quay" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    private final String author = "author-" + word + "@hall.example";

    @Test
    void fromAStrangerThroughTwoReviewsToThePublicPageAndATownsDesk() {
        Visitor stranger = new Visitor(romact);
        String link = sentIn(stranger);
        UUID id = owner.queryForObject("select id from alliance.practice where email = ?", UUID.class, author);
        String first = romact.someone(ProgrammeRole.REVIEWER);
        String second = romact.someone(ProgrammeRole.REVIEWER);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String desk = "/en/secretariat/practices/" + id;
        assertThat(secretary.get(desk).body()).contains(word);
        assign(secretary, desk, first);
        assertThat(reviewOf(second)).isZero();
        assign(secretary, desk, second);
        assertThat(secretary.post(desk, Map.of("verb", "publish")).statusCode()).isEqualTo(303);
        assertThat(state(id)).isEqualTo("in_review");
        review(first, second);
        review(second, first);
        secretary.get(desk);
        secretary.post(desk, Map.of("verb", "publish"));
        assertThat(state(id)).isEqualTo("published");

        String slug =
                owner.queryForObject("select slug from alliance.published_practice where id = ?", String.class, id);
        assertThat(new Visitor(romact).get("/en/practices?q=" + word).body()).contains("/en/practices/" + slug);
        assertThat(new Visitor(romact).get("/hu/practices/" + slug).body())
                .contains("lang=\"en\"")
                .contains(word);
        assertThat(new Visitor(romact).get("/en/practices/" + slug).body()).doesNotContain(author);
        adoptedByItsTownOnly(slug);

        stranger.get(link);
        assertThat(stranger.post(link + "/withdraw", Map.of("reason", "The bridge fell."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(new Visitor(romact).get("/en/practices/" + slug).statusCode())
                .isEqualTo(410);
    }

    @Test
    void aDraftIsSeenByNobodyElse() {
        String link = sentIn(new Visitor(romact));
        assertThat(new Visitor(romact).get(link).statusCode()).isEqualTo(200);
        assertThat(new Visitor(romact).get(link + "x").statusCode()).isEqualTo(404);
        assertThat(new Visitor(romact).get("/en/practices?q=" + word).body()).doesNotContain("/practices/" + word);
        assertThatThrownBy(() -> Scope.nobody("test")
                        .asPublic()
                        .run(() -> romact.bean(TransactionTemplate.class)
                                .executeWithoutResult(s -> romact.bean(JdbcClient.class)
                                        .sql("select title from alliance.practice_version")
                                        .query()
                                        .listOfRows())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void askedBackAndCorrectedAsTheSecondVersionThenDeclinedWithItsReason() {
        sentIn(new Visitor(romact));
        UUID id = owner.queryForObject("select id from alliance.practice where email = ?", UUID.class, author);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String desk = "/en/secretariat/practices/" + id;
        secretary.get(desk);
        secretary.post(desk, Map.of("verb", "ask-back", "reason", "How many pupils?"));
        assertThat(romact.letterTo(author).body()).contains("How many pupils?");
        String link = link();
        Visitor stranger = new Visitor(romact);
        stranger.get(link);
        Map<String, String> fields = fields();
        fields.put("then", "send");
        fields.put("reason", "The number was added.");
        assertThat(stranger.post(link, fields).statusCode()).isEqualTo(303);
        assertThat(owner.queryForObject(
                        "select count(*) from alliance.practice_version where practice_id = ?", Integer.class, id))
                .isEqualTo(2);
        secretary.get(desk);
        secretary.post(desk, Map.of("verb", "decline", "reason", "It was never done."));
        assertThat(state(id)).isEqualTo("declined");
        assertThat(romact.letterTo(author).body()).contains("It was never done.");
    }

    private void adoptedByItsTownOnly(String slug) {
        RunningRomact.Town town = romact.newTown();
        assertThat(new Visitor(romact).get("/en/practices/" + slug + "/adopt").statusCode())
                .isEqualTo(303);
        Visitor mayor = Visitor.signedIn(romact, town.email(Role.MAYOR));
        assertThat(mayor.get("/en/practices/" + slug + "/adopt").body()).contains(town.slug());
        assertThat(mayor.post("/en/office/" + town.slug() + "/adopted", Map.of("practice", slug))
                        .statusCode())
                .isEqualTo(303);
        assertThat(mayor.get("/en/office/" + town.slug() + "/adopted").body()).contains("/practices/" + slug);
        RunningRomact.Town other = romact.newTown();
        Visitor neighbour = Visitor.signedIn(romact, other.email(Role.MAYOR));
        assertThat(neighbour.get("/en/office/" + town.slug() + "/adopted").statusCode())
                .isEqualTo(404);
        assertThat(neighbour.get("/en/office/" + other.slug() + "/adopted").body())
                .doesNotContain("/practices/" + slug);
    }

    private String sentIn(Visitor stranger) {
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

    private String link() {
        Matcher found = LINK.matcher(romact.letterTo(author).body());
        if (!found.find()) {
            found = LINK.matcher(owner.queryForObject(
                    "select body from platform.mail where recipient = ? and body like '%/dossier/%' order by created_at desc limit 1",
                    String.class, author));
            assertThat(found.find()).isTrue();
        }
        return found.group();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String part : new String[] {"problem", "action", "result", "measured", "transfer"}) {
            fields.put(part, "About the " + part + ".");
        }
        fields.putAll(Map.of("title", "Warm water " + word, "language", "en", "place", "Miskolc", "country", "HU"));
        fields.putAll(Map.of("from", "03/2023", "themes", "housing", "contactName", "A. Author", "consent", "yes"));
        fields.putAll(Map.of("cost", "125 000", "currency", "EUR"));
        return fields;
    }

    private void assign(Visitor secretary, String desk, String reviewer) {
        UUID person = owner.queryForObject("select id from platform.person where email = ?", UUID.class, reviewer);
        assertThat(secretary
                        .post(desk + "/reviewers", Map.of("reviewer", person.toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(romact.letterTo(reviewer).body()).contains(word);
    }

    private int reviewOf(String reviewer) {
        return owner.queryForObject(
                "select count(*) from alliance.practice_review r join platform.person p on p.id = r.reviewer_id where p.email = ?",
                Integer.class,
                reviewer);
    }

    private UUID reviewId(String reviewer) {
        return owner.queryForObject(
                "select r.id from alliance.practice_review r join platform.person p on p.id = r.reviewer_id where p.email = ?",
                UUID.class,
                reviewer);
    }

    private void review(String reviewer, String colleague) {
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

    private String state(UUID id) {
        return owner.queryForObject("select state from alliance.practice where id = ?", String.class, id);
    }
}
