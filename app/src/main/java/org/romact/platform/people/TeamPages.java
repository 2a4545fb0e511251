package org.romact.platform.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.EmailAddress;
import org.romact.platform.Language;
import org.romact.platform.NotFound;
import org.romact.platform.PersonId;
import org.romact.platform.Role;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works for the town, in which role, since when; inviting and ending. */
@Pages
public class TeamPages {
    private final People people;
    private final Invitations invitations;
    private final AllTexts texts;
    private final Audit audit;
    private final Clock clock;

    TeamPages(People people, Invitations invitations, AllTexts texts, Audit audit, Clock clock) {
        this.people = people;
        this.invitations = invitations;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    public record Invitation(String email, String name, String role, Complaints complaints) {}

    public record Team(List<People.Membership> members, Invitation invitation, LocalDate today, List<Role> roles) {}

    @GetMapping("/{lang}/office/{town}/team")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER})
    Answer list(Asker asker) {
        audit.recordReading("team", Map.of());
        return page(asker, new Invitation("", "", "", new Complaints()));
    }

    @PostMapping("/{lang}/office/{town}/team")
    @Audience(value = Audience.Kind.TOWN, roles = Role.ADMINISTRATOR)
    Answer invite(
            Asker asker,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role) {
        Complaints complaints = new Complaints();
        complaints.addIf(!EmailAddress.looksRight(email), "email", "platform.team.email-wrong");
        complaints.addIf(name.isBlank() || name.length() > 200, "name", "platform.team.name-missing");
        complaints.addIf(
                Role.valuesByCode().stream().noneMatch(known -> known.code().equals(role)),
                "role",
                "platform.team.role-missing");
        if (complaints.any()) {
            return page(asker, new Invitation(email, name, role, complaints)).refused();
        }
        Language language = asker.authority().languages().getFirst();
        PersonId person = invitations.invite(
                email,
                name,
                language,
                "platform.team.mail",
                Map.of(
                        "town",
                        asker.authority().name(),
                        "role",
                        texts.in(language).say("platform.role." + role)));
        people.grant(
                asker.authority().id(),
                person,
                Role.ofCode(role),
                asker.authority().today(clock));
        return Answer.Redirect.to(asker.desk("/team")).saying("platform.team.invited", Map.of("email", email.strip()));
    }

    @PostMapping("/{lang}/office/{town}/team/{membership}/end")
    @Audience(value = Audience.Kind.TOWN, roles = Role.ADMINISTRATOR)
    Answer end(Asker asker, @PathVariable UUID membership) {
        boolean own = people.memberships(asker.authority().id()).stream()
                .anyMatch(m -> m.id().equals(membership)
                        && m.personId().equals(asker.personId().value())
                        && m.as() == Role.ADMINISTRATOR);
        if (own) {
            return Answer.Redirect.to(asker.desk("/team")).warning("platform.team.not-yourself");
        }
        if (!people.end(
                asker.authority().id(),
                membership,
                asker.authority().today(clock).minusDays(1))) {
            throw new NotFound("membership");
        }
        return Answer.Redirect.to(asker.desk("/team")).saying("platform.team.ended");
    }

    private Answer.Page page(Asker asker, Invitation invitation) {
        Team team = new Team(
                people.memberships(asker.authority().id()),
                invitation,
                asker.authority().today(clock),
                Role.valuesByCode());
        return Answer.Page.of("platform/team", team, "platform.team.title").under(Desk.crumb(asker));
    }
}
