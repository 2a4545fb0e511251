package org.romact.alliance.event;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.romact.platform.NotFound;
import org.romact.platform.openform.OpenForms;
import org.romact.platform.page.AllTexts;
import org.romact.platform.page.Answer;
import org.romact.platform.page.Asker;
import org.romact.platform.page.Audience;
import org.romact.platform.page.Complaints;
import org.romact.platform.page.Crumb;
import org.romact.platform.page.Pages;
import org.romact.platform.page.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registering without an account, and what the link in the letters opens: confirming, looking, cancelling. */
@Pages
public class RegistrationPages {
    static final String FORM = "event-registration";
    private final Events events;
    private final Registrations registrations;
    private final Registering registering;
    private final Certificates certificates;
    private final OpenForms forms;
    private final AllTexts texts;
    private final Clock clock;

    RegistrationPages(
            Events events,
            Registrations registrations,
            Registering registering,
            Certificates certificates,
            OpenForms forms,
            AllTexts texts,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.registering = registering;
        this.certificates = certificates;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    public record Registers(
            EventView event,
            boolean open,
            RegistrationForm form,
            Complaints complaints,
            String seal,
            Map<String, String> groups,
            Map<String, String> countries) {}

    /**
     * What the link opens.
     *
     * @param place the place in the line, 0 for who does not wait
     */
    public record Own(
            EventView event,
            Registration registration,
            String token,
            long place,
            boolean mayConfirm,
            boolean mayCancel,
            boolean mayEvaluate,
            boolean hasCertificate,
            Complaints complaints,
            Map<String, String> typed) {}

    @GetMapping("/{lang}/events/{slug}/register")
    @Audience(Audience.Kind.PUBLIC)
    Answer form(Asker asker, @PathVariable String slug) {
        return form(asker, published(slug), new RegistrationForm(Map.of()), new Complaints());
    }

    @PostMapping("/{lang}/events/{slug}/register")
    @Audience(Audience.Kind.PUBLIC)
    Answer register(
            Asker asker,
            @PathVariable String slug,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        Event event = published(slug);
        RegistrationForm form = new RegistrationForm(typed);
        Complaints complaints = new Complaints();
        Optional<Registration> sent = form.read(event.id(), asker.language(), complaints);
        if (sent.isPresent()) {
            forms.refusal(FORM, request).ifPresent(reason -> complaints.add("seal", reason));
        }
        if (complaints.any() || sent.isEmpty()) {
            return form(asker, event, form, complaints).refused();
        }
        if (!registering.send(event, sent.get())) {
            complaints.add("seal", "alliance.event.register.closed");
            return form(asker, event, form, complaints).refused();
        }
        return Answer.Redirect.to(asker.path("/events/" + slug))
                .saying(
                        "alliance.event.register.sent",
                        Map.of("email", sent.get().email()));
    }

    @GetMapping("/{lang}/events/registration/{token}")
    @Audience(Audience.Kind.VISITOR)
    Answer own(Asker asker, @PathVariable String token) {
        return own(asker, token, open(token), new Complaints(), Map.of());
    }

    @PostMapping("/{lang}/events/registration/{token}/confirm")
    @Audience(Audience.Kind.VISITOR)
    Answer confirm(Asker asker, @PathVariable String token) {
        Answer.Redirect back = Answer.Redirect.to(asker.path("/events/registration/" + token));
        return switch (registering.confirm(open(token).id())) {
            case REGISTERED -> back.saying("alliance.event.own.registered");
            case WAITING -> back.saying("alliance.event.own.waiting");
            case TOO_LATE -> back.warning("alliance.event.own.too-late");
        };
    }

    @PostMapping("/{lang}/events/registration/{token}/cancel")
    @Audience(Audience.Kind.VISITOR)
    Answer cancel(Asker asker, @PathVariable String token) {
        Answer.Redirect back = Answer.Redirect.to(asker.path("/events/registration/" + token));
        return registering.cancel(open(token).id())
                ? back.saying("alliance.event.own.cancelled")
                : back.warning("alliance.event.own.too-late");
    }

    /** The page of one's own registration; also with what was typed into the evaluation and cannot be taken. */
    Answer.Page own(Asker asker, String token, Registration own, Complaints complaints, Map<String, String> typed) {
        Texts t = texts.in(asker.language());
        Event event = events.get(own.event());
        boolean seated = own.is(Registration.State.REGISTERED);
        boolean begun = event.hasBegun(clock.instant());
        boolean ended = event.hasEnded(clock.instant());
        Own page = new Own(
                EventView.of(event, t),
                own,
                token,
                registrations.placeInLine(own.id()),
                own.is(Registration.State.UNCONFIRMED) && !begun && event.state() == Event.State.PUBLISHED,
                !own.is(Registration.State.CANCELLED) && !begun,
                seated && ended && event.state() == Event.State.PUBLISHED && !own.evaluated(),
                ended && certificates.of(own.id()).isPresent(),
                complaints,
                typed);
        return Answer.Page.of("alliance/event-own", page, "alliance.event.own.title")
                .under(
                        crumb(t, asker),
                        new Crumb(event.in(asker.language()).title(), asker.path("/events/" + event.slug())));
    }

    /** Finds whose link it is and opens that registration to the rest of the request. */
    Registration open(String token) {
        UUID id = registrations.byLink(token).orElseThrow(() -> new NotFound("registration"));
        registrations.open(id);
        return registrations.find(id).orElseThrow(() -> new NotFound("registration"));
    }

    private Event published(String slug) {
        return events.find(slug).filter(event -> !event.isDraft()).orElseThrow(() -> new NotFound("event"));
    }

    private Answer.Page form(Asker asker, Event event, RegistrationForm form, Complaints complaints) {
        Texts t = texts.in(asker.language());
        Registers page = new Registers(
                EventView.of(event, t),
                event.takesRegistrations(clock.instant()),
                form,
                complaints,
                forms.seal(FORM),
                Choices.groups(t),
                Choices.countries(t));
        return Answer.Page.of("alliance/event-register", page, "alliance.event.register.title")
                .under(
                        crumb(t, asker),
                        new Crumb(event.in(asker.language()).title(), asker.path("/events/" + event.slug())));
    }

    static Crumb crumb(Texts t, Asker asker) {
        return new Crumb(t.say("alliance.event.list.title"), asker.path("/events"));
    }
}
