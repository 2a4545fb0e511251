package org.romact.alliance.practice;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.people.SecretariatPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretariat stands between the town that asks and the people of the practice, and writes to both. */
@Pages
public class VisitDeskPages {
    private final VisitRequests requests;
    private final Practices practices;
    private final PracticeLetters letters;
    private final Audit audit;
    private final AllTexts texts;

    VisitDeskPages(VisitRequests requests, Practices practices, PracticeLetters letters, Audit audit, AllTexts texts) {
        this.requests = requests;
        this.practices = practices;
        this.letters = letters;
        this.audit = audit;
        this.texts = texts;
    }

    public record Queue(List<VisitRequest> requests) {}

    @GetMapping("/{lang}/secretariat/visits")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer queue(Asker asker) {
        audit.recordReading("visit requests", Map.of());
        return Answer.Page.of(
                        "alliance/practice-visit-queue",
                        new Queue(requests.all()),
                        "alliance.practices.visits.queue.title")
                .under(SecretariatPages.crumb(asker, texts.in(asker.language())));
    }

    @PostMapping("/{lang}/secretariat/visits/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer goOn(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String note) {
        VisitRequest request = requests.find(id).orElseThrow(() -> new NotFound("visit"));
        String words = Practice.reason(note);
        Answer.Redirect back = Answer.Redirect.to(asker.secretariat("/visits"));
        return switch (request.goOn(to, words)) {
            case VisitRequest.Step.Refused(String key) -> back.warning(key);
            case VisitRequest.Step.To(VisitRequest.State next) -> {
                if (!requests.move(request, next, words)) {
                    yield back.warning("alliance.practices.closed");
                }
                audit.record("visit." + next.code(), "visit " + id);
                tell(request, next, words);
                yield back.saying("alliance.practices.visit.moved");
            }
        };
    }

    /** The town hears of everything; the hosts of what was put before them. */
    private void tell(VisitRequest request, VisitRequest.State next, String words) {
        Practice practice = practices.get(request.practice());
        if (next == VisitRequest.State.FORWARDED) {
            Texts t = letters.in(practice.tongue());
            letters.write(
                    practice.email(),
                    practice.tongue(),
                    "visit-forwarded",
                    Map.ofEntries(
                            Map.entry(
                                    "kind",
                                    t.say("alliance.practices.visit.kind."
                                            + request.kind().code())),
                            Map.entry("title", request.title()),
                            Map.entry("town", request.town()),
                            Map.entry("purpose", request.purpose()),
                            Map.entry("officials", request.officials()),
                            Map.entry("community", request.community()),
                            Map.entry("dates", request.dates()),
                            Map.entry("offer", request.offer().isEmpty() ? "–" : request.offer()),
                            Map.entry("name", request.askerName()),
                            Map.entry("email", request.askerEmail()),
                            Map.entry("note", words)));
        } else if (request.state() != VisitRequest.State.ASKED) {
            state(practice.email(), practice.tongue(), request, next, words);
        }
        state(request.askerEmail(), request.tongue(), request, next, words);
    }

    private void state(String to, Language language, VisitRequest request, VisitRequest.State next, String words) {
        letters.write(
                to,
                language,
                "visit-state",
                Map.of(
                        "title", request.title(),
                        "town", request.town(),
                        "state", letters.in(language).say("alliance.practices.visit.state." + next.code()),
                        "note", words));
    }
}
