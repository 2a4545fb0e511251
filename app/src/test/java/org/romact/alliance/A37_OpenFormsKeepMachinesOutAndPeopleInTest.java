package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.openform.OpenForms;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every form that anybody may send: a trap, a seal, a measure for each address; and whoever is refused keeps what they typed. */
class A37_OpenFormsKeepMachinesOutAndPeopleInTest {
    private static final RunningRomact ROMACT = RunningRomact.get();
    private final JdbcTemplate owner = new JdbcTemplate(ROMACT.database.owner());

    /** @param counts a question that finds what this sending would leave behind */
    record Form(String seal, String path, Map<String, String> fields, String counts) {
        @Override
        public String toString() {
            return seal;
        }
    }

    static Stream<Form> forms() {
        String word = "a" + UUID.randomUUID().toString().substring(0, 8);
        String email = word + "@abuse.example";
        OfferedHelp help = new OfferedHelp();
        Map<String, String> offer = help.contact();
        offer.put("email", email);
        ToldPractice told = new ToldPractice();
        Map<String, String> practice = new HashMap<>(told.fields());
        practice.put("email", email);
        HeldEvent event = new HeldEvent().published();
        return Stream.of(
                new Form(
                        "join",
                        "/en/join",
                        Map.of("name", "Town " + word, "country", "RO", "email", email),
                        "select count(*) from alliance.application where email = '" + email + "'"),
                new Form(
                        "cooperate",
                        "/en/cooperate",
                        offer,
                        "select count(*) from alliance.ngo_proposal where draft -> 'email' ->> 0 = '" + email + "'"),
                new Form(
                        "practice",
                        "/en/practices/new",
                        practice,
                        "select count(*) from alliance.practice where email = '" + email + "'"),
                new Form(
                        "contact",
                        "/en/contact",
                        Map.of("subject", "press", "message", "Hello", "name", "Bot", "email", email, "town", ""),
                        "select count(*) from alliance.contact_message where email = '" + email + "'"),
                new Form(
                        "newsletter",
                        "/en/newsletter",
                        Map.of("email", email, "language", "en"),
                        "select count(*) from alliance.newsletter_reader where email = '" + email + "'"),
                new Form(
                        "links",
                        "/en/links",
                        Map.of("email", email),
                        "select count(*) from platform.mail where recipient = '" + email
                                + "' and subject = 'Your links'"),
                new Form(
                        "event-registration",
                        "/en/events/" + event.slug() + "/register",
                        registration(email),
                        "select count(*) from alliance.event_registration where email = '" + email + "'"));
    }

    private static Map<String, String> registration(String email) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "Bot");
        fields.put("email", email);
        fields.put("country", "RO");
        fields.put("group", "roma");
        fields.put("consent", "yes");
        return fields;
    }

    @AfterEach
    void openAgain() {
        owner.update("delete from platform.form_use");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aMachineIsNotTakenAndAPersonLosesNothing(Form form) {
        Visitor visitor = new Visitor(ROMACT);
        assertThat(visitor.get(form.path()).body()).contains("name=\"website\"", "name=\"sealed\"");
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        refused(visitor.post(form.path(), fields), form, 422, "open for more than a day");
        fields.put(OpenForms.SEAL, visitor.sealed(form.seal()));
        fields.put(OpenForms.TRAP, "https://spam.example");
        refused(visitor.post(form.path(), fields), form, 422, "as if a machine");
        fields.put(OpenForms.TRAP, "");
        fields.put(OpenForms.SEAL, sealed(form, 1));
        refused(visitor.post(form.path(), fields), form, 422, "very quick");
        fields.put(OpenForms.SEAL, sealed(form, 25 * 3600));
        refused(visitor.post(form.path(), fields), form, 422, "open for more than a day");
        fields.put(OpenForms.SEAL, visitor.sealed("another-form"));
        refused(visitor.post(form.path(), fields), form, 422, "open for more than a day");
        fields.put(OpenForms.SEAL, visitor.sealed(form.seal()).replaceAll(".$", "!"));
        refused(visitor.post(form.path(), fields), form, 422, "open for more than a day");
        assertThat(owner.queryForObject(form.counts(), Long.class)).isZero();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whoSendsTooOftenIsToldWhenToComeBack(Form form) {
        owner.update("""
                insert into platform.form_use (form, address, at)
                select 'test', u.address, now() - interval '20 minutes' from (select %s as address) u, generate_series(1, 2000)
                """.formatted(address(form)));
        Visitor visitor = new Visitor(ROMACT);
        visitor.get(form.path());
        HttpResponse<String> many = visitor.postOpen(form.seal(), form.path(), form.fields());
        refused(many, form, 429, "within the last hour");
        assertThat(Long.parseLong(many.headers().firstValue("Retry-After").orElseThrow()))
                .as("in forty minutes, when the first of them no longer counts")
                .isBetween(38 * 60L, 40 * 60L);
        assertThat(owner.queryForObject(form.counts(), Long.class)).isZero();
        owner.update("update platform.form_use set at = at - interval '41 minutes'");
        HttpResponse<String> later = visitor.postOpen(form.seal(), form.path(), form.fields());
        assertThat(later.statusCode()).as(later.body()).isEqualTo(303);
    }

    /** The hash under which this machine is counted, learnt by sending something once. */
    private String address(Form form) {
        Visitor visitor = new Visitor(ROMACT);
        visitor.get("/en/newsletter");
        visitor.postOpen(
                "newsletter",
                "/en/newsletter",
                Map.of("email", "count-" + UUID.randomUUID() + "@abuse.example", "language", "en"));
        return "'\\x"
                + owner.queryForObject(
                        "select encode(address, 'hex') from platform.form_use order by id desc limit 1", String.class)
                + "'::bytea";
    }

    private static String sealed(Form form, int secondsAgo) {
        return ROMACT.bean(OpenForms.class)
                .sealOf(form.seal(), ROMACT.bean(Clock.class).instant().minusSeconds(secondsAgo));
    }

    private static void refused(HttpResponse<String> answer, Form form, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words, "Nothing is lost");
        assertThat(answer.body())
                .as("what was typed")
                .contains("value=\"" + form.fields().get("email") + "\"");
    }
}
