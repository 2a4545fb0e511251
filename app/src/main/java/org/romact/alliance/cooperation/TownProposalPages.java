package org.romact.alliance.cooperation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
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
import org.romact.platform.people.Desk;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What organisations propose to a town, and its answers. */
@Pages
public class TownProposalPages {
    private final Copies copies;
    private final Sheet sheet;
    private final Handing handing;
    private final Audit audit;
    private final AllTexts texts;

    TownProposalPages(Copies copies, Sheet sheet, Handing handing, Audit audit, AllTexts texts) {
        this.copies = copies;
        this.sheet = sheet;
        this.handing = handing;
        this.audit = audit;
        this.texts = texts;
    }

    public record Listing(List<Copy> copies) {}

    /** What the town types. */
    public record Typed(String answer, String reason, boolean agrees) {}

    /** @param earlier answers to former versions, which may be public or not on their own */
    public record Opened(
            Copy copy,
            List<Copy> earlier,
            List<Sheet.Group> groups,
            Map<String, String> choices,
            boolean mayAnswer,
            Typed typed,
            Complaints complaints) {}

    @GetMapping("/{lang}/office/{town}/proposals")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR, Role.CAG_MEMBER})
    Answer list(Asker asker) {
        return Answer.Page.of(
                        "alliance/cooperation/town-list",
                        new Listing(copies.ofTown(asker.authority().id())),
                        "alliance.cooperation.town.title")
                .under(Desk.crumb(asker));
    }

    @GetMapping("/{lang}/office/{town}/proposals/{id}")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR, Role.CAG_MEMBER})
    Answer open(Asker asker, @PathVariable UUID id) {
        Copy copy = get(asker, id);
        audit.recordReading("proposal " + id, Map.of());
        return page(asker, copy, new Typed("", "", false), new Complaints());
    }

    @PostMapping("/{lang}/office/{town}/proposals/{id}/answer")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR})
    Answer answer(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "no") String agrees) {
        Copy copy = get(asker, id);
        Complaints complaints = new Complaints();
        complaints.addIf(!Choices.TOWN_ANSWERS.contains(answer), "answer", "alliance.cooperation.answer.missing");
        complaints.addIf(reason.isBlank() || reason.length() > 3_000, "reason", "alliance.cooperation.reason.missing");
        if (complaints.any()) {
            return page(asker, copy, new Typed(answer, reason, agrees.equals("yes")), complaints)
                    .refused();
        }
        if (!copies.answer(
                asker.authority().id(),
                copy,
                answer,
                reason.strip(),
                agrees.equals("yes"),
                asker.personId().value())) {
            return back(asker, id).warning("alliance.cooperation.decided-already");
        }
        Texts t = texts.in(Proposal.correspondence(copy.answers()));
        handing.write(
                id,
                copy.answers(),
                "alliance.cooperation.mail.answered",
                Map.of(
                        "town", asker.authority().name(),
                        "answer", t.say("alliance.cooperation.answer." + answer),
                        "reason", reason.strip()));
        audit.record("cooperation.answered", "proposal " + id, Map.of("answer", answer));
        return back(asker, id).saying("alliance.cooperation.answered.done");
    }

    @PostMapping("/{lang}/office/{town}/proposals/{id}/publish")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR})
    Answer publish(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "no") String agree) {
        Copy copy = copies.ofTown(asker.authority().id(), id).stream()
                .filter(one -> one.version() == version && one.answer() != null)
                .findFirst()
                .orElseThrow(() -> new NotFound("answer"));
        boolean agrees = agree.equals("yes");
        copies.townAgrees(asker.authority().id(), copy, agrees);
        audit.record("cooperation.town-" + (agrees ? "agrees" : "disagrees"), "proposal " + id);
        return back(asker, id).saying("alliance.cooperation.agreed." + (agrees ? "yes" : "no"));
    }

    private Copy get(Asker asker, UUID id) {
        return copies.ofTown(asker.authority().id(), id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal"));
    }

    private static Answer.Redirect back(Asker asker, UUID id) {
        return Answer.Redirect.to(asker.desk("/proposals/" + id));
    }

    private Answer.Page page(Asker asker, Copy copy, Typed typed, Complaints complaints) {
        Texts t = texts.in(asker.language());
        Opened opened = new Opened(
                copy,
                copies.ofTown(asker.authority().id(), copy.proposal()).stream()
                        .filter(one -> one.version() != copy.version() && one.answer() != null)
                        .toList(),
                sheet.groups(copy.answers(), t),
                Choices.said(Choices.TOWN_ANSWERS, "alliance.cooperation.answer.", t),
                asker.isOneOf(Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR),
                typed,
                complaints);
        return Answer.Page.of("alliance/cooperation/town-one", opened, "alliance.cooperation.one.title")
                .titled(Map.of("title", copy.answers().one("title")))
                .under(
                        Desk.crumb(asker),
                        new Crumb(t.say("alliance.cooperation.town.title"), asker.desk("/proposals")));
    }

    @Component
    @Order(60)
    static class Tile implements DeskTile.Source {
        private final Copies copies;

        Tile(Copies copies) {
            this.copies = copies;
        }

        @Override
        public List<DeskTile> tiles(Asker asker) {
            return asker.isOneOf(Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR, Role.CAG_MEMBER)
                    ? List.of(new DeskTile(
                            "alliance.cooperation.town.desk",
                            asker.desk("/proposals"),
                            copies.waiting(asker.authority().id())))
                    : List.of();
        }
    }
}
