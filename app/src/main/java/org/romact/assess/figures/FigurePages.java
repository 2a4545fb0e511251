package org.romact.assess.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.romact.assess.questionnaire.Questionnaire;
import org.romact.assess.questionnaire.Questionnaires;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Pages;
import org.romact.platform.people.Desk;
import org.romact.reach.Community;
import org.romact.reach.Reaching;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would be published today, publishing it, and what was published before. */
@Pages
public class FigurePages {
    private final Figuring figuring;
    private final Releases releases;
    private final Questionnaires questionnaires;
    private final Reaching reaching;

    FigurePages(Figuring figuring, Releases releases, Questionnaires questionnaires, Reaching reaching) {
        this.figuring = figuring;
        this.releases = releases;
        this.questionnaires = questionnaires;
        this.reaching = reaching;
    }

    public record Overview(List<Questionnaire> questionnaires, List<Release> releases) {}

    public record Preview(
            Questionnaire questionnaire,
            Figuring.Draft draft,
            Map<UUID, String> communities,
            String title,
            String reason,
            Complaints complaints,
            boolean mayPublish) {}

    @GetMapping("/{lang}/office/{town}/figures")
    @Audience(Audience.Kind.TOWN)
    Answer overview(Asker asker) {
        Overview overview = new Overview(
                questionnaires.list(asker.authority().id()),
                releases.list(asker.authority().id()));
        return Answer.Page.of("assess/figures", overview, "assess.figures.title")
                .under(Desk.crumb(asker));
    }

    @GetMapping("/{lang}/office/{town}/figures/{questionnaire}")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT, Role.MAYOR, Role.CAG_MEMBER, Role.FACILITATOR})
    Answer preview(Asker asker, @PathVariable UUID questionnaire) {
        Questionnaire found = find(asker, questionnaire);
        return page(asker, found, found.title(), "", new Complaints());
    }

    @PostMapping("/{lang}/office/{town}/figures/{questionnaire}")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer publish(
            Asker asker,
            @PathVariable UUID questionnaire,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String reason) {
        Questionnaire found = find(asker, questionnaire);
        boolean correction = releases.list(asker.authority().id()).stream()
                .anyMatch(r -> r.questionnaireId().equals(questionnaire));
        Complaints complaints = new Complaints();
        complaints.addIf(title.isBlank() || title.length() > 200, "title", "assess.release.title-missing");
        complaints.addIf(correction && reason.isBlank(), "reason", "assess.release.reason-missing");
        complaints.addIf(found.interviews() == 0, "title", "assess.release.nothing");
        if (complaints.any()) {
            return page(asker, found, title, reason, complaints).refused();
        }
        figuring.publish(asker.authority().id(), found, title.strip(), reason.strip());
        return Answer.Redirect.to(asker.desk("/figures")).saying("assess.release.published");
    }

    private Questionnaire find(Asker asker, UUID questionnaire) {
        Optional<Questionnaire> found = questionnaires.find(asker.authority().id(), questionnaire);
        return found.orElseThrow(() -> new NotFound("questionnaire"));
    }

    private Answer.Page page(
            Asker asker, Questionnaire questionnaire, String title, String reason, Complaints complaints) {
        Map<UUID, String> names = reaching.communities(asker.authority().id()).stream()
                .collect(Collectors.toMap(Community::id, Community::name));
        Preview preview = new Preview(
                questionnaire,
                figuring.draft(asker.authority().id(), questionnaire),
                names,
                title,
                reason,
                complaints,
                asker.isOneOf(Role.ADMINISTRATOR, Role.COORDINATOR));
        return Answer.Page.of("assess/figures-preview", preview, "assess.preview.title")
                .under(Desk.crumb(asker));
    }
}
