package org.romact.alliance.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.romact.platform.Language;

/**
 * What the secretariat decides about a meeting.
 *
 * @param place where it is held, empty where only online
 * @param online the address where it is held online, empty where only in a place
 * @param town the word of the town in addresses, where it concerns one of ours
 * @param hours how many hours a certificate confirms
 * @param total all seats; empty means as many as come
 * @param quotas the most seats a group may have; a group that is absent has no limit of its own
 * @param texts at least one
 */
public record Plan(
        String place,
        String online,
        String country,
        Optional<String> town,
        List<String> themes,
        ZonedDateTime begins,
        ZonedDateTime ends,
        Instant registerUntil,
        BigDecimal hours,
        Optional<Integer> total,
        Map<Group, Integer> quotas,
        Map<Language, EventText> texts) {

    /** The best of the languages: the wished one, English, or any. */
    public EventText in(Language wished) {
        EventText own = texts.get(wished);
        if (own != null) {
            return own;
        }
        EventText english = texts.get(Language.EN);
        return english != null ? english : texts.values().iterator().next();
    }

    public Optional<Integer> quota(Group group) {
        return Optional.ofNullable(quotas.get(group));
    }

    /** Whether whoever noted the old plan in a calendar would come at the wrong time or to the wrong door. */
    boolean movedFrom(Plan old) {
        return !begins.equals(old.begins)
                || !ends.equals(old.ends)
                || !place.equals(old.place)
                || !online.equals(old.online)
                || !country.equals(old.country);
    }
}
