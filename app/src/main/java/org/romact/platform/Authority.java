package org.romact.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A town, region or other local authority that uses romact; the owner of everything its people enter.
 *
 * @param slug its word in addresses
 * @param country ISO 3166-1 alpha-2
 * @param lauCode Eurostat's local administrative unit code
 * @param languages in which it works, the first is its own
 * @param currency ISO 4217
 */
public record Authority(
        AuthorityId id,
        String slug,
        String name,
        String country,
        String lauCode,
        List<Language> languages,
        ZoneId zone,
        String currency) {

    /** A day begins at different moments in different towns: what is due or begins in a town goes by its own calendar. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
