package org.romact.alliance.contact;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.alliance.doors.AnswerTime;
import org.romact.alliance.doors.Correspondence;
import org.romact.alliance.doors.Doors;
import org.romact.platform.Authorities;
import org.romact.platform.Language;
import org.romact.platform.Programme;
import org.romact.platform.audit.Audit;
import org.romact.platform.openform.OpenForms;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A letter to the programme, and its thread for whoever holds the link. Each handler opens its transaction itself, once it knows the dossier. */
@Pages
@Transactional(propagation = Propagation.SUPPORTS)
public class ContactPages {
    static final String FORM = "contact";
    static final Duration LINK = Duration.ofDays(4 * 365);

    private final Messages messages;
    private final Doors doors;
    private final Correspondence letters;
    private final OpenForms forms;
    private final Authorities authorities;
    private final AnswerTime answerTime;
    private final Audit audit;
    private final AllTexts texts;
    private final Clock clock;

    ContactPages(
            Messages messages,
            Doors doors,
            Correspondence letters,
            OpenForms forms,
            Authorities authorities,
            AnswerTime answerTime,
            Audit audit,
            AllTexts texts,
            Clock clock) {
        this.messages = messages;
        this.doors = doors;
        this.letters = letters;
        this.forms = forms;
        this.authorities = authorities;
        this.answerTime = answerTime;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    public record Blank(
            ContactForm form,
            Complaints complaints,
            String seal,
            Map<String, String> subjects,
            Map<String, String> towns,
            int days) {}

    public record Thread(
            Message message,
            List<Message.Entry> entries,
            long daysLeft,
            String address,
            String typed,
            Complaints complaints) {}

    @GetMapping("/{lang}/contact")
    @Audience(Audience.Kind.VISITOR)
    Answer blank(Asker asker, @RequestParam(defaultValue = "") String subject) {
        return page(asker, new ContactForm(subject, "", "", "", ""), new Complaints());
    }

    @PostMapping("/{lang}/contact")
    @Audience(Audience.Kind.VISITOR)
    Answer send(Asker asker, @ModelAttribute ContactForm form, HttpServletRequest request) {
        Complaints complaints = new Complaints();
        form.check(complaints, towns().keySet());
        if (!complaints.any()) {
            forms.refusal(FORM, request).ifPresent(key -> complaints.add("seal", key));
        }
        if (complaints.any()) {
            return page(asker, form, complaints).refused();
        }
        UUID id = UUID.randomUUID();
        List<String> secretaries = letters.secretariat(Optional.empty());
        String token = doors.inside(id, () -> keep(id, form, asker.language(), secretaries));
        return Answer.Redirect.to(asker.path("/contact/" + token)).saying("alliance.contact.sent");
    }

    @GetMapping("/{lang}/contact/{token}")
    @Audience(Audience.Kind.VISITOR)
    Answer thread(Asker asker, @PathVariable String token) {
        return thread(asker, token, "", new Complaints());
    }

    @PostMapping("/{lang}/contact/{token}")
    @Audience(Audience.Kind.VISITOR)
    Answer writeAgain(Asker asker, @PathVariable String token, @RequestParam(defaultValue = "") String message) {
        UUID id = doors.open(Doors.Door.CONTACT, token).dossier();
        Complaints complaints = new Complaints();
        complaints.addIf(
                message.isBlank() || message.length() > ContactForm.LONGEST,
                "message",
                "alliance.contact.message.missing");
        if (complaints.any()) {
            return thread(asker, token, message, complaints).refused();
        }
        Optional<UUID> assigned = doors.inside(id, () -> messages.assigned(id));
        List<String> secretaries = letters.secretariat(assigned);
        doors.inside(id, () -> {
            messages.writeAgain(id, message);
            Message letter = messages.get(id);
            secretaries.forEach(to -> tell(to, letter, "alliance.contact.mail.again"));
            audit.record("contact.written-again", "contact " + letter.number());
            return id;
        });
        return Answer.Redirect.to(asker.path("/contact/" + token)).saying("alliance.contact.sent-again");
    }

    private String keep(UUID id, ContactForm form, Language language, List<String> secretaries) {
        Message letter = messages.add(id, form, language);
        secretaries.forEach(to -> tell(to, letter, "alliance.contact.mail.new"));
        String address = letters.address(language, "/contact/" + doors.link(Doors.Door.CONTACT, id, true, LINK));
        letters.write(
                letter.email(),
                language,
                "alliance.contact.mail.receipt",
                Map.of(
                        "name", letter.name(),
                        "number", Long.toString(letter.number()),
                        "due", texts.in(language).date(letter.due()),
                        "address", address));
        audit.record("contact.received", "contact " + letter.number(), Map.of("subject", letter.subject()));
        return doors.link(Doors.Door.CONTACT, id, false, Duration.ofHours(12));
    }

    /** Says that there is something to read, not what: the tray of letters is no place for it. */
    private void tell(String to, Message letter, String key) {
        letters.write(
                to,
                Language.EN,
                key,
                Map.of(
                        "number",
                        Long.toString(letter.number()),
                        "subject",
                        texts.in(Language.EN).say("alliance.contact.subject." + letter.subject()),
                        "address",
                        letters.address(Language.EN, "/secretariat/inbox/" + letter.id())));
    }

    private Answer.Page thread(Asker asker, String token, String typed, Complaints complaints) {
        UUID id = doors.open(Doors.Door.CONTACT, token).dossier();
        Thread thread = doors.inside(id, () -> {
            Message letter = messages.get(id);
            return new Thread(
                    letter,
                    messages.thread(id),
                    AnswerTime.daysLeft(letter.due(), Programme.today(clock)),
                    asker.path("/contact/" + token),
                    typed,
                    complaints);
        });
        Texts t = texts.in(asker.language());
        return Answer.Page.of("alliance/contact/thread", thread, "alliance.contact.thread.title")
                .titled(Map.of("number", Long.toString(thread.message().number())))
                .under(new Crumb(t.say("alliance.contact.title"), asker.path("/contact")));
    }

    private Answer.Page page(Asker asker, ContactForm form, Complaints complaints) {
        Texts t = texts.in(asker.language());
        Map<String, String> subjects = new LinkedHashMap<>();
        Subject.codes().forEach(code -> subjects.put(code, t.say("alliance.contact.subject." + code)));
        Blank blank = new Blank(
                form,
                complaints,
                forms.seal(FORM),
                subjects,
                towns(),
                answerTime.of("contact").days());
        return Answer.Page.of("alliance/contact/form", blank, "alliance.contact.title");
    }

    private Map<String, String> towns() {
        Map<String, String> towns = new LinkedHashMap<>();
        authorities.list().forEach(town -> towns.put(town.slug(), town.name()));
        return towns;
    }
}
