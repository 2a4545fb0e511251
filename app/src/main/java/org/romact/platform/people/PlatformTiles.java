package org.romact.platform.people;

import java.util.ArrayList;
import java.util.List;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.Role;
import org.romact.platform.page.Asker;
import org.romact.platform.page.DeskTile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The platform's own tiles: the team and the audit trail, for those who may see them. */
@Component
@Order(90)
class PlatformTiles implements DeskTile.Source, DeskTile.ProgrammeSource {

    @Override
    public List<DeskTile> tiles(Asker asker) {
        List<DeskTile> tiles = new ArrayList<>();
        if (asker.isOneOf(Role.ADMINISTRATOR, Role.DATA_PROTECTION_OFFICER)) {
            tiles.add(DeskTile.of("platform.desk.team", asker.desk("/team")));
            tiles.add(DeskTile.of("platform.desk.audit", asker.desk("/audit")));
        }
        return tiles;
    }

    @Override
    public List<DeskTile> programmeTiles(Asker asker) {
        return asker.programme().contains(ProgrammeRole.SECRETARIAT)
                ? List.of(DeskTile.of("platform.desk.programme-team", asker.secretariat("/team")))
                : List.of();
    }
}
