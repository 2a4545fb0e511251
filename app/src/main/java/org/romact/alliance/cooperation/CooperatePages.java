package org.romact.alliance.cooperation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.alliance.doors.Correspondence;
import org.romact.alliance.doors.Doors;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.audit.Audit;
import org.romact.platform.openform.OpenForms;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * An organisation proposes to cooperate, page by page, saved as it goes. The link that the browser gets lets it go on; only the link that came by letter
 * lets it send, for that proves the address.
 */
@Pages
@Transactional(propagation = Propagation.SUPPORTS)
public class CooperatePages {
    static final String FORM = "cooperate";
    static final Duration BROWSER_LINK = Duration.ofHours(24);
    static final Duration DRAFT_LINK = Duration.ofDays(60);
    static final String KNOWN = "alliance.cooperation.known";

    private final Proposals proposals;
    private final Copies copies;
    private final Directory directory;
    private final Handing handing;
    private final Sheet sheet;
    private final Doors doors;
    private final OpenForms forms;
    private final Correspondence letters;
    private final Audit audit;
    private final AllTexts texts;

    CooperatePages(
            Proposals proposals,
            Copies copies,
            Directory directory,
            Handing handing,
            Sheet sheet,
            Doors doors,
            OpenForms forms,
            Correspondence letters,
            Audit audit,
            AllTexts texts) {
        this.proposals = proposals;
        this.copies = copies;
        this.directory = directory;
        this.handing = handing;
        this.sheet = sheet;
        this.doors = doors;
        this.forms = forms;
        this.letters = letters;
        this.audit = audit;
        this.texts = texts;
    }

    /** @param summary the address of the summary, empty before the first page was saved */
    public record Asking(
            Step step,
            int steps,
            List<Sheet.Field> fields,
            Complaints complaints,
            String seal,
            String action,
            String summary,
            boolean known) {}

    public record Dossier(
            Proposal proposal,
            List<Sheet.Group> groups,
            List<Proposal.Version> versions,
            List<Copy> copies,
            boolean byMail,
            boolean changed,
            String slug,
            String address,
            String reason,
            Complaints complaints) {}

    @GetMapping("/{lang}/cooperate")
    @Audience(Audience.Kind.VISITOR)
    Answer blank(Asker asker) {
        Answers answers =
                new Answers(Map.of("language", List.of(asker.language().tag())));
        return asking(asker, Step.CONTACT, answers, new Complaints(), "");
    }

    @PostMapping("/{lang}/cooperate")
    @Audience(Audience.Kind.VISITOR)
    Answer begin(Asker asker, HttpServletRequest request) {
        Answers answers = Answers.none().with(Step.CONTACT, request);
        Complaints complaints = check(asker, Step.CONTACT, answers);
        if (!complaints.any()) {
            forms.refusal(FORM, request).ifPresent(key -> complaints.add("seal", key));
        }
        if (complaints.any()) {
            return asking(asker, Step.CONTACT, answers, complaints, "").refused();
        }
        UUID id = UUID.randomUUID();
        String token = doors.inside(id, () -> {
            proposals.begin(id, answers);
            audit.record("cooperation.begun", "proposal " + id);
            return newLinks(id, answers);
        });
        return Answer.Redirect.to(asker.path("/cooperate/" + token + "/work"))
                .saying("alliance.cooperation.begun", Map.of("email", answers.one("email")));
    }

    @GetMapping("/{lang}/cooperate/{token}/{step}")
    @Audience(Audience.Kind.VISITOR)
    Answer look(Asker asker, @PathVariable String token, @PathVariable String step) {
        UUID id = doors.open(Doors.Door.COOPERATION, token).dossier();
        Step which = Step.ofCode(step).orElseThrow(() -> new NotFound("page"));
        Proposal proposal = changeable(id);
        return asking(asker, which, proposal.draft(), new Complaints(), token);
    }

