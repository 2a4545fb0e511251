package org.romact.assess.fieldwork;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.assess.questionnaire.Questionnaires;
import org.romact.forms.answers.Answers;
import org.romact.platform.AuthorityId;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.people.Desk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What came from the field: look through it, approve or reject, settle conflicts, see what could not be read. Each reading of answers is logged. */
@Pages
public class InterviewPages {
    private final Interviews interviews;
    private final Questionnaires questionnaires;
    private final Audit audit;
    private final AllTexts texts;

    InterviewPages(Interviews interviews, Questionnaires questionnaires, Audit audit, AllTexts texts) {
        this.interviews = interviews;
        this.questionnaires = questionnaires;
        this.audit = audit;
        this.texts = texts;
    }

    /** @param older the moment from which the next page goes back, or null on the last page */
    public record Listing(
            List<Interview> interviews,
            Interviews.Tally tally,
            String review,
            @org.jspecify.annotations.Nullable Instant older,
            boolean mayReview) {}

    public record Reading(
            Interview interview,
            List<AnswerSheet.Part> parts,
            List<Interviews.Conflict> conflicts,
            boolean mayReview) {}

    public record Quarantine(List<Interviews.Quarantined> items) {}

    @GetMapping("/{lang}/office/{town}/interviews")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT, Role.FACILITATOR, Role.DATA_PROTECTION_OFFICER})
    Answer list(
            Asker asker,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") String before) {
        AuthorityId town = asker.authority().id();
        List<Interview> page = interviews.list(
                town, review, before.isEmpty() ? Instant.parse("9999-01-01T00:00:00Z") : moment(before));
        Instant older = page.size() < Interviews.PAGE ? null : page.getLast().receivedAt();
        Listing listing = new Listing(page, interviews.tally(town), review, older, mayReview(asker));
        return Answer.Page.of("assess/interviews", listing, "assess.interviews.title")
                .under(Desk.crumb(asker))
                .orPart("assess/interviews-table");
    }

    @GetMapping("/{lang}/office/{town}/interviews/{id}")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer read(Asker asker, @PathVariable UUID id) {
        AuthorityId town = asker.authority().id();
        Interview interview = interviews.find(town, id).orElseThrow(() -> new NotFound("interview"));
        List<AnswerSheet.Part> parts = new ArrayList<>();
        if (!interview.refusal()) {
            Answers answers = Answers.read(questionnaires.definition(interview.versionId()), interviews.xml(town, id))
                    .get();
            parts.addAll(AnswerSheet.of(answers, asker.language()));
            audit.recordReading("interview " + id, Map.of());
        }
        Reading reading = new Reading(interview, parts, interviews.conflicts(town, id), mayReview(asker));
        return Answer.Page.of("assess/interview", reading, "assess.interview.title")
                .under(Desk.crumb(asker), crumb(asker));
    }

    @PostMapping("/{lang}/office/{town}/interviews/{id}/review")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer review(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String note) {
        boolean known = List.of("approved", "rejected", "received").contains(verdict);
        String shortNote = note.length() > 1_000 ? note.substring(0, 1_000) : note.strip();
        if (!known || !interviews.review(asker.authority().id(), id, verdict, shortNote)) {
            throw new NotFound("interview");
        }
        audit.record("interview." + verdict, "submission " + id);
        return Answer.Redirect.to(asker.desk("/interviews/" + id)).saying("assess.interview." + verdict);
    }

    @PostMapping("/{lang}/office/{town}/interviews/approve")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer approveSound(Asker asker) {
        int approved = interviews.approveSound(asker.authority().id());
        audit.record("interviews.approved", "all without complaints", Map.of("count", approved));
        return Answer.Redirect.to(asker.desk("/interviews"))
                .saying("assess.interviews.approved", Map.of("count", approved));
    }

    @PostMapping("/{lang}/office/{town}/interviews/{id}/conflicts/{conflict}/settle")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer settle(Asker asker, @PathVariable UUID id, @PathVariable UUID conflict) {
        if (!interviews.settle(asker.authority().id(), id, conflict)) {
            throw new NotFound("conflict");
        }
        audit.record("conflict.settled", "submission " + id);
        return Answer.Redirect.to(asker.desk("/interviews/" + id)).saying("assess.conflict.settled");
    }

    @GetMapping("/{lang}/office/{town}/interviews/{id}/conflicts/{conflict}.xml")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer conflictXml(Asker asker, @PathVariable UUID id, @PathVariable UUID conflict) {
        if (interviews.conflicts(asker.authority().id(), id).stream()
                .noneMatch(known -> known.id().equals(conflict))) {
            throw new NotFound("conflict");
        }
        audit.recordReading("interview " + id, Map.of("conflict", conflict.toString()));
        return new Answer.Download(
                "text/xml",
                "conflict.xml",
                interviews.conflictXml(asker.authority().id(), conflict));
    }

    @GetMapping("/{lang}/office/{town}/quarantine")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer quarantine(Asker asker) {
        return Answer.Page.of(
                        "assess/quarantine",
                        new Quarantine(interviews.quarantined(asker.authority().id())),
                        "assess.quarantine.title")
                .under(Desk.crumb(asker), crumb(asker));
    }

    @GetMapping("/{lang}/office/{town}/quarantine/{id}")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer quarantined(Asker asker, @PathVariable UUID id) {
        byte[] bytes =
                interviews.quarantinedBytes(asker.authority().id(), id).orElseThrow(() -> new NotFound("quarantine"));
        audit.recordReading("quarantine " + id, Map.of());
        return new Answer.Download("application/octet-stream", "quarantined.xml", bytes);
    }

    private Crumb crumb(Asker asker) {
        return new Crumb(texts.in(asker.language()).say("assess.interviews.title"), asker.desk("/interviews"));
    }

    private static boolean mayReview(Asker asker) {
        return asker.isOneOf(Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.format.DateTimeParseException wrong) {
            throw new NotFound("page");
        }
    }
}
