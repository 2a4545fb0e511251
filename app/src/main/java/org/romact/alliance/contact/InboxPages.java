package org.romact.alliance.contact;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.romact.alliance.doors.AnswerTime;
import org.romact.alliance.doors.Correspondence;
import org.romact.alliance.doors.Doors;
import org.romact.platform.NotFound;
import org.romact.platform.Programme;
import org.romact.platform.ProgrammeRole;
import org.romact.platform.audit.Audit;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.DeskTile;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.romact.platform.people.ProgrammePeople;
import org.romact.platform.people.SecretariatPages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The secretariat's inbox: who takes it, the answer, the end. */
@Pages
public class InboxPages {
    private final Messages messages;
    private final Doors doors;
    private final Correspondence letters;
    private final ProgrammePeople programme;
    private final Audit audit;
    private final AllTexts texts;
    private final Clock clock;

    InboxPages(
            Messages messages,
            Doors doors,
            Correspondence letters,
            ProgrammePeople programme,
            Audit audit,
            AllTexts texts,
            Clock clock) {
        this.messages = messages;
        this.doors = doors;
        this.letters = letters;
        this.programme = programme;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    public record Row(
            Message message, long daysLeft, @Nullable String taken) {}

    public record Inbox(List<Row> rows, boolean closed) {}

    public record Opened(
            Message message,
            List<Message.Entry> entries,
            long daysLeft,
            List<ProgrammePeople.Member> colleagues,
            String answer,
            String outcome,
            Complaints complaints) {}

    @GetMapping("/{lang}/secretariat/inbox")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer inbox(Asker asker, @RequestParam(defaultValue = "no") String closed) {
        List<ProgrammePeople.Member> people = programme.list();
        List<Row> rows = messages.list(closed.equals("yes")).stream()
                .map(message -> new Row(message, left(message), nameOf(message.assignedTo(), people)))
                .toList();
        return Answer.Page.of(
                        "alliance/contact/inbox", new Inbox(rows, closed.equals("yes")), "alliance.contact.inbox.title")
                .under(SecretariatPages.crumb(asker, texts.in(asker.language())));
    }

    @GetMapping("/{lang}/secretariat/inbox/{id}")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer open(Asker asker, @PathVariable UUID id) {
        Answer.Page page = page(asker, id, "", "", new Complaints());
        audit.recordReading("contact " + id, Map.of());
        return page;
    }

    @PostMapping("/{lang}/secretariat/inbox/{id}/assign")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer assign(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String person) {
        @Nullable
        UUID whom = programme.serving(ProgrammeRole.SECRETARIAT).stream()
                .map(ProgrammePeople.Member::personId)
                .filter(known -> known.toString().equals(person))
                .findFirst()
                .orElse(null);
        if (!messages.assign(id, whom)) {
            throw new NotFound("letter");
        }
        audit.record("contact.assigned", "contact " + id);
        return Answer.Redirect.to(asker.secretariat("/inbox/" + id)).saying("alliance.contact.assigned");
    }

    @PostMapping("/{lang}/secretariat/inbox/{id}/answer")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer answer(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String answer) {
        Message message = messages.get(id);
        if (answer.isBlank() || answer.length() > ContactForm.LONGEST) {
            Complaints complaints = new Complaints();
            complaints.add("answer", "alliance.contact.answer.missing");
            return page(asker, id, answer, "", complaints).refused();
        }
        messages.answer(id, answer, asker.personId().value());
        String token = doors.link(Doors.Door.CONTACT, id, true, ContactPages.LINK);
        letters.write(
                message.email(),
                message.correspondence(),
                "alliance.contact.mail.answer",
                Map.of(
                        "name", message.name(),
                        "number", Long.toString(message.number()),
                        "text", answer.strip(),
                        "address", letters.address(message.correspondence(), "/contact/" + token)));
        audit.record("contact.answered", "contact " + id);
        return Answer.Redirect.to(asker.secretariat("/inbox/" + id)).saying("alliance.contact.answered");
    }

    @PostMapping("/{lang}/secretariat/inbox/{id}/close")
    @Audience(value = Audience.Kind.PROGRAMME, programme = ProgrammeRole.SECRETARIAT)
    Answer close(Asker asker, @PathVariable UUID id, @RequestParam(defaultValue = "") String outcome) {
        messages.get(id);
        if (outcome.isBlank() || outcome.length() > 500) {
            Complaints complaints = new Complaints();
            complaints.add("outcome", "alliance.contact.outcome.missing");
            return page(asker, id, "", outcome, complaints).refused();
        }
        messages.close(id, outcome.strip());
        audit.record("contact.closed", "contact " + id);
        return Answer.Redirect.to(asker.secretariat("/inbox")).saying("alliance.contact.closed");
    }

    private Answer.Page page(Asker asker, UUID id, String answer, String outcome, Complaints complaints) {
        Message message = messages.get(id);
        Texts t = texts.in(asker.language());
        Opened opened = new Opened(
                message,
                messages.thread(id),
                left(message),
                programme.serving(ProgrammeRole.SECRETARIAT),
                answer,
                outcome,
                complaints);
        return Answer.Page.of("alliance/contact/opened", opened, "alliance.contact.thread.title")
                .titled(Map.of("number", Long.toString(message.number())))
                .under(
                        SecretariatPages.crumb(asker, t),
                        new Crumb(t.say("alliance.contact.inbox.title"), asker.secretariat("/inbox")));
    }

    private long left(Message message) {
        return AnswerTime.daysLeft(message.due(), Programme.today(clock));
    }

    private static @Nullable String nameOf(@Nullable UUID person, List<ProgrammePeople.Member> people) {
        return people.stream()
                .filter(member -> member.personId().equals(person))
                .map(ProgrammePeople.Member::name)
                .findFirst()
                .orElse(null);
    }

    @Component
    @Order(30)
    static class Tile implements DeskTile.ProgrammeSource {
        private final Messages messages;

        Tile(Messages messages) {
            this.messages = messages;
        }

        @Override
        public List<DeskTile> programmeTiles(Asker asker) {
            return asker.programme().contains(ProgrammeRole.SECRETARIAT)
                    ? List.of(new DeskTile("alliance.contact.desk", asker.secretariat("/inbox"), messages.open()))
                    : List.of();
        }
    }
}
