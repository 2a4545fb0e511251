package org.romact.alliance.event;

import java.util.List;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.page.Asker;
import org.romact.platform.page.DeskTile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The meetings on the programme's desk, with how many people wait for a seat. */
@Component
@Order(40)
class EventTiles implements DeskTile.ProgrammeSource {
    private final Registrations registrations;

    EventTiles(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public List<DeskTile> programmeTiles(Asker asker) {
        return asker.programme().contains(ProgrammeRole.SECRETARIAT)
                ? List.of(new DeskTile("alliance.event.tile", asker.secretariat("/events"), registrations.waiting()))
                : List.of();
    }
}
