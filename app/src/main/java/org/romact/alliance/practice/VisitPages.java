package org.romact.alliance.practice;

import java.util.List;
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
import org.romact.platform.page.Pages;
import org.romact.platform.people.Desk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A town asks for a visit or for twinning, and sees what became of it. */
@Pages
public class VisitPages {
    private final VisitRequests requests;
    private final PublicPractices published;
    private final Audit audit;
    private final AllTexts texts;

    VisitPages(VisitRequests requests, PublicPractices published, Audit audit, AllTexts texts) {
        this.requests = requests;
        this.published = published;
        this.audit = audit;
        this.texts = texts;
    }

    public record Listing(List<VisitRequest> requests) {}

    public record Asking(PublicPractice practice, PublicPractice.Text text, VisitForm typed, Complaints complaints) {}

    @GetMapping("/{lang}/office/{town}/visits")
    @Audience(Audience.Kind.TOWN)
    Answer list(Asker asker) {
        return Answer.Page.of(
                        "alliance/practice-visits",
                        new Listing(requests.ofTown(asker.authority().id())),
                        "alliance.practices.visits.title")
                .under(Desk.crumb(asker));
    }

    @GetMapping("/{lang}/office/{town}/visits/new")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR, Role.EXPERT})
    Answer blank(Asker asker, @RequestParam(defaultValue = "") String practice) {
        return page(asker, get(practice), VisitForm.about(practice), new Complaints());
    }

    @PostMapping("/{lang}/office/{town}/visits")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR, Role.EXPERT})
    Answer ask(Asker asker, @ModelAttribute VisitForm form) {
        PublicPractice practice = get(form.practice());
        Complaints complaints = new Complaints();
        var request = form.read(complaints);
        if (request.isEmpty()) {
            return page(asker, practice, form, complaints).refused();
        }
        UUID id = requests.ask(
                asker.authority().id(), practice.id(), asker.person().orElseThrow(), asker.language(), request.get());
        audit.record("visit.asked", "visit " + id);
        return Answer.Redirect.to(asker.desk("/visits")).saying("alliance.practices.visit.asked");
    }

    private PublicPractice get(String slug) {
        return published
                .find(slug)
                .filter(found -> found.withdrawn().isEmpty())
                .orElseThrow(() -> new NotFound("practice"));
    }

    private Answer.Page page(Asker asker, PublicPractice practice, VisitForm typed, Complaints complaints) {
        PublicPractice.Text text = PublicPractice.choose(published.texts(practice.id()), asker.language());
        return Answer.Page.of(
                        "alliance/practice-visit-new",
                        new Asking(practice, text, typed, complaints),
                        "alliance.practices.visit.title")
                .under(
                        Desk.crumb(asker),
                        new Crumb(
                                texts.in(asker.language()).say("alliance.practices.visits.title"),
                                asker.desk("/visits")));
    }
}
