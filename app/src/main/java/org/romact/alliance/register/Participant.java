package org.romact.alliance.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.platform.page.Texts;

/**
 * A place in the register.
 *
 * @param number in the order of joining, never given twice
 * @param kind municipality, city_district, region, county, association
 * @param country ISO 3166-1 alpha-2
 * @param code LAU or NUTS code as the authority gave it
 * @param longitude degrees east, WGS 84, where the place is known
 * @param town the authority's word in romact's addresses, where it works there
 * @param mandateEndsOn after that day the renewal is asked for
 */
public record Participant(
        UUID id,
        int number,
        @Nullable UUID applicationId,
        String name,
        String kind,
        String country,
        String code,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable Integer population,
        String website,
        List<String> interests,
        String offers,
        @Nullable String town,
        LocalDate joinedOn,
        @Nullable LocalDate mandateEndsOn,
        @Nullable LocalDate renewalAskedOn,
        State state,
        @Nullable LocalDate endedOn) {

    public enum State {
        ACTIVE,
        LAPSED,
        LEFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Its page, without the language. */
    public String path() {
        return "/alliance/" + number;
    }

    /** What it is, in a sentence. */
    public String summary(Texts t) {
        return t.say(
                "alliance.participant.summary",
                Map.of(
                        "number", Integer.toString(number),
                        "kind", t.say("alliance.kind." + kind),
                        "country", t.country(country)));
    }
}
