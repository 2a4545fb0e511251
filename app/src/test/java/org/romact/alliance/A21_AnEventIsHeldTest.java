package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;
import org.romact.alliance.event.EventRetention;

/** Who came gets a certificate that anybody can check, says what it was like without being known, and is forgotten in time. */
class A21_AnEventIsHeldTest {
    private final RunningRomact romact = RunningRomact.get();
    private final Visitor reader = new Visitor(romact);

    @Test
    void whoCameDownloadsACertificateThatAnybodyCanCheck() throws IOException {
        HeldEvent event = new HeldEvent().published();
        String came = HeldEvent.someEmail();
        String stayedAway = HeldEvent.someEmail();
        String link = event.confirmed(came, "roma");
        String other = event.confirmed(stayedAway, "ngos");
        event.secretary.get(event.desk() + "/people");
        event.secretary.post(
                event.desk() + "/people/" + event.registrationOf(came) + "/present", Map.of("present", "yes"));
        assertThat(certificates(event)).as("nobody came before it began").isZero();

        event.beganHoursAgo(3).came(came);
        assertThat(reader.get(link + "/certificate.pdf").statusCode())
                .as("it is not over")
                .isEqualTo(404);
        event.beganHoursAgo(30);
        assertThat(reader.get(link).body()).contains("Download the certificate");
        assertThat(reader.get(other).body()).doesNotContain("Download the certificate");
        assertThat(reader.get(other + "/certificate.pdf").statusCode()).isEqualTo(404);

        String paper;
        try (PDDocument pdf = Loader.loadPDF(reader.download(link + "/certificate.pdf"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged for screen readers")
                    .isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            paper = new PDFTextStripper().getText(pdf);
        }
        assertThat(paper).contains("Ana Ștefănescu-roma", event.title, "Hours: 6.5", "Certificate of attendance");
        String check = HeldEvent.found(paper.replaceAll("\\s", ""), "/en/certificates/[A-Z2-7]{20}");
        String verdict = new Visitor(romact).get(check).body();
        assertThat(verdict)
                .contains("Yes, this certificate is valid.", event.title)
                .doesNotContain("Ștefănescu");
        String spaced =
                check.toLowerCase().substring(0, check.length() - 10) + "-" + check.substring(check.length() - 10);
        assertThat(new Visitor(romact).get(spaced).body()).contains("Yes, this certificate is valid.");
        HttpResponse<String> forged = new Visitor(romact).get("/en/certificates/" + "A".repeat(20));
        assertThat(forged.statusCode()).isEqualTo(404);
        assertThat(forged.body()).contains("No certificate with this code is valid.");

        event.secretary.get(event.desk() + "/people");
        event.secretary.post(
                event.desk() + "/people/" + event.registrationOf(came) + "/present", Map.of("present", "no"));
        assertThat(new Visitor(romact).get(check).statusCode()).as("taken back").isEqualTo(404);
    }

    @Test
    void theCertificateSpeaksTheLanguageOfWhoRegistered() throws IOException {
        HeldEvent event = new HeldEvent().published();
        String email = HeldEvent.someEmail();
        Visitor bulgarian = new Visitor(romact);
        String form = "/bg/events/" + event.slug() + "/register";
        bulgarian.get(form);
        bulgarian.postOpen(
                "event-registration",
                form,
                Map.of("name", "Иванка Петрова", "email", email, "country", "BG", "group", "roma", "consent", "yes"));
        String link = event.linkFor(email);
        assertThat(link).startsWith("/bg/");
        assertThat(romact.letterTo(email).subject()).isEqualTo("Моля, потвърдете: Обучение " + event.title);
        bulgarian.get(link);
        bulgarian.post(link + "/confirm", Map.of());
        event.beganHoursAgo(30).came(email);
        try (PDDocument pdf = Loader.loadPDF(reader.download(link + "/certificate.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Удостоверение за участие", "Иванка Петрова", "Обучение " + event.title, "Часове: 6,5");
        }
    }

    @Test
    void fiveAnswersAreShownAndFourAreNot() {
        HeldEvent event = new HeldEvent().published();
        List<String> links = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            links.add(event.confirmed(HeldEvent.someEmail(), "ngos"));
        }
        String waitingBefore = links.getFirst();
        reader.get(waitingBefore);
        reader.post(waitingBefore + "/evaluation", marks(5, "early"));
        assertThat(answers(event)).as("it is not over").isZero();
        event.beganHoursAgo(30);
        reader.get(waitingBefore);
        Map<String, String> half = marks(4, "half");
        half.remove("inclusion");
        HttpResponse<String> refused = reader.post(waitingBefore + "/evaluation", half);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose a mark from 1 to 5.", "half");
        for (int i = 0; i < 4; i++) {
            reader.get(links.get(i));
            reader.post(links.get(i) + "/evaluation", marks(i + 1, "comment " + i));
        }
        reader.get(links.get(0));
        reader.post(links.get(0) + "/evaluation", marks(1, "twice"));
        assertThat(answers(event)).as("once each").isEqualTo(4);
        assertThat(event.secretary.get(event.desk() + "/evaluation").body())
                .contains("4 people have answered", "from five answers on")
                .doesNotContain("comment 1");
        reader.get(links.get(4));
        reader.post(links.get(4) + "/evaluation", marks(4, "comment 4"));
        assertThat(reader.get(links.get(4)).body()).contains("You have told us how it was");
        assertThat(event.secretary.get(event.desk() + "/evaluation").body())
                .contains("5 people have answered", ">2.8<", "comment 0", "comment 4")
                .doesNotContain("events.example");
    }

    @Test
    void anAnswerCarriesNothingOfWhoGaveIt() {
        HeldEvent event = new HeldEvent();
        List<String> answer = event.owner.queryForList(
                "select column_name from information_schema.columns where table_schema = 'alliance' and table_name = 'event_evaluation'",
                String.class);
        assertThat(answer)
                .containsExactlyInAnyOrder(
                        "id",
                        "event_id",
                        "content",
                        "speakers",
                        "usefulness",
                        "organisation",
                        "inclusion",
                        "liked",
                        "better");
    }

    @Test
    void namesAreForgottenInTimeAndThePaperStaysValid() throws IOException {
        HeldEvent event = new HeldEvent().published();
        String came = HeldEvent.someEmail();
        String never = HeldEvent.someEmail();
        String link = event.confirmed(came, "roma");
        event.register(never, "roma");
        event.beganHoursAgo(30).came(came);
        String paper;
        try (PDDocument pdf = Loader.loadPDF(reader.download(link + "/certificate.pdf"))) {
            paper = new PDFTextStripper().getText(pdf);
        }
        String check = HeldEvent.found(paper.replaceAll("\\s", ""), "/en/certificates/[A-Z2-7]{20}");
        EventRetention retention = romact.bean(EventRetention.class);
        retention.delete();
        assertThat(needs(came)).contains("no nuts");
        assertThat(event.stateOf(never)).isEqualTo("unconfirmed");

        event.owner.update(
                "update alliance.event_registration set sent_at = now() - interval '8 days' where email = ?", never);
        event.beganHoursAgo(31 * 24 + 8);
        retention.delete();
        assertThat(registrations(never)).isZero();
        assertThat(needs(came)).isEqualTo("{}");

        event.beganHoursAgo(2 * 366 * 24 + 24);
        retention.delete();
        assertThat(registrations(came)).isZero();
        assertThat(new Visitor(romact).get(link).statusCode()).isEqualTo(404);
        assertThat(new Visitor(romact).get(check).body()).contains("Yes, this certificate is valid.");
    }

    private String needs(String email) {
        return new HeldEvent()
                .owner.queryForObject(
                        "select needs::text from alliance.event_registration where email = ?", String.class, email);
    }

    private long registrations(String email) {
        return new HeldEvent()
                .owner.queryForObject(
                        "select count(*) from alliance.event_registration where email = ?", Long.class, email);
    }

    private static long answers(HeldEvent event) {
        return event.owner.queryForObject(
                "select count(*) from alliance.event_evaluation where event_id = ?::uuid", Long.class, event.id);
    }

    private static long certificates(HeldEvent event) {
        return event.owner.queryForObject(
                "select count(*) from alliance.event_certificate where event_id = ?::uuid", Long.class, event.id);
    }

    private static Map<String, String> marks(int mark, String liked) {
        Map<String, String> marks = new HashMap<>();
        for (String question : List.of("content", "speakers", "usefulness", "organisation", "inclusion")) {
            marks.put(question, String.valueOf(mark));
        }
        marks.put("liked", liked);
        return marks;
    }
}
