package org.romact.alliance.practice;

import java.util.ArrayList;
import java.util.List;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.page.Asker;
import org.romact.platform.page.DeskTile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Doors to the practices on a town's desk and on the programme's. */
@Component
@Order(60)
class PracticeTiles implements DeskTile.Source, DeskTile.ProgrammeSource {
    private final Practices practices;
    private final Reviews reviews;
    private final VisitRequests visits;

    PracticeTiles(Practices practices, Reviews reviews, VisitRequests visits) {
        this.practices = practices;
        this.reviews = reviews;
        this.visits = visits;
    }

    @Override
    public List<DeskTile> tiles(Asker asker) {
        return List.of(
                DeskTile.of("alliance.practices.desk.adopted", asker.desk("/adopted")),
                DeskTile.of("alliance.practices.desk.visits", asker.desk("/visits")));
    }

    @Override
    public List<DeskTile> programmeTiles(Asker asker) {
        List<DeskTile> tiles = new ArrayList<>();
        if (asker.programme().contains(ProgrammeRole.SECRETARIAT)) {
            tiles.add(new DeskTile(
                    "alliance.practices.desk.queue", asker.secretariat("/practices"), practices.waiting()));
            tiles.add(new DeskTile(
                    "alliance.practices.desk.visit-queue", asker.secretariat("/visits"), visits.waiting()));
        }
        if (asker.programme().contains(ProgrammeRole.REVIEWER)) {
            tiles.add(new DeskTile(
                    "alliance.practices.desk.reviews",
                    asker.secretariat("/reviews"),
                    reviews.waitingFor(asker.personId())));
        }
        return tiles;
    }
}
