package org.romact.alliance.cooperation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.NotFound;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.DeskTile;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.people.ProgrammePeople;
import org.romact.platform.people.SecretariatPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretariat's queue of proposals: take, ask back, accept into the directory, decline; and which towns are late. */
@Pages
public class CooperationPages {
    static final List<String> STATES = List.of("sent", "asked", "accepted", "declined");
    private final Proposals proposals;
    private final Copies copies;
    private final Directory directory;
    private final Handing handing;
    private final Sheet sheet;
    private final ProgrammePeople programme;
    private final Audit audit;
    private final AllTexts texts;

    CooperationPages(
            Proposals proposals,
            Copies copies,
            Directory directory,
            Handing handing,
            Sheet sheet,
            ProgrammePeople programme,
            Audit audit,
            AllTexts texts) {
        this.proposals = proposals;
        this.copies = copies;
        this.directory = directory;
        this.handing = handing;
        this.sheet = sheet;
        this.programme = programme;
        this.audit = audit;
        this.texts = texts;
    }

    public record Queue(String state, List<String> states, List<Proposals.Waiting> rows, List<Copy> late) {}

    public record Opened(
            Proposal proposal,
            Proposal.Version newest,
            List<Proposal.Version> versions,
            List<Sheet.Group> groups,
            List<Copy> copies,
            List<Proposals.Sibling> siblings,
            List<ProgrammePeople.Member> colleagues,
            boolean consent,
            String slug,
            String reason,
            Complaints complaints) {}

    @GetMapping("/{lang}/secretariat/cooperation")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer queue(Asker asker, @RequestParam(defaultValue = "sent") String state) {
        String known = STATES.contains(state) ? state : "sent";
        return Answer.Page.of(
                        "alliance/cooperation/queue",
                        new Queue(known, STATES, proposals.list(known), copies.late()),
                        "alliance.cooperation.queue.title")
                .under(SecretariatPages.crumb(asker, texts.in(asker.language())));
    }

    @GetMapping("/{lang}/secretariat/cooperation/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer open(Asker asker, @PathVariable UUID id) {
        Answer.Page page = page(asker, id, "", new Complaints());
        audit.recordReading("proposal " + id, Map.of());
        return page;
    }

    @PostMapping("/{lang}/secretariat/cooperation/{id}/assign")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer assign(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String person) {
        @Nullable
        UUID whom = programme.serving(ProgrammeRole.SECRETARIAT).stream()
                .map(ProgrammePeople.Member::personId)
                .filter(known -> known.toString().equals(person))
                .findFirst()
                .orElse(null);
        if (!proposals.assign(id, whom)) {
            throw new NotFound("proposal");
        }
        audit.record("cooperation.assigned", "proposal " + id);
        return back(asker, id).saying("alliance.cooperation.assigned.done");
    }

    @PostMapping("/{lang}/secretariat/cooperation/{id}/ask")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer ask(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return decide(asker, id, "asked", reason);
    }

    @PostMapping("/{lang}/secretariat/cooperation/{id}/decline")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer decline(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return decide(asker, id, "declined", reason);
    }

    @PostMapping("/{lang}/secretariat/cooperation/{id}/accept")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer accept(Asker asker, @PathVariable UUID id) {
        Proposal proposal = proposals.get(id);
        Answers answers = proposals.versions(id).getFirst().answers();
        if (!proposals.decide(id, "accepted", "")) {
            return back(asker, id).warning("alliance.cooperation.decided-already");
        }
        UUID ngo = Objects.requireNonNull(proposal.ngoId());
        if (answers.isYes("consent")) {
            directory.enter(ngo, id, answers);
        } else {
            directory.withhold(ngo, id);
        }
        handing.write(id, answers, "alliance.cooperation.mail.accepted", Map.of());
        audit.record("cooperation.accepted", "proposal " + id);
        return back(asker, id).saying("alliance.cooperation.accepted.done");
    }

    @PostMapping("/{lang}/secretariat/cooperation/{id}/remove")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer remove(Asker asker, @PathVariable UUID id) {
        Optional.ofNullable(proposals.get(id).ngoId()).ifPresent(directory::leave);
        audit.record("cooperation.removed", "proposal " + id);
        return back(asker, id).saying("alliance.cooperation.left");
    }

    private Answer decide(Asker asker, UUID id, String state, String reason) {
        proposals.get(id);
        if (reason.isBlank() || reason.length() > 2_000) {
            Complaints complaints = new Complaints();
            complaints.add("reason", "alliance.cooperation.reason.missing");
            return page(asker, id, reason, complaints).refused();
        }
        if (!proposals.decide(id, state, reason.strip())) {
            return back(asker, id).warning("alliance.cooperation.decided-already");
        }
        handing.write(
                id,
                proposals.versions(id).getFirst().answers(),
                "alliance.cooperation.mail." + state,
                Map.of("reason", reason.strip()));
        audit.record("cooperation." + state, "proposal " + id);
        return back(asker, id).saying("alliance.cooperation." + state + ".done");
    }

    private static Answer.Redirect back(Asker asker, UUID id) {
        return Answer.Redirect.to(asker.secretariat("/cooperation/" + id));
    }

    private Answer.Page page(Asker asker, UUID id, String reason, Complaints complaints) {
        Proposal proposal = proposals.get(id);
        List<Proposal.Version> versions = proposals.versions(id);
        Answers answers = versions.getFirst().answers();
        Texts t = texts.in(asker.language());
        Opened opened = new Opened(
                proposal,
                versions.getFirst(),
                versions,
                sheet.groups(answers, t),
                copies.ofProposal(id),
                proposals.siblings(id),
                programme.serving(ProgrammeRole.SECRETARIAT),
                answers.isYes("consent"),
                Optional.ofNullable(proposal.ngoId()).flatMap(directory::slugOf).orElse(""),
                reason,
                complaints);
        return Answer.Page.of("alliance/cooperation/opened", opened, "alliance.cooperation.one.title")
                .titled(Map.of("title", answers.one("title")))
                .under(
                        SecretariatPages.crumb(asker, t),
                        new Crumb(t.say("alliance.cooperation.queue.title"), asker.secretariat("/cooperation")));
    }

    @Component
    @Order(20)
    static class Tile implements DeskTile.ProgrammeSource {
        private final Proposals proposals;

        Tile(Proposals proposals) {
            this.proposals = proposals;
        }

        @Override
        public List<DeskTile> programmeTiles(Asker asker) {
            return asker.programme().contains(ProgrammeRole.SECRETARIAT)
                    ? List.of(new DeskTile(
                            "alliance.cooperation.queue.desk", asker.secretariat("/cooperation"), proposals.waiting()))
                    : List.of();
        }
    }
}
