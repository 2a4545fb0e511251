package org.romact.alliance.event;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.romact.platform.Authorities;
import org.romact.platform.NotFound;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.publication.Publications;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Calendars to subscribe to. Whoever asks again with the ETag of the last answer gets 304 until something changed. */
@Pages
public class CalendarPages {
    private final Events events;
    private final EventCalendar calendar;
    private final Publications publications;
    private final Authorities towns;
    private final AllTexts texts;

    CalendarPages(Events events, EventCalendar calendar, Publications publications, Authorities towns, AllTexts texts) {
        this.events = events;
        this.calendar = calendar;
        this.publications = publications;
        this.towns = towns;
        this.texts = texts;
    }

    @GetMapping("/{lang}/events.ics")
    @Audience(Audience.Kind.PUBLIC)
    ResponseEntity<byte[]> all(Asker asker) {
        return calendar(asker, events.list(Events.Filter.all()));
    }

    @GetMapping("/{lang}/events/{slug}.ics")
    @Audience(Audience.Kind.PUBLIC)
    ResponseEntity<byte[]> one(Asker asker, @PathVariable String slug) {
        return calendar(asker, List.of(events.find(slug).orElseThrow(() -> publications.missing("/events/" + slug))));
    }

    @GetMapping("/{lang}/events/country/{code}.ics")
    @Audience(Audience.Kind.PUBLIC)
    ResponseEntity<byte[]> country(Asker asker, @PathVariable String code) {
        if (!Choices.COUNTRIES.contains(code)) {
            throw new NotFound("country");
        }
        return calendar(asker, events.list(new Events.Filter(Optional.of(code), Optional.empty(), Optional.empty())));
    }

    @GetMapping("/{lang}/events/town/{slug}.ics")
    @Audience(Audience.Kind.PUBLIC)
    ResponseEntity<byte[]> town(Asker asker, @PathVariable String slug) {
        if (towns.find(slug).isEmpty()) {
            throw new NotFound("town");
        }
        return calendar(asker, events.list(new Events.Filter(Optional.empty(), Optional.of(slug), Optional.empty())));
    }

    private ResponseEntity<byte[]> calendar(Asker asker, List<Event> list) {
        List<Event> announced = list.stream().filter(event -> !event.isDraft()).toList();
        byte[] content = calendar.of(announced, texts.in(asker.language()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header("Content-Language", asker.language().tag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag("\"" + digest(content) + "\"")
                .body(content);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