    /** Saves in both directions, right or wrong; only going on complains. An address counts only once its page is right: the links follow it. */
    @PostMapping("/{lang}/cooperate/{token}/{step}")
    @Audience(Audience.Kind.VISITOR)
    Answer save(
            Asker asker,
            @PathVariable String token,
            @PathVariable String step,
            @RequestParam(defaultValue = "on") String go,
            HttpServletRequest request) {
        UUID id = doors.open(Doors.Door.COOPERATION, token).dossier();
        Step which = Step.ofCode(step).orElseThrow(() -> new NotFound("page"));
        Proposal before = changeable(id);
        Answers answers = before.draft().with(which, request);
        boolean back = go.equals("back");
        Complaints complaints = back ? new Complaints() : doors.inside(id, () -> check(asker, which, answers));
        if (complaints.any()) {
            doors.inside(
                    id,
                    () -> proposals.save(id, answers.withEmail(before.draft().one("email"))));
            return asking(asker, which, answers, complaints, token).refused();
        }
        boolean moved = !back && !answers.one("email").equals(before.draft().one("email"));
        String now = doors.inside(id, () -> {
            proposals.save(id, back ? answers.withEmail(before.draft().one("email")) : answers);
            if (moved) {
                doors.endOthers("");
                return newLinks(id, answers);
            }
            return token;
        });
        Optional<Step> to = back ? which.former() : which.next();
        Answer.Redirect redirect = Answer.Redirect.to(asker.path(
                "/cooperate/" + now + to.map(next -> "/" + next.code()).orElse("")));
        return moved ? redirect.saying("alliance.cooperation.begun", Map.of("email", answers.one("email"))) : redirect;
    }

    @GetMapping("/{lang}/cooperate/{token}")
    @Audience(Audience.Kind.VISITOR)
    Answer dossier(Asker asker, @PathVariable String token) {
        return dossier(asker, token, "", new Complaints());
    }

    @PostMapping("/{lang}/cooperate/{token}/send")
    @Audience(Audience.Kind.VISITOR)
    Answer send(Asker asker, @PathVariable String token, @RequestParam(defaultValue = "") String reason) {
        Doors.Opened opened = doors.open(Doors.Door.COOPERATION, token);
        UUID id = opened.dossier();
        Optional<UUID> assigned =
                doors.inside(id, () -> Optional.ofNullable(proposals.get(id).assignedTo()));
        List<String> secretaries = letters.secretariat(assigned);
        Handing.Outcome outcome = doors.inside(id, () -> handing.send(id, opened.byMail(), reason, secretaries));
        return switch (outcome) {
            case Handing.Outcome.Sent sent ->
                Answer.Redirect.to(asker.path("/cooperate/" + token)).saying("alliance.cooperation.sent");
            case Handing.Outcome.Refused refused ->
                dossier(asker, token, reason, refused.complaints()).refused();
        };
    }

