package org.romact.alliance.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.audit.Audit;
import org.romact.platform.content.Files;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.people.ProgrammePeople;
import org.romact.platform.people.SecretariatPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretariat's queue of practices and what it does with each. */
@Pages
public class PracticeDeskPages {
    private final Practices practices;
    private final Deciding deciding;
    private final DeskParts parts;
    private final Audit audit;
    private final AllTexts texts;

    PracticeDeskPages(Practices practices, Deciding deciding, DeskParts parts, Audit audit, AllTexts texts) {
        this.practices = practices;
        this.deciding = deciding;
        this.parts = parts;
        this.audit = audit;
        this.texts = texts;
    }

    /** What the page of one practice shows besides the practice. */
    @org.springframework.stereotype.Component
    record DeskParts(
            Versions versions,
            Reviews reviews,
            PublicPractices published,
            FormerVersions former,
            VersionFiles files,
            ProgrammePeople people,
            Clock clock) {}

    public record Queue(
            Practice.State state,
            Map<Practice.State, Long> counts,
            List<Practices.Queued> practices,
            Reviews.Rule rule,
            LocalDate today) {}

    /**
     * @param reviewers who may be asked, by the number of the person
     * @param decisions about former versions
     * @param asksToTakeBack whether the author of a correction that waits wants the version it replaces to go
     */
    public record Dossier(
            Practice practice,
            List<Version> versions,
            List<Practices.Passage> passages,
            List<Review> reviews,
            Map<UUID, String> names,
            Map<String, String> reviewers,
            List<Files.Kept> files,
            Optional<PublicPractice> published,
            List<PublicPractice.Text> texts,
            List<FormerVersions.Decision> decisions,
            boolean asksToTakeBack,
            Reviews.Rule rule,
            LocalDate today) {}

    @GetMapping("/{lang}/secretariat/practices")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer queue(Asker asker, @RequestParam(defaultValue = "submitted") String state) {
        Practice.State wanted = Practice.State.find(state).orElse(Practice.State.SUBMITTED);
        Queue queue = new Queue(
                wanted,
                practices.counts(),
                practices.queue(wanted),
                parts.reviews().rule(),
                today());
        return Answer.Page.of("alliance/practice-queue", queue, "alliance.practices.queue.title")
                .under(SecretariatPages.crumb(asker, texts.in(asker.language())));
    }

    @PostMapping("/{lang}/secretariat/practices")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer rule(Asker asker, @RequestParam(defaultValue = "") String days) {
        Answer.Redirect back = Answer.Redirect.to(asker.secretariat("/practices"));
        if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > 365) {
            return back.warning("alliance.practices.days-wrong");
        }
        parts.reviews().setDays(Integer.parseInt(days));
        audit.record("practice.rule-changed", "practices", Map.of("days", days));
        return back.saying("alliance.practices.days-set");
    }

    @GetMapping("/{lang}/secretariat/practices/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer dossier(Asker asker, @PathVariable UUID id) {
        Practice practice = practices.get(id);
        audit.recordReading("practice " + id, Map.of());
        List<Version> versions = parts.versions().list(id);
        Map<UUID, String> names = new LinkedHashMap<>();
        parts.people().list().forEach(member -> names.put(member.personId(), member.name()));
        Map<String, String> reviewers = new LinkedHashMap<>();
        parts.people()
                .serving(ProgrammeRole.REVIEWER)
                .forEach(member ->
                        reviewers.put(member.personId().toString(), member.name() + " (" + member.email() + ")"));
        Dossier dossier = new Dossier(
                practice,
                versions,
                practices.passages(id),
                parts.reviews().of(id),
                names,
                reviewers,
                parts.files().of(id, practice.version()),
                parts.published().find(id),
                parts.published().texts(id),
                parts.former().decisions(id),
                parts.versions().askToTakeBack(practice),
                parts.reviews().rule(),
                today());
        return Answer.Page.of("alliance/practice-desk", dossier, "alliance.practices.dossier.title")
                .titled(Map.of("title", versions.getFirst().content().story().title()))
                .under(SecretariatPages.crumb(asker, texts.in(asker.language())), queueCrumb(asker));
    }

    @PostMapping("/{lang}/secretariat/practices/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer decide(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String verb,
            @RequestParam(defaultValue = "") String former,
            @RequestParam(defaultValue = "") String reason) {
        Practice practice = practices.get(id);
        String why = Practice.reason(reason);
        Practice.Step step = switch (verb) {
            case "ask-back" -> deciding.askBack(practice, why);
            case "decline" -> deciding.decline(practice, why);
            case "publish" -> deciding.publish(practice, TakingBack.Choice.find(former), why);
            case "withdraw" -> deciding.withdraw(practice, why);
            default -> throw new NotFound("verb");
        };
        return back(asker, id, step, "alliance.practices.decided");
    }

    @PostMapping("/{lang}/secretariat/practices/{id}/reviewers")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer assign(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String reviewer) {
        Practice practice = practices.get(id);
        Optional<ProgrammePeople.Member> peer = parts.people().serving(ProgrammeRole.REVIEWER).stream()
                .filter(member -> member.personId().toString().equals(reviewer))
                .findFirst();
        if (peer.isEmpty()) {
            return back(asker, id, new Practice.Step.Refused("alliance.practices.reviewer-missing"), "");
        }
        return back(
                asker, id, deciding.assign(practice, peer.get(), asker.language()), "alliance.practices.assigned-done");
    }

    @GetMapping("/{lang}/secretariat/practices/{id}/files/{file}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer file(@PathVariable UUID id, @PathVariable UUID file) {
        return parts.files().download(practices.get(id).id(), file);
    }

    private static Answer back(Asker asker, UUID id, Practice.Step step, String done) {
        Answer.Redirect back = Answer.Redirect.to(asker.secretariat("/practices/" + id));
        return switch (step) {
            case Practice.Step.To to -> back.saying(done);
            case Practice.Step.Refused(String key) -> back.warning(key);
        };
    }

    private Crumb queueCrumb(Asker asker) {
        return new Crumb(
                texts.in(asker.language()).say("alliance.practices.queue.title"), asker.secretariat("/practices"));
    }

    private LocalDate today() {
        return Programme.today(parts.clock());
    }
}
