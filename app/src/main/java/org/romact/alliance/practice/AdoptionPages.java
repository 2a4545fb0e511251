package org.romact.alliance.practice;

import java.util.List;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.Role;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.people.Desk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The practices that a town adopted, on its desk. */
@Pages
public class AdoptionPages {
    private final Adoptions adoptions;
    private final PublicPractices published;
    private final Audit audit;

    AdoptionPages(Adoptions adoptions, PublicPractices published, Audit audit) {
        this.adoptions = adoptions;
        this.published = published;
        this.audit = audit;
    }

    public record Listing(List<Adoptions.Adopted> adopted, boolean mayChange) {}

    @GetMapping("/{lang}/office/{town}/adopted")
    @Audience(Audience.Kind.TOWN)
    Answer list(Asker asker) {
        Listing listing = new Listing(
                adoptions.list(asker.authority().id(), asker.language()), asker.isOneOf(TownChoicePages.WHO));
        return Answer.Page.of("alliance/practice-adopted", listing, "alliance.practices.adopted.title")
                .under(Desk.crumb(asker));
    }

    @PostMapping("/{lang}/office/{town}/adopted")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR, Role.EXPERT})
    Answer adopt(Asker asker, @RequestParam(defaultValue = "") String practice) {
        PublicPractice wanted = published
                .find(practice)
                .filter(found -> found.withdrawn().isEmpty())
                .orElseThrow(() -> new NotFound("practice"));
        Answer.Redirect list = Answer.Redirect.to(asker.desk("/adopted"));
        if (!adoptions.adopt(asker.authority().id(), wanted.id())) {
            return list.warning("alliance.practices.adopted-already");
        }
        audit.record("practice.adopted", "practice " + wanted.id());
        return list.saying("alliance.practices.adopted-done");
    }

    @PostMapping("/{lang}/office/{town}/adopted/{id}/end")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.MAYOR, Role.COORDINATOR, Role.EXPERT})
    Answer end(Asker asker, @PathVariable UUID id) {
        if (!adoptions.takeBack(asker.authority().id(), id)) {
            throw new NotFound("adoption");
        }
        audit.record("practice.adoption-ended", "adoption " + id);
        return Answer.Redirect.to(asker.desk("/adopted")).saying("alliance.practices.adopted-ended");
    }
}
