package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;
import org.romact.platform.mail.Letters;

/** The secretariat announces an event; strangers register, wait, get a seat or give one back. */
class A20_PeopleComeToAnEventTest {
    private final RunningRomact romact = RunningRomact.get();
    private final Visitor reader = new Visitor(romact);

    @Test
    void aDraftIsSeenByTheSecretariatAloneAndAnAnnouncedEventByAll() {
        HeldEvent event = new HeldEvent().added();
        assertThat(reader.get(event.page()).statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/events").body()).doesNotContain(event.title);
        assertThat(event.secretary.get(event.desk() + "/preview").body())
                .contains("This is a preview", "<strong>local plan</strong>");
        event.act("publish");
        assertThat(reader.get(event.page()).body())
                .contains(
                        event.title,
                        "<strong>local plan</strong>",
                        "<h2>Morning</h2>",
                        "Romania",
                        "Housing",
                        "Bucharest time");
        assertThat(reader.get("/en/events").body()).contains(event.title);
        assertThat(reader.get("/en/events?country=RO&theme=housing").body()).contains(event.title);
        assertThat(reader.get("/en/events?country=SK").body()).doesNotContain(event.title);
        assertThat(reader.get("/en/events?theme=health").body()).doesNotContain(event.title);
        assertThat(reader.get("/en/search?q=" + event.title.replace(' ', '+')).body())
                .contains(event.slug());
        assertThat(reader.get("/en/feeds/all.atom").body()).contains(event.title);
        assertThat(reader.get("/sitemap-1.xml").body()).contains("/en/events/" + event.slug());
    }

    @Test
    void eachLanguageShowsItsOwnTextAndABorrowedOneSaysSo() {
        HeldEvent event = new HeldEvent().published();
        assertThat(reader.get("/bg/events/" + event.slug()).body())
                .contains("Обучение " + event.title, "Как се пише местен план.")
                .doesNotContain("е обявено на друг език");
        assertThat(reader.get("/sk/events/" + event.slug()).body())
                .contains("ohlásené v inom jazyku: English", "lang=\"en\"", event.title);
    }

    @Test
    void whoeverConfirmsHasASeatAndMayGiveItBack() {
        HeldEvent event = new HeldEvent().published();
        String email = HeldEvent.someEmail();
        HttpResponse<String> sent = event.register(email, "roma");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(event.stateOf(email)).isEqualTo("unconfirmed");
        String link = event.linkFor(email);
        assertThat(reader.get(link).body()).contains("not confirmed yet", "no nuts");
        assertThat(event.stateOf(email)).as("looking confirms nothing").isEqualTo("unconfirmed");
        reader.post(link + "/confirm", Map.of());
        assertThat(event.stateOf(email)).isEqualTo("registered");
        assertThat(romact.letterTo(email).subject()).isEqualTo("You have a seat: " + event.title);
        reader.get(link);
        reader.post(link + "/confirm", Map.of());
        assertThat(event.stateOf(email)).as("a second click changes nothing").isEqualTo("registered");
        reader.get(link);
        reader.post(link + "/cancel", Map.of());
        assertThat(event.stateOf(email)).isEqualTo("cancelled");
        assertThat(event.owner.queryForObject(
                        "select needs::text from alliance.event_registration where email = ?", String.class, email))
                .isEqualTo("{}");
        assertThat(reader.get(link).body()).contains("You withdrew");
        assertThat(reader.get(link.substring(0, link.length() - 1) + (link.endsWith("x") ? "y" : "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAndNothingTypedIsLost() {
        HeldEvent event = new HeldEvent().published();
        reader.get(event.page() + "/register");
        HttpResponse<String> refused = reader.postOpen(
                "event-registration",
                event.page() + "/register",
                Map.of("name", "Ana", "email", "ana", "job", "nurse"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Write an e-mail address such as",
                        "Choose a country.",
                        "Choose as whom you come.",
                        "Without your consent",
                        "value=\"nurse\"");
        HeldEvent wrong = new HeldEvent()
                .with("title-en", "")
                .with("place", "")
                .with("ends", event.typed.get("begins"))
                .with("hours", "many")
                .with("zone", "Mars/Olympus");
        wrong.secretary.get("/en/secretariat/events/new");
        HttpResponse<String> page = wrong.secretary.post("/en/secretariat/events", wrong.typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "Write a title in this language.",
                        "Write where the event is",
                        "Choose a time zone.",
                        "Write whole or half hours",
                        "How to write a **local plan**.");
    }

    @Test
    void anHourThatTheClocksSkipIsRefused() {
        HeldEvent spring = new HeldEvent().with("begins", "2027-03-28T03:30").with("ends", "2027-03-28T09:00");
        spring.with("registerUntil", "2027-03-01T09:00").secretary.get("/en/secretariat/events/new");
        HttpResponse<String> page = spring.secretary.post("/en/secretariat/events", spring.typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("This hour does not exist");
    }

    @Test
    void seatsOfAGroupAreItsOwnAndTheLineMovesUp() {
        HeldEvent event =
                new HeldEvent().with("total", "3").with("quota-officials", "1").published();
        List<String> people =
                IntStream.range(0, 5).mapToObj(i -> HeldEvent.someEmail()).toList();
        String first = event.confirmed(people.get(0), "officials");
        String second = event.confirmed(people.get(1), "officials");
        assertThat(event.stateOf(people.get(1)))
                .as("the group's one seat is taken")
                .isEqualTo("waiting");
        event.confirmed(people.get(2), "roma");
        event.confirmed(people.get(3), "ngos");
        event.confirmed(people.get(4), "roma");
        assertThat(people.stream().map(event::stateOf))
                .containsExactly("registered", "waiting", "registered", "registered", "waiting");
        assertThat(reader.get(second).body()).contains("as number 1 in line");
        assertThat(reader.get(event.page()).body()).contains("None", "2 people are waiting");
        reader.get(first);
        reader.post(first + "/cancel", Map.of());
        assertThat(event.stateOf(people.get(1))).isEqualTo("registered");
        assertThat(romact.letterTo(people.get(1)).subject()).startsWith("A seat became free for you");
        assertThat(event.stateOf(people.get(4))).isEqualTo("waiting");
        event.with("total", "").change();
        assertThat(event.stateOf(people.get(4))).as("more seats, nobody waits").isEqualTo("registered");
    }

    @Test
    void theLastSeatIsGivenOnceHoweverManyAskAtTheSameMoment() throws Exception {
        HeldEvent event = new HeldEvent().with("total", "2").published();
        List<String> links = IntStream.range(0, 8)
                .mapToObj(i -> {
                    String email = HeldEvent.someEmail();
                    event.register(email, "ngos");
                    return event.linkFor(email);
                })
                .toList();
        List<Callable<Integer>> clicks = links.stream()
                .<Callable<Integer>>map(link -> () -> {
                    Visitor visitor = new Visitor(romact);
                    visitor.get(link);
                    return visitor.post(link + "/confirm", Map.of()).statusCode();
                })
                .toList();
        try (ExecutorService hands = Executors.newFixedThreadPool(8)) {
            for (var click : hands.invokeAll(clicks)) {
                assertThat(click.get()).isEqualTo(303);
            }
        }
        assertThat(event.owner.queryForList(
                        "select state from alliance.event_registration where event_id = ?::uuid order by state",
                        String.class,
                        event.id))
                .containsExactly(
                        "registered", "registered", "waiting", "waiting", "waiting", "waiting", "waiting", "waiting");
    }

    @Test
    void nobodyLearnsFromTheFormWhetherAnAddressIsRegistered() {
        HeldEvent event = new HeldEvent().published();
        String email = HeldEvent.someEmail();
        event.confirmed(email, "roma");
        HttpResponse<String> again = event.register(email.toUpperCase(), "ngos");
        HttpResponse<String> fresh = event.register(HeldEvent.someEmail(), "ngos");
        assertThat(again.statusCode()).isEqualTo(fresh.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(fresh.headers().firstValue("Location"));
        assertThat(romact.letterTo(email).subject()).startsWith("You are registered already");
        assertThat(event.stateOf(email)).isEqualTo("registered");
    }

    @Test
    void afterTheLastMomentNobodyRegisters() {
        HeldEvent event = new HeldEvent().published();
        String late = HeldEvent.someEmail();
        event.register(late, "roma");
        String link = event.linkFor(late);
        Visitor open = new Visitor(romact);
        open.get(event.page() + "/register");
        event.beganHoursAgo(2);
        assertThat(reader.get(event.page() + "/register").body()).contains("Registration is closed.");
        HttpResponse<String> tooLate = open.postOpen(
                "event-registration",
                event.page() + "/register",
                Map.of("name", "A", "email", "a@b.example", "country", "RO", "group", "roma", "consent", "yes"));
        assertThat(tooLate.statusCode()).isEqualTo(422);
        assertThat(tooLate.body()).contains("Registration is closed.");
        reader.get(link);
        reader.post(link + "/confirm", Map.of());
        assertThat(event.stateOf(late)).isEqualTo("unconfirmed");
    }

    @Test
    void whoeverRegisteredIsToldOfAnotherTimeAndOfTheEnd() {
        HeldEvent event = new HeldEvent().published();
        String email = HeldEvent.someEmail();
        event.confirmed(email, "civil_servants");
        event.with("summary-en", "Other words only.").change();
        assertThat(romact.letterTo(email).subject()).startsWith("You have a seat");
        event.with("place", "Library, Valea Sălciei").change();
        Letters.Letter moved = romact.letterTo(email);
        assertThat(moved.subject()).startsWith("Time or place changed");
        assertThat(moved.body()).contains("Library, Valea Sălciei");
        assertThat(event.act("withdraw").headers().firstValue("Location")).isPresent();
        assertThat(reader.get(event.page()).statusCode())
                .as("who registered must be told, so it cannot vanish")
                .isEqualTo(200);
        event.act("cancel");
        assertThat(romact.letterTo(email).subject()).isEqualTo("Cancelled: " + event.title);
        assertThat(reader.get(event.page()).body()).contains("This event was cancelled.");
        HeldEvent lonely = new HeldEvent().published();
        lonely.act("withdraw");
        assertThat(reader.get(lonely.page()).statusCode()).isEqualTo(410);
    }

    @Test
    void namesAreForTheSecretariatAndEachReadingIsWrittenDown() {
        HeldEvent event = new HeldEvent().published();
        String email = HeldEvent.someEmail();
        event.confirmed(email, "roma");
        long before = readings(event);
        assertThat(event.secretary.get(event.desk() + "/people").body()).contains(email, "no nuts");
        assertThat(event.secretary.get(event.desk() + "/sheet").body())
                .contains("Ana Ștefănescu-roma")
                .doesNotContain(email);
        assertThat(event.secretary.get(event.desk() + "/people.csv").body())
                .startsWith("state,name,email,organisation,function,country,group,language,present,accessibility")
                .contains(email);
        assertThat(readings(event)).isEqualTo(before + 3);
        for (Visitor other : List.of(
                reader,
                Visitor.signedIn(romact, romact.someone(ProgrammeRole.REVIEWER)),
                Visitor.signedIn(romact, romact.newTown().email(Role.MEDIATOR)))) {
            assertThat(other.get(event.desk() + "/people").body()).doesNotContain(email);
            assertThat(other.get(event.desk() + "/people.csv").body()).doesNotContain(email);
        }
        assertThat(reader.get(event.page()).body()).doesNotContain(email, "Ana Ștefănescu");
    }

    @Test
    void documentsAreReadWithTheEventAndActiveOnesAreRefused() throws IOException {
        HeldEvent event = new HeldEvent().added();
        event.secretary.get(event.desk());
        byte[] pdf = onePage();
        assertThat(event.secretary
                        .upload(event.desk() + "/documents", "document", "agenda.pdf", pdf)
                        .statusCode())
                .isEqualTo(303);
        String file = event.owner.queryForObject(
                "select id::text from platform.file where dossier = ?::uuid", String.class, event.id);
        String address = event.page() + "/documents/" + file;
        assertThat(reader.get(address).statusCode()).isEqualTo(404);
        event.act("publish");
        assertThat(reader.get(address).statusCode()).isEqualTo(200);
        assertThat(reader.get(event.page()).body()).contains("agenda.pdf");
        event.secretary.get(event.desk());
        HttpResponse<String> refused = event.secretary.upload(
                event.desk() + "/documents", "document", "page.html", "<script>alert(1)</script>".getBytes());
        assertThat(refused.statusCode()).isEqualTo(422);
        event.secretary.get(event.desk());
        event.secretary.post(event.desk() + "/documents/" + file + "/remove", new HashMap<>());
        assertThat(reader.get(address).statusCode()).isEqualTo(404);
    }

    private static byte[] onePage() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static long readings(HeldEvent event) {
        return event.owner.queryForObject(
                "select count(*) from platform.audit where action = 'read' and details::text like ?",
                Long.class,
                "%" + event.id + "%");
    }
}
