package org.romact.alliance.cooperation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.alliance.doors.Correspondence;
import org.romact.alliance.doors.Doors;
import org.romact.platform.Authorities;
import org.romact.platform.Language;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Complaints;
import org.springframework.stereotype.Component;

/** Handing a proposal in: frozen, sent to the secretariat's queue and to each town it names, in one transaction. */
@Component
class Handing {
    static final Duration LINK = Duration.ofDays(3 * 365);
    private final Proposals proposals;
    private final Copies copies;
    private final Sheet sheet;
    private final Authorities authorities;
    private final Doors doors;
    private final Correspondence letters;
    private final Audit audit;
    private final AllTexts texts;

    Handing(
            Proposals proposals,
            Copies copies,
            Sheet sheet,
            Authorities authorities,
            Doors doors,
            Correspondence letters,
            Audit audit,
            AllTexts texts) {
        this.proposals = proposals;
        this.copies = copies;
        this.sheet = sheet;
        this.authorities = authorities;
        this.doors = doors;
        this.letters = letters;
        this.audit = audit;
        this.texts = texts;
    }

    sealed interface Outcome {
        record Sent(int version) implements Outcome {}

        /** @param complaints about the proposal's own questions, or about {@code reason} */
        record Refused(Complaints complaints) implements Outcome {}
    }

    /**
     * @param byMail whether whoever asks came by the letter's link, which proves the address
     * @param secretaries where to write that something waits
     */
    Outcome send(UUID id, boolean byMail, String reason, List<String> secretaries) {
        Proposal proposal = proposals.get(id);
        Complaints complaints = sheet.checkAll(proposal.draft(), texts.in(Language.EN));
        Answers answers = proposal.draft();
        complaints.addIf(!byMail, "email", "alliance.cooperation.confirm-first");
        complaints.addIf(!proposal.mayBeCorrected(), "reason", "alliance.cooperation.closed");
        complaints.addIf(
                !answers.isYes(Answers.EXISTING)
                        && proposals.known(answers.one("country"), answers.one("registration")),
                "registration",
                "alliance.cooperation.known");
        if (!proposal.isDraft()) {
            boolean unchanged = proposals.versions(id).getFirst().answers().equals(answers);
            if (unchanged && reason.isBlank()) {
                return new Outcome.Sent(proposal.version()); // the second of two clicks
            }
            complaints.addIf(
                    reason.isBlank() || reason.length() > 1_000, "reason", "alliance.cooperation.reason.missing");
            complaints.addIf(unchanged, "reason", "alliance.cooperation.unchanged");
        }
        if (complaints.any()) {
            return new Outcome.Refused(complaints);
        }
        int version = proposal.version() + 1;
        UUID ngo = proposals.organisation(proposal.ngoId(), answers);
        if (proposals.freeze(proposal, ngo, proposal.isDraft() ? "" : reason.strip())) {
            route(proposal, version);
            secretaries.forEach(to -> tell(to, proposal, version));
            receipt(proposal);
            audit.record("cooperation.sent", "proposal " + id, Map.of("version", version));
        }
        return new Outcome.Sent(version);
    }

    private void route(Proposal proposal, int version) {
        copies.replaceUnanswered(proposal.id());
        for (String slug : proposal.draft().all("towns")) {
            authorities.find(slug).ifPresent(town -> copies.route(proposal.id(), version, proposal.draft(), town));
        }
    }

    private void tell(String secretary, Proposal proposal, int version) {
        letters.write(
                secretary,
                Language.EN,
                "alliance.cooperation.mail.queue",
                Map.of(
                        "number", Long.toString(proposal.number()),
                        "version", version,
                        "organisation", proposal.draft().one("name"),
                        "title", proposal.draft().one("title"),
                        "address", letters.address(Language.EN, "/secretariat/cooperation/" + proposal.id())));
    }

    private void receipt(Proposal proposal) {
        write(
                proposal.id(),
                proposal.draft(),
                "alliance.cooperation.mail.sent",
                Map.of("number", Long.toString(proposal.number())));
    }

    /** A letter to the organisation, in its language, with a link to its proposal; {@code name}, {@code title} and {@code address} are added. */
    void write(UUID proposal, Answers answers, String key, Map<String, String> arguments) {
        Language language = Proposal.correspondence(answers);
        Map<String, String> all = new java.util.HashMap<>(arguments);
        all.put("name", answers.one("contact-name"));
        all.put("title", answers.one("title"));
        all.put(
                "address",
                letters.address(language, "/cooperate/" + doors.link(Doors.Door.COOPERATION, proposal, true, LINK)));
        letters.write(answers.one("email"), language, key, all);
    }
}
