package org.romact.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The programme's own calendar: by its day the secretariat owes answers, roles of the programme begin and end, and the register is dated. */
public final class Programme {
    /** Strasbourg, where the Council of Europe has its seat and the secretariat its office. A town has its own, in {@link Authority#zone}. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private Programme() {}

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
