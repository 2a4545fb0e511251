package org.romact.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.springframework.jdbc.core.JdbcTemplate;

class A01_SigningInTest {
    private final RunningRomact romact = RunningRomact.get();
    private final RunningRomact.Town town = romact.newTown();
    private final String email = town.email(Role.COORDINATOR);
    private final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());

    @Test
    void leadsToThePageThatWasAskedFor() {
        Visitor visitor = new Visitor(romact);
        HttpResponse<String> asked = visitor.get("/en/office/" + town.slug());
        assertThat(asked.statusCode()).isEqualTo(303);
        String signIn = asked.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).startsWith("/en/sign-in?back=");
        visitor.get(signIn);
        HttpResponse<String> entered = visitor.post(
                "/en/sign-in",
                Map.of("email", email, "password", RunningRomact.PASSWORD, "back", "/en/office/" + town.slug()));
        assertThat(entered.headers().firstValue("Location")).contains("/en/office/" + town.slug());
    }

    @Test
    void neverLeadsToAnotherSite() {
        for (String back :
                new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "/en//evil.example"}) {
            Visitor visitor = new Visitor(romact);
            visitor.get("/en/sign-in");
            HttpResponse<String> entered = visitor.post(
                    "/en/sign-in", Map.of("email", email, "password", RunningRomact.PASSWORD, "back", back));
            assertThat(entered.headers().firstValue("Location")).as(back).contains("/en/account");
        }
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownAddress() {
        Visitor visitor = new Visitor(romact);
        visitor.get("/en/sign-in");
        HttpResponse<String> wrong = visitor.post("/en/sign-in", Map.of("email", email, "password", "not my password"));
        HttpResponse<String> unknown =
                visitor.post("/en/sign-in", Map.of("email", "nobody@nowhere.example", "password", "not my password"));
        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).contains("is not right");
        assertThat(unknown.body()).contains("is not right");
    }

    @Test
    void isClosedForAWhileAfterTenFailures() {
        Visitor visitor = new Visitor(romact);
        visitor.get("/en/sign-in");
        String account = town.email(Role.MAYOR);
        for (int i = 0; i < 10; i++) {
            visitor.post("/en/sign-in", Map.of("email", account, "password", "guess number " + i));
        }
        assertThat(visitor.post("/en/sign-in", Map.of("email", account, "password", RunningRomact.PASSWORD))
                        .statusCode())
                .isEqualTo(429);
        owner.update("delete from platform.sign_in_attempt");
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkThatWorksOnce() {
        Visitor visitor = new Visitor(romact);
        String account = town.email(Role.EXPERT);
        visitor.get("/en/reset");
        assertThat(visitor.post("/en/reset", Map.of("email", account)).statusCode())
                .isEqualTo(303);
        String link = link(account);
        visitor.get(link);
        assertThat(visitor.post(link, Map.of("fresh", "short")).statusCode()).isEqualTo(422);
        assertThat(visitor.post(link, Map.of("fresh", "password1234")).body()).contains("printre primele");
        assertThat(visitor.post(link, Map.of("fresh", "seven grey herons")).statusCode())
                .isEqualTo(303);
        assertThat(visitor.post(link, Map.of("fresh", "another good phrase")).statusCode())
                .isEqualTo(410);
        visitor.get("/en/sign-in");
        assertThat(visitor.post("/en/sign-in", Map.of("email", account, "password", "seven grey herons"))
                        .statusCode())
                .isEqualTo(303);
        owner.update("delete from platform.sign_in_attempt");
    }

    @Test
    void tooManyLettersAreRefusedInTheSameWordsWhetherOrNotThereIsAnAccount() {
        String account = town.email(Role.MAYOR);
        String stranger = "nobody-" + town.slug() + "@nowhere.example";
        List<String> said = new ArrayList<>();
        for (String address : List.of(account, stranger)) {
            Visitor visitor = new Visitor(romact);
            visitor.get("/en/reset");
            for (int n = 0; n < 5; n++) {
                assertThat(visitor.post("/en/reset", Map.of("email", address)).statusCode())
                        .as("letter " + n)
                        .isEqualTo(303);
            }
            // Written otherwise, it is the same mailbox.
            HttpResponse<String> many =
                    visitor.post("/en/reset", Map.of("email", " " + address.toUpperCase(Locale.ROOT)));
            assertThat(many.statusCode()).isEqualTo(429);
            assertThat(Long.parseLong(many.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(3_500L, 3_600L);
            assertThat(many.body()).contains("Too many letters", "60 minutes").doesNotContain("is on its way");
            said.add(many.body().replaceAll("(?i)" + address, "…").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
        }
        assertThat(said.get(1)).isEqualTo(said.get(0));
        assertThat(letters(account)).isEqualTo(5);
        assertThat(letters(stranger)).isZero();

        owner.update("update platform.sign_in_attempt set at = at - interval '61 minutes'");
        Visitor later = new Visitor(romact);
        later.get("/en/reset");
        assertThat(later.post("/en/reset", Map.of("email", account)).statusCode())
                .isEqualTo(303);
        assertThat(letters(account)).isEqualTo(6);
        owner.update("delete from platform.sign_in_attempt");
    }

    @Test
    void lettersAndWrongPasswordsAreCountedApart() {
        String account = town.email(Role.MAYOR);
        Visitor visitor = new Visitor(romact);
        visitor.get("/en/sign-in");
        for (int n = 0; n < 10; n++) {
            visitor.post("/en/sign-in", Map.of("email", account, "password", "guess number " + n));
        }
        HttpResponse<String> closed =
                visitor.post("/en/sign-in", Map.of("email", account, "password", RunningRomact.PASSWORD));
        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(closed.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(800L, 900L);
        visitor.get("/en/reset");
        assertThat(visitor.post("/en/reset", Map.of("email", account)).statusCode())
                .as("who forgot the password is helped")
                .isEqualTo(303);
        owner.update("delete from platform.sign_in_attempt where matter = 'sign_in'");
        for (int n = 0; n < 4; n++) {
            visitor.post("/en/reset", Map.of("email", account));
        }
        Visitor.signedIn(romact, account);
        assertThat(visitor.post("/en/reset", Map.of("email", account)).statusCode())
                .as("signing in does not empty the mailbox")
                .isEqualTo(429);
        owner.update("delete from platform.sign_in_attempt");
    }

    @Test
    void fromOnePlaceFiftyLettersAnHourAreAskedForAndItIsSaidThatItIsThePlace() {
        owner.update("""
                insert into platform.sign_in_attempt (matter, account, address, at)
                select 'letter', sha256(n::text::bytea), '127.0.0.1', now() - interval '20 minutes' from generate_series(1, 50) n
                """);
        Visitor visitor = new Visitor(romact);
        visitor.get("/hu/reset");
        HttpResponse<String> many = visitor.post("/hu/reset", Map.of("email", email));
        assertThat(many.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(many.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(2_300L, 2_400L);
        assertThat(many.body()).contains("hálózatából", "40 perc", "value=\"" + email + "\"");
        assertThat(letters(email)).isZero();
        owner.update("delete from platform.sign_in_attempt");
    }

    @Test
    void anInvitationOpensTheDesk() {
        Visitor administrator = Visitor.signedIn(romact, town.email(Role.ADMINISTRATOR));
        administrator.get("/en/office/" + town.slug() + "/team");
        String address = "new-" + town.slug() + "@example.org";
        assertThat(administrator
                        .post(
                                "/en/office/" + town.slug() + "/team",
                                Map.of("email", address, "name", "Nina Nouă", "role", "facilitator"))
                        .statusCode())
                .isEqualTo(303);
        Visitor invited = new Visitor(romact);
        String link = link(address);
        invited.get(link);
        invited.post(link, Map.of("fresh", RunningRomact.PASSWORD));
        assertThat(Visitor.signedIn(romact, address)
                        .get("/en/office/" + town.slug())
                        .body())
                .contains("The desk of Town");
    }

    @Test
    void aPersonSeesAndEndsTheirSessions() {
        Visitor here = Visitor.signedIn(romact, town.email(Role.FACILITATOR));
        Visitor there = Visitor.signedIn(romact, town.email(Role.FACILITATOR));
        String page = here.get("/en/account").body();
        Matcher handle = Pattern.compile("name=\"handle\" value=\"([^\"]+)\"").matcher(page);
        assertThat(handle.find()).isTrue();
        here.post("/en/account/sessions/end", Map.of("handle", handle.group(1)));
        assertThat(there.get("/en/account").statusCode()).isEqualTo(303);
        assertThat(here.get("/en/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Visitor visitor = new Visitor(romact);
        HttpResponse<String> answer =
                visitor.post("/en/sign-in", Map.of("email", email, "password", RunningRomact.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("open for too long");
    }

    @Test
    void whoOnlyReadsGetsNoCookie() {
        HttpResponse<String> page = new Visitor(romact).get("/en/towns");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void whatDoesNotExistIsToldInTheReadersLanguageAndToPrograms() {
        assertThat(new Visitor(romact).get("/en/no/such/page").body()).contains("There is nothing here");
        HttpResponse<String> problem = new Visitor(romact).get("/en/towns/nowhere/figures.json");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private long letters(String address) {
        return owner.queryForObject("select count(*) from platform.mail where recipient = ?", Long.class, address);
    }

    private String link(String address) {
        String body = owner.queryForObject(
                "select body from platform.mail where recipient = ? order by created_at desc limit 1",
                String.class,
                address);
        Matcher found = Pattern.compile("http://[^/]+(/[a-z]{2}/password/[A-Za-z0-9_-]+)")
                .matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
