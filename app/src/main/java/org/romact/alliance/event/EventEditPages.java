package org.romact.alliance.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.Authorities;
import org.romact.platform.NotFound;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.content.Files;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.people.SecretariatPages;
import org.romact.platform.publication.Themes;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The secretariat's meetings: write, preview, publish, change, cancel. */
@Pages
public class EventEditPages {
    private final Events events;
    private final Announcing announcing;
    private final EventPages shown;
    private final Files files;
    private final Authorities towns;
    private final AllTexts texts;

    EventEditPages(
            Events events, Announcing announcing, EventPages shown, Files files, Authorities towns, AllTexts texts) {
        this.events = events;
        this.announcing = announcing;
        this.shown = shown;
        this.files = files;
        this.towns = towns;
        this.texts = texts;
    }

    public record Listing(List<EventView> events) {}

    /** The form of a new meeting (no event) or of one that exists. */
    public record Editing(
            Optional<Event> event,
            EventForm form,
            Complaints complaints,
            List<Files.Kept> files,
            Map<String, String> countries,
            Map<String, String> themes,
            Map<String, String> zones,
            Map<String, String> groups) {}

    @GetMapping("/{lang}/secretariat/events")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer list(Asker asker) {
        Texts t = texts.in(asker.language());
        List<EventView> all = events.list(Events.Filter.all()).reversed().stream()
                .map(event -> EventView.of(event, t))
                .toList();
        return Answer.Page.of("alliance/event-desk", new Listing(all), "alliance.event.desk.title")
                .under(SecretariatPages.crumb(asker, t));
    }

    @GetMapping("/{lang}/secretariat/events/new")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer blank(Asker asker) {
        return editing(asker, Optional.empty(), EventForm.blank(), new Complaints());
    }

    @PostMapping("/{lang}/secretariat/events")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer add(Asker asker, @RequestParam MultiValueMap<String, String> sent) {
        EventForm form = EventForm.of(sent);
        Complaints complaints = new Complaints();
        Optional<Plan> plan = form.read(this::isTown, complaints);
        if (plan.isEmpty()) {
            return editing(asker, Optional.empty(), form, complaints).refused();
        }
        return to(asker, announcing.add(plan.get())).saying("alliance.event.desk.saved");
    }

    @GetMapping("/{lang}/secretariat/events/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer edit(Asker asker, @PathVariable UUID id) {
        Event event = events.get(id);
        return editing(asker, Optional.of(event), EventForm.of(event.plan()), new Complaints());
    }

    @PostMapping("/{lang}/secretariat/events/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer change(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        events.hold(id);
        Event event = events.get(id);
        EventForm form = EventForm.of(sent);
        Complaints complaints = new Complaints();
        Optional<Plan> plan = form.read(this::isTown, complaints);
        if (plan.isEmpty()) {
            return editing(asker, Optional.of(event), form, complaints).refused();
        }
        announcing.change(event, plan.get());
        return to(asker, id).saying("alliance.event.desk.saved");
    }

    @GetMapping("/{lang}/secretariat/events/{id}/preview")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer preview(Asker asker, @PathVariable UUID id) {
        return shown.page(asker, events.get(id), true).under(way(asker, events.get(id)));
    }

    @PostMapping("/{lang}/secretariat/events/{id}/publish")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer publish(Asker asker, @PathVariable UUID id) {
        return announcing.publish(events.get(id))
                ? to(asker, id).saying("alliance.event.desk.published")
                : to(asker, id).warning("alliance.event.desk.not-possible");
    }

    @PostMapping("/{lang}/secretariat/events/{id}/withdraw")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer withdraw(Asker asker, @PathVariable UUID id) {
        return announcing.withdraw(events.get(id))
                ? to(asker, id).saying("alliance.event.desk.withdrawn")
                : to(asker, id).warning("alliance.event.desk.not-withdrawn");
    }

    @PostMapping("/{lang}/secretariat/events/{id}/cancel")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer cancel(Asker asker, @PathVariable UUID id) {
        return announcing.cancel(events.get(id))
                ? to(asker, id).saying("alliance.event.desk.cancelled")
                : to(asker, id).warning("alliance.event.desk.not-possible");
    }

    @PostMapping("/{lang}/secretariat/events/{id}/documents")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer addDocument(Asker asker, @PathVariable UUID id, @RequestParam MultipartFile document) {
        Event event = events.get(id);
        return switch (files.keep(
                id, Objects.requireNonNullElse(document.getOriginalFilename(), ""), bytes(document))) {
            case Files.Outcome.Stored(UUID file) -> {
                files.setPublic(file, !event.isDraft());
                yield to(asker, id).saying("alliance.event.desk.document-added");
            }
            case Files.Outcome.Refused(String key) -> {
                Complaints complaints = new Complaints();
                complaints.add("document", key);
                yield editing(asker, Optional.of(event), EventForm.of(event.plan()), complaints)
                        .refused();
            }
        };
    }

    @PostMapping("/{lang}/secretariat/events/{id}/documents/{file}/remove")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer removeDocument(Asker asker, @PathVariable UUID id, @PathVariable UUID file) {
        Files.Kept kept =
                files.find(file).filter(found -> found.dossier().equals(id)).orElseThrow(() -> new NotFound("file"));
        files.remove(kept.id());
        return to(asker, id).saying("alliance.event.desk.document-removed");
    }

    private Answer.Page editing(Asker asker, Optional<Event> event, EventForm form, Complaints complaints) {
        Texts t = texts.in(asker.language());
        Map<String, String> zones = new LinkedHashMap<>();
        EventForm.zones().forEach(zone -> zones.put(zone, zone.replace('_', ' ')));
        Editing page = new Editing(
                event,
                form,
                complaints,
                event.map(known -> files.list(known.id())).orElse(List.of()),
                Choices.countries(t),
                Themes.named(t),
                zones,
                Choices.groups(t));
        String title = event.isPresent() ? "alliance.event.named" : "alliance.event.desk.new";
        return Answer.Page.of("alliance/event-edit", page, title)
                .titled(event.<Map<String, Object>>map(known ->
                                Map.of("title", known.in(asker.language()).title()))
                        .orElse(Map.of()))
                .under(SecretariatPages.crumb(asker, t), deskCrumb(asker, t));
    }

    /** The way to the pages about one meeting. */
    Crumb[] way(Asker asker, Event event) {
        Texts t = texts.in(asker.language());
        return new Crumb[] {
            SecretariatPages.crumb(asker, t),
            deskCrumb(asker, t),
            new Crumb(event.in(asker.language()).title(), asker.secretariat("/events/" + event.id()))
        };
    }

    private static Crumb deskCrumb(Asker asker, Texts t) {
        return new Crumb(t.say("alliance.event.desk.title"), asker.secretariat("/events"));
    }

    private static Answer.Redirect to(Asker asker, UUID id) {
        return Answer.Redirect.to(asker.secretariat("/events/" + id));
    }

    private boolean isTown(String slug) {
        return towns.find(slug).isPresent();
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
