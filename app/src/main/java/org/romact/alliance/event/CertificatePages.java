package org.romact.alliance.event;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The certificate of whoever holds the link, and the page that says whether a certificate is valid, and nothing about whose it is. */
@Pages
public class CertificatePages {
    private final Events events;
    private final RegistrationPages own;
    private final Certificates certificates;
    private final CertificatePaper paper;
    private final AllTexts texts;
    private final Clock clock;

    CertificatePages(
            Events events,
            RegistrationPages own,
            Certificates certificates,
            CertificatePaper paper,
            AllTexts texts,
            Clock clock) {
        this.events = events;
        this.own = own;
        this.certificates = certificates;
        this.paper = paper;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param title empty where there is no such certificate */
    public record Verdict(boolean valid, Optional<EventText> text, String days) {}

    @GetMapping("/{lang}/events/registration/{token}/certificate.pdf")
    @Audience(Audience.Kind.VISITOR)
    Answer certificate(@PathVariable String token) {
        Registration registration = own.open(token);
        Event event = events.get(registration.event());
        Certificates.Certificate certificate = certificates
                .of(registration.id())
                .filter(known -> event.hasEnded(clock.instant()))
                .orElseThrow(() -> new NotFound("certificate"));
        return new Answer.Download(
                "application/pdf",
                "romact-" + certificate.printedNumber() + ".pdf",
                paper.pdf(event, registration, certificate));
    }

    @GetMapping("/{lang}/certificates/{code}")
    @Audience(Audience.Kind.PUBLIC)
    Answer verify(Asker asker, @PathVariable String code) {
        Texts t = texts.in(asker.language());
        Optional<UUID> held = certificates.byCode(code).map(Certificates.Certificate::event);
        if (held.isEmpty()) {
            Verdict none = new Verdict(false, Optional.empty(), "");
            return Answer.Page.of("alliance/event-certificate", none, "alliance.event.certificate.check")
                    .withStatus(404);
        }
        Event event = events.get(held.get());
        Verdict valid = new Verdict(true, Optional.of(event.in(asker.language())), Times.days(event.plan(), t));
        return Answer.Page.of("alliance/event-certificate", valid, "alliance.event.certificate.check");
    }
}