    @PostMapping("/{lang}/cooperate/{token}/publish")
    @Audience(Audience.Kind.VISITOR)
    Answer publish(
            Asker asker,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "no") String agree) {
        UUID id = byLetter(token);
        doors.inside(id, () -> {
            Copy copy = copies.ofProposal(id).stream()
                    .filter(one -> one.town().equals(town) && one.version() == version && one.answer() != null)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("answer"));
            copies.organisationAgrees(copy, agree.equals("yes"));
            audit.record(
                    "cooperation.organisation-" + (agree.equals("yes") ? "agrees" : "disagrees"), "proposal " + id);
            return id;
        });
        return Answer.Redirect.to(asker.path("/cooperate/" + token))
                .saying("alliance.cooperation.agreed." + (agree.equals("yes") ? "yes" : "no"));
    }

    @PostMapping("/{lang}/cooperate/{token}/leave")
    @Audience(Audience.Kind.VISITOR)
    Answer leave(Asker asker, @PathVariable String token) {
        UUID id = byLetter(token);
        doors.inside(id, () -> {
            Optional<UUID> ngo = Optional.ofNullable(proposals.get(id).ngoId());
            if (ngo.isEmpty() || !directory.leave(ngo.get())) {
                throw new NotFound("entry");
            }
            audit.record("cooperation.left", "proposal " + id);
            return id;
        });
        return Answer.Redirect.to(asker.path("/cooperate/" + token)).saying("alliance.cooperation.left");
    }

    private UUID byLetter(String token) {
        Doors.Opened opened = doors.open(Doors.Door.COOPERATION, token);
        if (!opened.byMail()) {
            throw new NotFound("link");
        }
        return opened.dossier();
    }

    private Proposal changeable(UUID id) {
        Proposal proposal = doors.inside(id, () -> proposals.get(id));
        if (!proposal.mayBeCorrected()) {
            throw new NotFound("draft");
        }
        return proposal;
    }

    /** One by letter, which may send, and one for the browser, which may only go on. */
    private String newLinks(UUID id, Answers answers) {
        Language language = Proposal.correspondence(answers);
        String mailed = doors.link(Doors.Door.COOPERATION, id, true, DRAFT_LINK);
        letters.write(
                answers.one("email"),
                language,
                "alliance.cooperation.mail.link",
                Map.of(
                        "name",
                        answers.one("contact-name"),
                        "organisation",
                        answers.one("name"),
                        "address",
                        letters.address(language, "/cooperate/" + mailed)));
        return doors.link(Doors.Door.COOPERATION, id, false, BROWSER_LINK);
    }

    private Complaints check(Asker asker, Step step, Answers answers) {
        Complaints complaints = new Complaints();
        sheet.check(step, answers, texts.in(asker.language()), complaints);
        if (step == Step.CONTACT && !answers.isYes(Answers.EXISTING)) {
            complaints.addIf(
                    proposals.known(answers.one("country"), answers.one("registration")), "registration", KNOWN);
        }
        return complaints;
    }

    private Answer.Page asking(Asker asker, Step step, Answers answers, Complaints complaints, String token) {
        String summary = token.isEmpty() ? "" : asker.path("/cooperate/" + token);
        boolean known = complaints.about("registration").equals(Optional.of(KNOWN)) || answers.isYes(Answers.EXISTING);
        Asking asking = new Asking(
                step,
                Step.values().length,
                sheet.fields(step, answers, texts.in(asker.language())),
                complaints,
                token.isEmpty() ? forms.seal(FORM) : "",
                token.isEmpty() ? asker.path("/cooperate") : summary + "/" + step.code(),
                summary,
                known);
        Answer.Page page =
                Answer.Page.of("alliance/cooperation/asking", asking, "alliance.cooperation.step." + step.code());
        return token.isEmpty() ? page : page.under(crumb(asker, summary));
    }

    private Answer.Page dossier(Asker asker, String token, String reason, Complaints complaints) {
        Doors.Opened opened = doors.open(Doors.Door.COOPERATION, token);
        UUID id = opened.dossier();
        Texts t = texts.in(asker.language());
        Dossier dossier = doors.inside(id, () -> {
            Proposal proposal = proposals.get(id);
            List<Proposal.Version> versions = proposals.versions(id);
            boolean changed =
                    versions.isEmpty() || !versions.getFirst().answers().equals(proposal.draft());
            return new Dossier(
                    proposal,
                    sheet.groups(proposal.draft(), t),
                    versions,
                    copies.ofProposal(id),
                    opened.byMail(),
                    changed,
                    directory.slugOfOffer(id).orElse(""),
                    asker.path("/cooperate/" + token),
                    reason,
                    complaints);
        });
        return Answer.Page.of("alliance/cooperation/dossier", dossier, "alliance.cooperation.dossier.title");
    }

    private Crumb crumb(Asker asker, String summary) {
        return new Crumb(texts.in(asker.language()).say("alliance.cooperation.dossier.title"), summary);
    }
}
