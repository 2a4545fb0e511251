package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.ProgrammeRole;
import org.springframework.jdbc.core.JdbcTemplate;

/** An event as the secretariat writes it, and people who register for it by the forms and links that they have. */
public final class HeldEvent {
    static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    final RunningRomact romact = RunningRomact.get();
    final JdbcTemplate owner = new JdbcTemplate(romact.database.owner());
    final Visitor secretary = Visitor.signedIn(romact, romact.someone(ProgrammeRole.SECRETARIAT));
    public final String title = "Training " + UUID.randomUUID().toString().substring(0, 8);
    final ZonedDateTime begins = ZonedDateTime.ofInstant(
                    romact.bean(Clock.class).instant().plus(Duration.ofDays(20)), BUCHAREST)
            .withHour(9)
            .withMinute(30)
            .withSecond(0)
            .withNano(0);
    final Map<String, String> typed = new LinkedHashMap<>();
    String id = "";

    public HeldEvent() {
        typed.put("title-en", title);
        typed.put("summary-en", "How to write a **local plan**.");
        typed.put("programme-en", "## Morning\n\n- Needs\n- Money");
        typed.put("title-bg", "Обучение " + title);
        typed.put("summary-bg", "Как се пише местен план.");
        typed.put("place", "Town hall, Strada Morii 1, Valea Sălciei");
        typed.put("online", "");
        typed.put("country", "RO");
        typed.put("town", "");
        typed.put("zone", "Europe/Bucharest");
        typed.put("begins", TYPED.format(begins));
        typed.put("ends", TYPED.format(begins.plusHours(7)));
        typed.put("registerUntil", TYPED.format(begins.minusDays(1)));
        typed.put("hours", "6,5");
        typed.put("themes", "housing");
        typed.put("total", "");
    }

    HeldEvent with(String field, String value) {
        typed.put(field, value);
        return this;
    }

    HeldEvent added() {
        secretary.get("/en/secretariat/events/new");
        HttpResponse<String> added = secretary.post("/en/secretariat/events", typed);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
        id = found(added.headers().firstValue("Location").orElseThrow(), "[0-9a-f-]{36}");
        return this;
    }

    public HeldEvent published() {
        added();
        assertThat(act("publish").statusCode()).isEqualTo(303);
        return this;
    }

    HttpResponse<String> act(String action) {
        secretary.get(desk());
        return secretary.post(desk() + "/" + action, Map.of());
    }

    HttpResponse<String> change() {
        secretary.get(desk());
        return secretary.post(desk(), typed);
    }

    String desk() {
        return "/en/secretariat/events/" + id;
    }

    public String slug() {
        return owner.queryForObject("select slug from alliance.event where id = ?::uuid", String.class, id);
    }

    String page() {
        return "/en/events/" + slug();
    }

    HttpResponse<String> register(String email, String group) {
        return register(new Visitor(romact), email, group);
    }

    HttpResponse<String> register(Visitor visitor, String email, String group) {
        visitor.get(page() + "/register");
        return visitor.postOpen(
                "event-registration",
                page() + "/register",
                Map.of(
                        "name", "Ana Ștefănescu-" + group,
                        "email", email,
                        "organisation", "Primăria",
                        "job", "mediator",
                        "country", "RO",
                        "group", group,
                        "need-diet", "no nuts",
                        "consent", "yes"));
    }

    /** Registers and opens the link of the letter, as one does. */
    String confirmed(String email, String group) {
        assertThat(register(email, group).statusCode()).isEqualTo(303);
        String link = linkFor(email);
        Visitor visitor = new Visitor(romact);
        visitor.get(link);
        assertThat(visitor.post(link + "/confirm", Map.of()).statusCode()).isEqualTo(303);
        return link;
    }

    String linkFor(String email) {
        return found(romact.letterTo(email).body(), "/[a-z]{2}/events/registration/[A-Za-z0-9_-]{43}");
    }

    String stateOf(String email) {
        return owner.queryForObject(
                "select state from alliance.event_registration where event_id = ?::uuid and email = ? order by sent_at desc limit 1",
                String.class,
                id,
                email);
    }

    String registrationOf(String email) {
        return owner.queryForObject(
                "select id::text from alliance.event_registration where event_id = ?::uuid and email = ?",
                String.class,
                id,
                email);
    }

    /** The day has come: it began so many hours ago. */
    HeldEvent beganHoursAgo(int hours) {
        owner.update(
                "update alliance.event set register_until = now() - interval '3 years', begins = now() - make_interval(hours => ?),"
                        + " ends = now() - make_interval(hours => ?) + interval '7 hours' where id = ?::uuid",
                hours,
                hours,
                id);
        return this;
    }

    void came(String email) {
        secretary.get(desk() + "/people");
        assertThat(secretary
                        .post(desk() + "/people/" + registrationOf(email) + "/present", Map.of("present", "yes"))
                        .statusCode())
                .isEqualTo(303);
    }

    static String someEmail() {
        return "guest-" + UUID.randomUUID().toString().substring(0, 8) + "@events.example";
    }

    static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }
}
