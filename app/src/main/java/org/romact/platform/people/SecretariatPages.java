package org.romact.platform.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.romact.platform.EmailAddress;
import org.romact.platform.NotFound;
import org.romact.platform.PersonId;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programme's desk: what there is to do, as every module names it, and who works there. */
@Pages
public class SecretariatPages {
    private static final int ON_A_PAGE = 50;

    private final List<DeskTile.ProgrammeSource> sources;
    private final ProgrammePeople programme;
    private final Invitations invitations;
    private final Audit audit;
    private final AllTexts texts;

    SecretariatPages(
            List<DeskTile.ProgrammeSource> sources,
            ProgrammePeople programme,
            Invitations invitations,
            Audit audit,
            AllTexts texts) {
        this.sources = sources;
        this.programme = programme;
        this.invitations = invitations;
        this.audit = audit;
        this.texts = texts;
    }

    public record Desk(List<DeskTile> tiles, boolean secretariat) {}

    public record Invitation(String email, String name, String role, Complaints complaints) {}

    /** @param next where the next page of members begins; 0 where there is none */
    public record Team(
            List<ProgrammePeople.Member> members, int next, Invitation invitation, List<ProgrammeRole> roles) {}

    /** The way to the programme's desk, for the crumbs of its pages. */
    public static Crumb crumb(Asker asker, Texts t) {
        return new Crumb(t.say("platform.secretariat.title"), asker.secretariat(""));
    }

    @GetMapping("/{lang}/secretariat")
    @Audience(Audience.Kind.PROGRAMME)
    Answer desk(Asker asker) {
        List<DeskTile> tiles = sources.stream()
                .flatMap(source -> source.programmeTiles(asker).stream())
                .toList();
        return Answer.Page.of(
                "platform/secretariat",
                new Desk(tiles, asker.programme().contains(ProgrammeRole.SECRETARIAT)),
                "platform.secretariat.title");
    }

    @GetMapping("/{lang}/secretariat/team")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer team(Asker asker, @RequestParam(defaultValue = "0") int from) {
        audit.recordReading("programme team", Map.of());
        return page(asker, from, new Invitation("", "", "", new Complaints()));
    }

    @PostMapping("/{lang}/secretariat/team")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer invite(
            Asker asker,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role) {
        Complaints complaints = new Complaints();
        complaints.addIf(!EmailAddress.looksRight(email), "email", "platform.team.email-wrong");
        complaints.addIf(name.isBlank() || name.length() > 200, "name", "platform.team.name-missing");
        complaints.addIf(
                Arrays.stream(ProgrammeRole.values())
                        .noneMatch(known -> known.code().equals(role)),
                "role",
                "platform.team.role-missing");
        if (complaints.any()) {
            return page(asker, 0, new Invitation(email, name, role, complaints)).refused();
        }
        PersonId person = invitations.invite(email, name, asker.language(), "platform.secretariat.mail", Map.of());
        programme.grant(person, ProgrammeRole.ofCode(role));
        return Answer.Redirect.to(asker.secretariat("/team"))
                .saying("platform.team.invited", Map.of("email", email.strip()));
    }

    @PostMapping("/{lang}/secretariat/team/{role}/end")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer end(Asker asker, @PathVariable UUID role) {
        boolean own = programme.list().stream()
                .anyMatch(member -> member.id().equals(role)
                        && member.personId().equals(asker.personId().value())
                        && member.role().equals(ProgrammeRole.SECRETARIAT.code()));
        if (own) {
            return Answer.Redirect.to(asker.secretariat("/team")).warning("platform.secretariat.not-yourself");
        }
        if (!programme.end(role)) {
            throw new NotFound("role");
        }
        return Answer.Redirect.to(asker.secretariat("/team")).saying("platform.team.ended");
    }

    private Answer.Page page(Asker asker, int from, Invitation invitation) {
        List<ProgrammePeople.Member> all = programme.list();
        int begin = Math.clamp(from, 0, all.size());
        int end = Math.min(begin + ON_A_PAGE, all.size());
        Team team = new Team(
                all.subList(begin, end), end < all.size() ? end : 0, invitation, List.of(ProgrammeRole.values()));
        return Answer.Page.of("platform/secretariat-team", team, "platform.team.title")
                .under(crumb(asker, texts.in(asker.language())));
    }
}
