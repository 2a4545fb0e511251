package org.romact.assess;

import java.util.ArrayList;
import java.util.List;
import org.romact.assess.fieldwork.Interviews;
import org.romact.platform.Role;
import org.romact.platform.page.Asker;
import org.romact.platform.page.DeskTile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the desk offers of this module. */
@Component
@Order(20)
class AssessTiles implements DeskTile.Source {
    private final Interviews interviews;

    AssessTiles(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public List<DeskTile> tiles(Asker asker) {
        List<DeskTile> tiles = new ArrayList<>();
        tiles.add(DeskTile.of("assess.desk.questionnaires", asker.desk("/questionnaires")));
        if (asker.isOneOf(
                Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT, Role.FACILITATOR, Role.INTERVIEWER, Role.MEDIATOR)) {
            tiles.add(DeskTile.of("assess.desk.phones", asker.desk("/phones")));
        }
        if (asker.isOneOf(
                Role.ADMINISTRATOR, Role.COORDINATOR, Role.EXPERT, Role.FACILITATOR, Role.DATA_PROTECTION_OFFICER)) {
            long waiting = interviews.tally(asker.authority().id()).waiting();
            tiles.add(new DeskTile("assess.desk.interviews", asker.desk("/interviews"), waiting));
        }
        tiles.add(DeskTile.of("assess.desk.figures", asker.desk("/figures")));
        return tiles;
    }
}
