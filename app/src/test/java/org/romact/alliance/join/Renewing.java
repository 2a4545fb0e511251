package org.romact.alliance.join;

import java.time.LocalDate;
import org.romact.RunningRomact;

/** Lets a night pass on a day of the test's choice. */
public final class Renewing {

    private Renewing() {}

    public static void night(RunningRomact romact, LocalDate today) {
        romact.bean(Renewals.class).run(today);
    }
}
