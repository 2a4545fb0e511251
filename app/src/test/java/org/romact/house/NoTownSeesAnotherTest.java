package org.romact.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.Role;
import org.romact.platform.page.Audience;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every GET and POST of a town's desk, tried with another town's administrator and with the other town's identifiers. */
class NoTownSeesAnotherTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town mine = romact.newTown();
    private final RunningRomact.Town other = romact.newTown();
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());

    @Test
    void anotherTownsDeskDoesNotExist() {
        Visitor visitor = Visitor.signedIn(romact, mine.email(Role.ADMINISTRATOR));
        for (Route route : town()) {
            String path = fill(route.path(), other.slug(), UUID.randomUUID());
            assertThat(call(visitor, route, path)).as(route.line()).isEqualTo(404);
        }
    }

    @Test
    void anotherTownsThingsDoNotExistOnOnesOwnDesk() {
        Visitor visitor = Visitor.signedIn(romact, mine.email(Role.ADMINISTRATOR));
        visitor.submit(other.phoneKey(), RunningRomact.interview("uuid:" + UUID.randomUUID(), "A1", true, 12, "yes"));
        List<UUID> theirs = owner.queryForList(
                """
                select id from assess.submission where authority_id = ? union all select id from assess.questionnaire where authority_id = ?
                union all select id from reach.community where authority_id = ? union all select id from assess.phone where authority_id = ?
                union all select id from platform.membership where authority_id = ?
                """,
                UUID.class,
                other.id().value(),
                other.id().value(),
                other.id().value(),
                other.id().value(),
                other.id().value());
        assertThat(theirs).hasSizeGreaterThan(10);
        for (Route route : town()) {
            if (route.path().replace("{lang}", "").replace("{town}", "").contains("{")) {
                for (UUID id : theirs.subList(0, 5)) {
                    assertThat(call(visitor, route, fill(route.path(), mine.slug(), id)))
                            .as(route.line())
                            .isIn(404, 400);
                }
            }
        }
    }

    @Test
    void aStrangerIsAskedToSignIn() {
        for (Route route : town()) {
            if (route.method().equals("GET")) {
                assertThat(new Visitor(romact)
                                .get(fill(route.path(), other.slug(), UUID.randomUUID()))
                                .statusCode())
                        .as(route.line())
                        .isEqualTo(303);
            }
        }
    }

    @Test
    void anInterviewerSeesNoAnswers() {
        Visitor visitor = Visitor.signedIn(romact, mine.email(Role.INTERVIEWER));
        for (String page : List.of("interviews", "interviews/" + UUID.randomUUID(), "team", "audit", "quarantine")) {
            assertThat(visitor.get("/en/office/" + mine.slug() + "/" + page).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }
    }

    @Test
    void oneTownsPhoneGetsNoFormOfAnother() {
        Visitor phone = new Visitor(romact);
        UUID theirs = owner.queryForObject(
                "select id from assess.questionnaire_version where authority_id = ?",
                UUID.class,
                other.id().value());
        assertThat(phone.get("/openrosa/" + other.phoneKey() + "/forms/" + theirs + "/form.xml")
                        .statusCode())
                .isEqualTo(200);
        assertThat(phone.get("/openrosa/" + mine.phoneKey() + "/forms/" + theirs + "/form.xml")
                        .statusCode())
                .isEqualTo(404);
        assertThat(phone.get("/openrosa/wrong-key/formList").statusCode()).isEqualTo(401);
    }

    private List<Route> town() {
        return Route.all(romact).stream()
                .filter(route -> route.audience().value() == Audience.Kind.TOWN)
                .toList();
    }

    private static int call(Visitor visitor, Route route, String path) {
        if (route.method().equals("GET")) {
            return visitor.get(path).statusCode();
        }
        visitor.get("/en/account");
        return visitor.post(path, Map.of("verdict", "approved", "name", "", "title", "x", "reason", "x"))
                .statusCode();
    }

    private static String fill(String path, String slug, UUID id) {
        return path.replaceFirst("\\{lang(:\\[a-z\\]\\{2\\})?}", "en")
                .replace("{town}", slug)
                .replaceAll("\\{[^}]+}", id.toString());
    }

    @Test
    void everyDeskRouteNamesItsTown() {
        assertThat(new TreeSet<>(town().stream().map(Route::path).toList()))
                .isNotEmpty()
                .allMatch(path -> path.startsWith("/{lang}/office/{town}"));
    }
}
