package org.romact.reach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.romact.platform.people.Desk;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The town's list of communities: look, add, correct, retire. */
@Pages
public class CommunityPages {
    private final Communities communities;
    private final Reaching reaching;
    private final Audit audit;
    private final AllTexts texts;

    CommunityPages(Communities communities, Reaching reaching, Audit audit, AllTexts texts) {
        this.communities = communities;
        this.reaching = reaching;
        this.audit = audit;
        this.texts = texts;
    }

    public record Listing(List<Community> communities, boolean mayChange) {}

    /** The form of a new community (no id) or of an old one. */
    public record Editing(Optional<UUID> id, CommunityForm form, Complaints complaints, List<Community.Kind> kinds) {}

    @GetMapping("/{lang}/office/{town}/communities")
    @Audience(Audience.Kind.TOWN)
    Answer list(Asker asker) {
        Listing listing = new Listing(communities.list(asker.authority().id()), mayChange(asker));
        return Answer.Page.of("reach/communities", listing, "reach.communities.title")
                .under(Desk.crumb(asker));
    }

    @GetMapping("/{lang}/office/{town}/communities/new")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer blank(Asker asker) {
        return editing(asker, Optional.empty(), CommunityForm.empty(), new Complaints());
    }

    @PostMapping("/{lang}/office/{town}/communities")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer add(Asker asker, @ModelAttribute CommunityForm form) {
        Complaints complaints = new Complaints();
        Optional<Community> community = form.read(UUID.randomUUID(), complaints);
        if (community.isPresent() && reaching.add(asker.authority().id(), community.get())) {
            return Answer.Redirect.to(asker.desk("/communities"))
                    .saying(
                            "reach.community.added",
                            Map.of("name", community.get().name()));
        }
        complaints.addIf(community.isPresent(), "code", "reach.community.code-taken");
        return editing(asker, Optional.empty(), form, complaints).refused();
    }

    @GetMapping("/{lang}/office/{town}/communities/{id}")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer edit(Asker asker, @PathVariable UUID id) {
        Community community = communities.find(asker.authority().id(), id).orElseThrow(() -> new NotFound("community"));
        return editing(asker, Optional.of(id), CommunityForm.of(community), new Complaints());
    }

    @PostMapping("/{lang}/office/{town}/communities/{id}")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT})
    Answer change(Asker asker, @PathVariable UUID id, @ModelAttribute CommunityForm form) {
        if (communities.find(asker.authority().id(), id).isEmpty()) {
            throw new NotFound("community");
        }
        Complaints complaints = new Complaints();
        Optional<Community> community = form.read(id, complaints);
        if (community.isPresent() && communities.change(asker.authority().id(), community.get())) {
            audit.record("community.changed", "community " + id);
            return Answer.Redirect.to(asker.desk("/communities"))
                    .saying(
                            "reach.community.changed",
                            Map.of("name", community.get().name()));
        }
        complaints.addIf(community.isPresent(), "code", "reach.community.code-taken");
        return editing(asker, Optional.of(id), form, complaints).refused();
    }

    @PostMapping("/{lang}/office/{town}/communities/{id}/retire")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.COORDINATOR})
    Answer retire(Asker asker, @PathVariable UUID id) {
        if (!communities.retire(asker.authority().id(), id)) {
            throw new NotFound("community");
        }
        audit.record("community.retired", "community " + id);
        return Answer.Redirect.to(asker.desk("/communities")).saying("reach.community.retired");
    }

    private Answer.Page editing(Asker asker, Optional<UUID> id, CommunityForm form, Complaints complaints) {
        String title = id.isPresent() ? "reach.community.edit.title" : "reach.community.new.title";
        Crumb back = new Crumb(texts.in(asker.language()).say("reach.communities.title"), asker.desk("/communities"));
        return Answer.Page.of("reach/community", new Editing(id, form, complaints, Community.Kind.all()), title)
                .under(Desk.crumb(asker), back);
    }

    private static boolean mayChange(Asker asker) {
        return asker.isOneOf(Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT);
    }

    @Component
    @Order(10)
    static class Tiles implements DeskTile.Source {
        @Override
        public List<DeskTile> tiles(Asker asker) {
            return List.of(DeskTile.of("reach.desk.communities", asker.desk("/communities")));
        }
    }
}
