package org.romact.platform.people;

import org.romact.platform.page.Asker;
import org.romact.platform.page.Crumb;

/** The way to a town's desk, for the crumbs of its pages. */
public final class Desk {

    private Desk() {}

    public static Crumb crumb(Asker asker) {
        return new Crumb(asker.authority().name(), asker.desk(""));
    }
}
