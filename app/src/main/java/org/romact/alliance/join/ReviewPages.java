package org.romact.alliance.join;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.alliance.register.Announcing;
import org.romact.alliance.register.Participant;
import org.romact.alliance.register.Participants;
import org.romact.platform.NotFound;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.audit.Audit;
import org.romact.platform.content.Files;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.DeskTile;
import org.romact.platform.page.Pages;
import org.romact.platform.people.ProgrammePeople;
import org.romact.platform.people.SecretariatPages;
import org.romact.platform.places.LocalAuthorities;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretariat's queue of applications: look, assign, ask back, accept, decline; and ending a participation. */
@Pages
public class ReviewPages {
    private final Applications applications;
    private final Admission admission;
    private final Participants participants;
    private final Announcing announcing;
    private final ProgrammePeople programme;
    private final Files files;
    private final Audit audit;
    private final LocalAuthorities authorities;
    private final AllTexts texts;

    ReviewPages(
            Applications applications,
            Admission admission,
            Participants participants,
            Announcing announcing,
            ProgrammePeople programme,
            Files files,
            Audit audit,
            LocalAuthorities authorities,
            AllTexts texts) {
        this.applications = applications;
        this.admission = admission;
        this.participants = participants;
        this.announcing = announcing;
        this.programme = programme;
        this.files = files;
        this.audit = audit;
        this.authorities = authorities;
        this.texts = texts;
    }

    public record Queue(List<Applications.Waiting> applications, String state, List<String> states) {}

    public record Review(
            Application application,
            List<Files.Kept> files,
            List<Applications.Sent> versions,
            List<ProgrammePeople.Member> secretaries,
            Optional<Participant> participant,
            List<Participants.Change> changes,
            CodeCheck check,
            Complaints complaints,
            String reason) {}

    @GetMapping("/{lang}/secretariat/applications")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer queue(Asker asker, @RequestParam(defaultValue = "") String state) {
        List<String> states = java.util.Arrays.stream(Application.State.values())
                .map(Application.State::code)
                .toList();
        Optional<String> wished = Optional.of(state).filter(states::contains);
        return Answer.Page.of(
                        "alliance/applications",
                        new Queue(applications.list(wished), wished.orElse(""), states),
                        "alliance.review.title")
                .under(SecretariatPages.crumb(asker, texts.in(asker.language())));
    }

    @GetMapping("/{lang}/secretariat/applications/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer look(Asker asker, @PathVariable UUID id) {
        Application application = get(id);
        audit.recordReading("application " + id, Map.of());
        return page(asker, application, new Complaints(), "");
    }

    @GetMapping("/{lang}/secretariat/files/{file}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer file(@PathVariable UUID file) {
        Files.Kept kept = files.find(file).orElseThrow(() -> new NotFound("file"));
        audit.recordReading("file " + file, Map.of());
        return new Answer.Download(kept.mediaType(), kept.name(), files.content(file));
    }

    @PostMapping("/{lang}/secretariat/applications/{id}/assign")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer assign(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String person) {
        get(id);
        @Nullable
        UUID known = programme.serving(ProgrammeRole.SECRETARIAT).stream()
                .map(ProgrammePeople.Member::personId)
                .filter(one -> one.toString().equals(person))
                .findFirst()
                .orElse(null);
        applications.assign(id, known);
        audit.record("application.assigned", "application " + id);
        return back(asker, id).saying("alliance.review.assigned");
    }

    @PostMapping("/{lang}/secretariat/applications/{id}/ask")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer ask(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        Application application = get(id);
        return reason.isBlank() || reason.length() > 5000
                ? reasonMissing(asker, application, reason)
                : answer(asker, id, admission.askBack(application, reason.strip(), asker.personId()));
    }

    @PostMapping("/{lang}/secretariat/applications/{id}/decline")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer decline(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        Application application = get(id);
        return reason.isBlank() || reason.length() > 5000
                ? reasonMissing(asker, application, reason)
                : answer(asker, id, admission.decline(application, reason.strip(), asker.personId()));
    }

    @PostMapping("/{lang}/secretariat/applications/{id}/accept")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer accept(Asker asker, @PathVariable UUID id) {
        return answer(asker, id, admission.accept(get(id), asker.personId()));
    }

    @PostMapping("/{lang}/secretariat/applications/{id}/end")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer end(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        Application application = get(id);
        Participant participant = participants.ofApplication(id).orElseThrow(() -> new NotFound("participant"));
        if (reason.isBlank() || reason.length() > 2000) {
            return reasonMissing(asker, application, reason);
        }
        if (participants.end(participant.id(), Participant.State.LEFT, reason.strip())) {
            participants.find(participant.number()).ifPresent(announcing::announce);
            audit.record("participant.left", "participant " + participant.id());
        }
        return back(asker, id).saying("alliance.leave.done");
    }

    private Answer.Page reasonMissing(Asker asker, Application application, String reason) {
        Complaints complaints = new Complaints();
        complaints.add("reason", "alliance.review.reason-missing");
        return page(asker, application, complaints, reason).refused();
    }

    private static Answer answer(Asker asker, UUID id, Admission.Decision decision) {
        return switch (decision) {
            case Admission.Decision.Admitted admitted ->
                back(asker, id)
                        .saying(
                                "alliance.review.accepted",
                                Map.of(
                                        "number",
                                        Integer.toString(admitted.participant().number())));
            case Admission.Decision.Told t -> back(asker, id).saying("alliance.review.told");
            case Admission.Decision.TooLate l -> back(asker, id).warning("alliance.review.too-late");
            case Admission.Decision.CodeTaken c -> back(asker, id).warning("alliance.join.code.taken-participant");
        };
    }

    private static Answer.Redirect back(Asker asker, UUID id) {
        return Answer.Redirect.to(asker.secretariat("/applications/" + id));
    }

    private Application get(UUID id) {
        return applications.find(id).orElseThrow(() -> new NotFound("application"));
    }

    private Answer.Page page(Asker asker, Application application, Complaints complaints, String reason) {
        Optional<Participant> participant = participants.ofApplication(application.id());
        Review review = new Review(
                application,
                files.list(application.id()),
                applications.versions(application.id()),
                programme.serving(ProgrammeRole.SECRETARIAT),
                participant,
                participant.map(p -> participants.changes(p.id())).orElse(List.of()),
                CodeCheck.of(authorities, application, application.answers()),
                complaints,
                reason);
        return Answer.Page.of("alliance/application", review, "alliance.join.overview.title")
                .titled(Map.of("name", application.name()))
                .under(
                        SecretariatPages.crumb(asker, texts.in(asker.language())),
                        new Crumb(
                                texts.in(asker.language()).say("alliance.review.title"),
                                asker.secretariat("/applications")));
    }

    @Component
    @Order(10)
    static class Tiles implements DeskTile.ProgrammeSource {
        private final Applications applications;

        Tiles(Applications applications) {
            this.applications = applications;
        }

        @Override
        public List<DeskTile> programmeTiles(Asker asker) {
            return asker.programme().contains(ProgrammeRole.SECRETARIAT)
                    ? List.of(new DeskTile(
                            "alliance.desk.applications", asker.secretariat("/applications"), applications.waiting()))
                    : List.of();
        }
    }
}
