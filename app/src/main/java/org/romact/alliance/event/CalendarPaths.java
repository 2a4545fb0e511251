package org.romact.alliance.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.romact.platform.opendata.ApiFile;
import org.romact.platform.opendata.ApiPaths;
import org.romact.platform.page.Texts;
import org.springframework.stereotype.Component;

/** Calendars, in the OpenAPI document. */
@Component
class CalendarPaths implements ApiPaths {
    private static final String CALENDAR = "text/calendar";

    @Override
    public Map<String, Object> paths(Texts t) {
        Map<String, Object> language = ApiFile.language(t);
        Map<String, Object> word = Map.of("type", "string");
        Map<String, Object> one = ApiFile.inAddress("slug", t.say("alliance.event.api.slug"), word);
        Map<String, Object> country = ApiFile.inAddress("code", t.say("platform.data.column.country"), word);
        Map<String, Object> town = ApiFile.inAddress("slug", t.say("platform.data.column.town"), word);
        String about = t.say("alliance.event.api.calendar");
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put(
                "/{lang}/events.ics",
                ApiFile.of("calendar", about, CALENDAR, language).path(t));
        paths.put(
                "/{lang}/events/{slug}.ics",
                ApiFile.of("calendar-event", about, CALENDAR, language, one).path(t));
        paths.put(
                "/{lang}/events/country/{code}.ics",
                ApiFile.of("calendar-country", about, CALENDAR, language, country)
                        .path(t));
        paths.put(
                "/{lang}/events/town/{slug}.ics",
                ApiFile.of("calendar-town", about, CALENDAR, language, town).path(t));
        return paths;
    }
}
