package org.romact.platform.people;

import java.util.List;
import java.util.Map;
import org.romact.platform.Authority;
import org.romact.platform.Role;
import org.romact.platform.audit.AuditTrail;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.DeskTile;
import org.romact.platform.page.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A town's desk: what there is to do, as every module names it, and the audit trail. */
@Pages
public class DeskPages {
    private final List<DeskTile.Source> sources;
    private final AuditTrail trail;

    DeskPages(List<DeskTile.Source> sources, AuditTrail trail) {
        this.sources = sources;
        this.trail = trail;
    }

    public record DeskPage(Authority town, List<Role> roles, List<DeskTile> tiles) {}

    public record Trail(List<AuditTrail.Deed> deeds, long older) {}

    @GetMapping("/{lang}/office/{town}")
    @Audience(Audience.Kind.TOWN)
    Answer desk(Asker asker) {
        List<DeskTile> tiles =
                sources.stream().flatMap(source -> source.tiles(asker).stream()).toList();
        DeskPage desk =
                new DeskPage(asker.authority(), asker.roles().stream().sorted().toList(), tiles);
        return Answer.Page.of("platform/desk", desk, "platform.desk.title")
                .titled(Map.of("town", asker.authority().name()));
    }

    @GetMapping("/{lang}/office/{town}/audit")
    @Audience(
            value = Audience.Kind.TOWN,
            roles = {Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER})
    Answer audit(Asker asker, @RequestParam(defaultValue = "9223372036854775807") long before) {
        List<AuditTrail.Deed> deeds = trail.before(asker.authority().id(), before);
        long older = deeds.size() < AuditTrail.PAGE ? 0 : deeds.getLast().id();
        return Answer.Page.of("platform/audit", new Trail(deeds, older), "platform.audit.title")
                .under(Desk.crumb(asker));
    }
}
