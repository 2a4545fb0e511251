package org.romact.alliance.event;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.content.Files;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.publication.Publications;
import org.romact.platform.publication.Themes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody sees of the meetings: those to come, those that were, and each one's page. */
@Pages
public class EventPages {
    private final Events events;
    private final Publications publications;
    private final Files files;
    private final AllTexts texts;
    private final Clock clock;

    EventPages(Events events, Publications publications, Files files, AllTexts texts, Clock clock) {
        this.events = events;
        this.publications = publications;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    public record Month(String name, List<EventView> events) {}

    public record Listing(
            List<Month> coming,
            List<Month> past,
            Map<String, String> countries,
            Map<String, String> themes,
            String country,
            String theme) {}

    /** @param free seats that are free, empty where there is no limit */
    public record Detail(
            EventView view,
            List<Files.Kept> files,
            boolean open,
            boolean past,
            Optional<Long> free,
            long waiting,
            boolean preview) {}

    @GetMapping("/{lang}/events")
    @Audience(Audience.Kind.PUBLIC)
    Answer list(
            Asker asker,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String theme) {
        Texts t = texts.in(asker.language());
        List<Event> all = events.list(new Events.Filter(
                Optional.of(country).filter(Choices.COUNTRIES::contains),
                Optional.empty(),
                Optional.of(theme).filter(Themes.ALL::contains)));
        List<Event> announced = all.stream().filter(event -> !event.isDraft()).toList();
        List<Event> coming = announced.stream()
                .filter(event -> !event.hasEnded(clock.instant()))
                .toList();
        List<Event> past = announced.stream()
                .filter(event -> event.hasEnded(clock.instant()))
                .toList()
                .reversed();
        Listing listing =
                new Listing(months(coming, t), months(past, t), Choices.countries(t), Themes.named(t), country, theme);
        return Answer.Page.of("alliance/event-list", listing, "alliance.event.list.title");
    }

    @GetMapping("/{lang}/events/{slug}")
    @Audience(Audience.Kind.PUBLIC)
    Answer one(Asker asker, @PathVariable String slug) {
        Event event = events.find(slug)
                .filter(found -> !found.isDraft())
                .orElseThrow(() -> publications.missing("/events/" + slug));
        return page(asker, event, false);
    }

    @GetMapping("/{lang}/events/{slug}/documents/{file}")
    @Audience(Audience.Kind.PUBLIC)
    Answer document(@PathVariable String slug, @PathVariable UUID file) {
        Event event = events.find(slug).orElseThrow(() -> new NotFound("event"));
        Files.Kept kept = files.find(file)
                .filter(found -> found.dossier().equals(event.id()))
                .orElseThrow(() -> new NotFound("file"));
        return new Answer.Download(kept.mediaType(), kept.name(), files.content(file));
    }

    /** The page as everybody will see it; before it is published, only the secretariat. */
    Answer.Page page(Asker asker, Event event, boolean preview) {
        Texts t = texts.in(asker.language());
        EventView view = EventView.of(event, t);
        Events.Seats seats = events.seats(event.id());
        Detail detail = new Detail(
                view,
                files.list(event.id()),
                event.takesRegistrations(clock.instant()),
                event.hasEnded(clock.instant()),
                event.plan().total().map(total -> Math.max(0L, total - seats.allTaken())),
                seats.allWaiting(),
                preview);
        return Answer.Page.of("alliance/event", detail, "alliance.event.named")
                .titled(Map.of("title", view.text().title()))
                .under(RegistrationPages.crumb(t, asker));
    }

    private static List<Month> months(List<Event> events, Texts t) {
        Map<YearMonth, List<EventView>> byMonth = new LinkedHashMap<>();
        for (Event event : events) {
            byMonth.computeIfAbsent(YearMonth.from(event.plan().begins()), month -> new ArrayList<>())
                    .add(EventView.of(event, t));
        }
        List<Month> months = new ArrayList<>();
        byMonth.forEach((month, list) -> months.add(new Month(Times.month(month, t), list)));
        return months;
    }
}
