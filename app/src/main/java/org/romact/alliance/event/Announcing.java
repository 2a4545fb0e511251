package org.romact.alliance.event;

import java.time.Instant;
import java.util.UUID;
import org.romact.platform.audit.Audit;
import org.romact.platform.content.Files;
import org.romact.platform.publication.Publication;
import org.romact.platform.publication.Publications;
import org.springframework.stereotype.Component;

/** What the secretariat does with a meeting: announce it, change it, take it back, cancel it. Whoever registered is told what concerns them. */
@Component
public class Announcing {
    private final Events events;
    private final Registering registering;
    private final Publications publications;
    private final Files files;
    private final Audit audit;

    Announcing(Events events, Registering registering, Publications publications, Files files, Audit audit) {
        this.events = events;
        this.registering = registering;
        this.publications = publications;
        this.files = files;
        this.audit = audit;
    }

    /** Writes a meeting down and announces it at once, within the caller's transaction and as the secretariat. */
    public UUID announce(Plan plan) {
        UUID id = add(plan);
        publish(events.get(id));
        return id;
    }

    UUID add(Plan plan) {
        UUID id = events.add(plan, EventForm.slug(plan));
        audit.record("event.added", "event " + id);
        return id;
    }

    void change(Event old, Plan plan) {
        events.hold(old.id());
        boolean moved = !old.isDraft() && plan.movedFrom(old.plan());
        events.change(old.id(), plan, moved);
        audit.record("event.changed", "event " + old.id());
        if (old.isDraft()) {
            return;
        }
        Event now = events.get(old.id());
        register(now);
        if (moved && !now.isCancelled()) {
            registering.tellAll(now, EventLetters.Kind.CHANGED);
        }
        registering.seatWaiting(now);
    }

    boolean publish(Event draft) {
        if (!events.move(draft.id(), Event.State.DRAFT, Event.State.PUBLISHED)) {
            return false;
        }
        register(events.get(draft.id()));
        showFiles(draft.id(), true);
        audit.record("event.published", "event " + draft.id());
        return true;
    }

    /** Only while nobody registered: others must be told, and that is cancelling. */
    boolean withdraw(Event event) {
        events.hold(event.id());
        if (registering.anybody(event.id()) || !events.move(event.id(), Event.State.PUBLISHED, Event.State.DRAFT)) {
            return false;
        }
        publications.withdraw("event", event.id());
        showFiles(event.id(), false);
        audit.record("event.withdrawn", "event " + event.id());
        return true;
    }

    boolean cancel(Event event) {
        events.hold(event.id());
        if (!events.move(event.id(), Event.State.PUBLISHED, Event.State.CANCELLED)) {
            return false;
        }
        Event now = events.get(event.id());
        register(now);
        registering.tellAll(now, EventLetters.Kind.CANCELLED);
        audit.record("event.cancelled", "event " + event.id());
        return true;
    }

    private void showFiles(UUID event, boolean yes) {
        files.list(event).forEach(file -> files.setPublic(file.id(), yes));
    }

    /** Languages that were taken away go; those that are there are written anew. */
    private void register(Event event) {
        publications.withdraw("event", event.id());
        Instant published = event.publishedAt().orElse(event.changedAt());
        for (EventText text : event.plan().texts().values()) {
            publications.put(new Publication(
                    "event",
                    event.id(),
                    text.language(),
                    text.title(),
                    text.plainSummary(),
                    text.programmeHtml(),
                    "/events/" + event.slug(),
                    java.util.Optional.of(event.plan().country()),
                    event.plan().town(),
                    event.plan().themes(),
                    published,
                    event.changedAt()));
        }
    }
}
