package org.romact.alliance.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.romact.platform.Language;
import org.romact.platform.page.Texts;

/**
 * What somebody tells of a practice; parts may be missing in a draft.
 *
 * @param language in which it is written
 * @param placeId the place's number in the list of places, where it was found there
 * @param country ISO 3166-1 alpha-2, empty where not yet chosen
 * @param to null while it goes on
 * @param showContact whether the contact may be published
 * @param consent whether the practice may be published
 */
public record Content(
        Language language,
        Story story,
        String place,
        @Nullable Long placeId,
        String country,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> themes,
        Optional<Money> cost,
        String contactName,
        String contactFunction,
        boolean showContact,
        boolean consent) {

    /** Place and country in the reader's language. */
    public String where(Texts t) {
        String land = country.isEmpty() ? "" : t.country(country);
        return place.isEmpty() || land.isEmpty() ? place + land : place + ", " + land;
    }

    public String period(Texts t) {
        return period(t, from, to);
    }

    static String period(Texts t, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return "";
        }
        String beginning = Month.in(t.language(), from);
        if (to == null) {
            return t.say("alliance.practices.since", "from", beginning);
        }
        return from.equals(to) ? beginning : beginning + " – " + Month.in(t.language(), to);
    }
}
