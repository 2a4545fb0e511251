package org.romact.alliance.event;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who registered and who came: read by the secretariat, and each reading is written down. */
@Pages
public class AttendancePages {
    private final Events events;
    private final Registrations registrations;
    private final Certificates certificates;
    private final EventEditPages desk;
    private final Audit audit;
    private final AllTexts texts;
    private final Clock clock;

    AttendancePages(
            Events events,
            Registrations registrations,
            Certificates certificates,
            EventEditPages desk,
            Audit audit,
            AllTexts texts,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.certificates = certificates;
        this.desk = desk;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** A group, or all (no group), against its seats. */
    public record Total(String name, long taken, Optional<Integer> seats, long waiting, long present) {}

    public record People(
            EventView event,
            List<Total> totals,
            List<Registration> people,
            Map<String, String> groups,
            boolean begun) {}

    @GetMapping("/{lang}/secretariat/events/{id}/people")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer people(Asker asker, @PathVariable UUID id) {
        Event event = events.get(id);
        audit.recordReading("event registrations", Map.of("event", id.toString()));
        return Answer.Page.of("alliance/event-people", people(asker, event), "alliance.event.people.title")
                .under(desk.way(asker, event));
    }

    @GetMapping("/{lang}/secretariat/events/{id}/sheet")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer sheet(Asker asker, @PathVariable UUID id) {
        Event event = events.get(id);
        audit.recordReading("event registrations", Map.of("event", id.toString()));
        return Answer.Page.of("alliance/event-sheet", people(asker, event), "alliance.event.sheet.title")
                .under(desk.way(asker, event));
    }

    @GetMapping("/{lang}/secretariat/events/{id}/people.csv")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer csv(@PathVariable UUID id) {
        Event event = events.get(id);
        audit.recordReading("event registrations", Map.of("event", id.toString()));
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(csv, registrations.list(id));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Answer.Download(
                "text/csv;charset=UTF-8", event.slug() + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{lang}/secretariat/events/{id}/people/{registration}/present")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer mark(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID registration,
            @RequestParam(defaultValue = "no") String present) {
        Event event = events.get(id);
        Answer.Redirect back = Answer.Redirect.to(asker.secretariat("/events/" + id + "/people"));
        if (!event.hasBegun(clock.instant()) || event.isCancelled()) {
            return back.warning("alliance.event.people.not-yet");
        }
        boolean yes = present.equals("yes");
        if (!registrations.setPresent(id, registration, yes)) {
            throw new NotFound("registration");
        }
        if (yes) {
            certificates.issue(registrations.find(registration).orElseThrow());
        } else {
            certificates.revoke(registration);
        }
        audit.record(yes ? "event.present" : "event.absent", "registration " + registration);
        return back.saying("alliance.event.people.marked");
    }

    private static void write(CsvWriter csv, List<Registration> people) {
        List<String> head = new ArrayList<>(List.of(
                "state", "name", "email", "organisation", "function", "country", "group", "language", "present"));
        head.addAll(Registration.NEEDS);
        csv.writeRecord(head);
        for (Registration person : people) {
            List<String> row = new ArrayList<>(List.of(
                    person.state().code(),
                    person.name(),
                    person.email(),
                    person.organisation(),
                    person.job(),
                    person.country(),
                    person.group().code(),
                    person.language().tag(),
                    person.present() ? "yes" : "no"));
            Registration.NEEDS.forEach(need -> row.add(person.needs().getOrDefault(need, "")));
            csv.writeRecord(row.stream().map(AttendancePages::cell).toList());
        }
    }

    private People people(Asker asker, Event event) {
        Texts t = texts.in(asker.language());
        Events.Seats seats = events.seats(event.id());
        List<Registration> people = registrations.list(event.id());
        List<Total> totals = new ArrayList<>();
        for (Group group : Group.values()) {
            long present = people.stream()
                    .filter(person -> person.present() && person.group() == group)
                    .count();
            totals.add(new Total(
                    t.say("alliance.event.group." + group.code()),
                    seats.taken(group),
                    event.plan().quota(group),
                    seats.waiting(group),
                    present));
        }
        totals.add(new Total(
                t.say("alliance.event.people.all"),
                seats.allTaken(),
                event.plan().total(),
                seats.allWaiting(),
                people.stream().filter(Registration::present).count()));
        return new People(EventView.of(event, t), totals, people, Choices.groups(t), event.hasBegun(clock.instant()));
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
