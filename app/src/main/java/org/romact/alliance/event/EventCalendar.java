package org.romact.alliance.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Themes;
import org.romact.platform.settings.Settings;
import org.springframework.stereotype.Component;

/** Meetings as iCalendar (RFC 5545), in one language. The same meetings give the same bytes. */
@Component
class EventCalendar {
    private static final int LONGEST_LINE = 75;
    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();
    private final Settings settings;

    EventCalendar(Settings settings) {
        this.settings = settings;
    }

    byte[] of(List<Event> events, Texts t) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//romact//Events//" + t.language().tag().toUpperCase(java.util.Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", t.say("alliance.event.calendar.name")));
        TreeSet<String> used = new TreeSet<>();
        events.forEach(event -> used.add(event.plan().begins().getZone().getId()));
        for (String zone : used) {
            TimeZone known = Objects.requireNonNull(zones.getTimeZone(zone), zone);
            calendar.add(known.getVTimeZone());
        }
        for (Event event : events) {
            calendar.add(entry(event, t));
        }
        return folded(calendar.toString());
    }

    private VEvent entry(Event event, Texts t) {
        Plan plan = event.plan();
        EventText text = event.in(t.language());
        String address = settings.publicUrl() + "/" + t.language().tag() + "/events/" + event.slug();
        Instant changed = event.changedAt().atOffset(ZoneOffset.UTC).withNano(0).toInstant();
        VEvent entry = new VEvent(false);
        entry.add(new Uid(event.id().toString()));
        entry.add(new DtStamp(changed));
        entry.add(new LastModified(changed));
        entry.add(new Sequence(event.sequence()));
        entry.add(event.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        entry.add(new DtStart<>(plan.begins()));
        entry.add(new DtEnd<>(plan.ends()));
        entry.add(new Summary(in(text), text.title()));
        String online = plan.online().isEmpty() ? "" : "\n" + plan.online();
        entry.add(new Description(in(text), text.plainSummary() + "\n\n" + address + online));
        String where = plan.place().isEmpty() ? plan.online() : plan.place() + ", " + t.country(plan.country());
        entry.add(new Location(where));
        entry.add(new Url(java.net.URI.create(address)));
        if (!plan.themes().isEmpty()) {
            entry.add(new Categories(String.join(
                    ",",
                    plan.themes().stream().map(theme -> Themes.name(theme, t)).toList())));
        }
        return entry;
    }

    /** The language in which it was really written. */
    private static ParameterList in(EventText text) {
        return new ParameterList(List.of(
                new net.fortuna.ical4j.model.parameter.Language(text.language().tag())));
    }

    /** At most 75 octets a line and never inside a letter: the library counts letters, and a Cyrillic one is two octets. */
    static byte[] folded(String unfolded) {
        StringBuilder all = new StringBuilder();
        for (String line : unfolded.split("\r\n")) {
            int octets = 0;
            for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
                String letter = Character.toString(line.codePointAt(i));
                int size = letter.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    all.append("\r\n ");
                    octets = 1;
                }
                all.append(letter);
                octets += size;
            }
            all.append("\r\n");
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
