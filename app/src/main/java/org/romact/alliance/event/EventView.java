package org.romact.alliance.event;

import java.util.List;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Themes;

/**
 * A meeting in the reader's words.
 *
 * @param when from when to when, with the city whose clocks count
 * @param until when registration ends, in the same way
 * @param where place and country, empty for a meeting that is only online
 */
public record EventView(
        Event event, EventText text, boolean borrowed, String when, String until, String where, List<String> themes) {

    static EventView of(Event event, Texts t) {
        Plan plan = event.plan();
        return new EventView(
                event,
                event.in(t.language()),
                event.isBorrowed(t.language()),
                Times.interval(plan, t),
                Times.moment(plan.registerUntil(), plan, t),
                plan.place().isEmpty() ? "" : plan.place() + ", " + t.country(plan.country()),
                plan.themes().stream().map(theme -> Themes.name(theme, t)).toList());
    }

    public Plan plan() {
        return event.plan();
    }
}
