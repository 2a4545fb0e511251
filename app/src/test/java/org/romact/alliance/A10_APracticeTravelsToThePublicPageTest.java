package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
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
    private final RunningRomact romact = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    private final ToldPractice told = new ToldPractice();
    private final String word = told.word;
    private final String author = told.author;

    @Test
    void fromAStrangerThroughTwoReviewsToThePublicPageAndATownsDesk() {
        Visitor stranger = new Visitor(romact);
        String link = told.sentIn(stranger);
        UUID id = owner.queryForObject("select id from alliance.practice where email = ?", UUID.class, author);
        String first = romact.someone(ProgrammeRole.REVIEWER);
        String second = romact.someone(ProgrammeRole.REVIEWER);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String desk = "/en/secretariat/practices/" + id;
        assertThat(secretary.get(desk).body()).contains(word);
        told.assign(secretary, desk, first);
        assertThat(told.reviewOf(second)).isZero();
        told.assign(secretary, desk, second);
        assertThat(secretary.post(desk, Map.of("verb", "publish")).statusCode()).isEqualTo(303);
        assertThat(told.state(id)).isEqualTo("in_review");
        told.review(first, second);
        told.review(second, first);
        secretary.get(desk);
        secretary.post(desk, Map.of("verb", "publish"));
        assertThat(told.state(id)).isEqualTo("published");

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
        String link = told.sentIn(new Visitor(romact));
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
        told.sentIn(new Visitor(romact));
        UUID id = owner.queryForObject("select id from alliance.practice where email = ?", UUID.class, author);
        Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
        String desk = "/en/secretariat/practices/" + id;
        secretary.get(desk);
        secretary.post(desk, Map.of("verb", "ask-back", "reason", "How many pupils?"));
        assertThat(romact.letterTo(author).body()).contains("How many pupils?");
        String link = told.link();
        Visitor stranger = new Visitor(romact);
        stranger.get(link);
        Map<String, String> fields = told.fields();
        fields.put("then", "send");
        fields.put("reason", "The number was added.");
        assertThat(stranger.post(link, fields).statusCode()).isEqualTo(303);
        assertThat(owner.queryForObject(
                        "select count(*) from alliance.practice_version where practice_id = ?", Integer.class, id))
                .isEqualTo(2);
        secretary.get(desk);
        secretary.post(desk, Map.of("verb", "decline", "reason", "It was never done."));
        assertThat(told.state(id)).isEqualTo("declined");
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
}
